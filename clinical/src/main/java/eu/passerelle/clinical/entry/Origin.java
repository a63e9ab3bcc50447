package eu.passerelle.clinical.entry;

/**
 * Where in its source a statement stands.
 *
 * @param anchor of the {@code entry} element it was read from, such as {@code s3e2}: third section, second entry; empty
 *     for what was not read. Several statements of one element share it
 * @param entry offset of that element in bytes, {@code -1} where not read
 * @param statement offset of the element that holds the statement itself, {@code -1} where not read
 */
public record Origin(String anchor, int entry, int statement) {
    /** Of our own making. */
    public static final Origin NONE = new Origin("", -1, -1);
}
