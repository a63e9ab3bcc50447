package eu.passerelle.ui;

/**
 * A line of the error summary.
 *
 * @param target id of the field, without the hash
 * @param label of the field
 * @param text what is wrong with it
 */
public record ErrorLink(String target, String label, String text) {
    public ErrorLink {
        if (target.isEmpty()) {
            throw new IllegalArgumentException("an error of the summary leads nowhere");
        }
    }
}
