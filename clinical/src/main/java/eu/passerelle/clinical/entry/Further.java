package eu.passerelle.clinical.entry;

import eu.passerelle.clinical.Coded;
import java.util.stream.Stream;

/**
 * A statement of the source that has no place of its own in an entry: kept, so that nothing disappears, and shown with
 * the entry as a further statement of the source.
 *
 * @param path the names of the elements from the statement down to this one
 * @param value what it says; of a negation, {@link Value.Truth} false
 * @param offset of its start tag in bytes, {@code -1} where not read
 */
public record Further(Kind kind, String path, Value value, int offset) {
    /** What kind of statement it is. */
    public enum Kind {
        /** A value: code, quantity, date, words, or why there is none. */
        SAID,
        /** The piece of the entry at this path is negated. */
        NEGATED,
        /** An embedded file; its type and size, never its bytes. */
        ATTACHED
    }

    public Stream<Coded> coded() {
        return value.coded();
    }

    /** Never the content: what documents say stays out of logs. */
    @Override
    public String toString() {
        return "Further[" + kind + " " + path + "]";
    }
}
