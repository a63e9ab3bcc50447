package eu.passerelle.cda;

/**
 * What became of bytes that should be a clinical document.
 *
 * @param <T> what was read
 */
public sealed interface Reading<T> {
    /** It was read. */
    record Read<T>(T value) implements Reading<T> {}

    /** It was not: the text is English, for operators, and holds no content of the document. */
    record Refused<T>(Reason reason, String text) implements Reading<T> {}

    /** Why a document is not read. */
    enum Reason {
        /** Not XML, or broken off. */
        NOT_XML,
        /** XML with a document type declaration or entities. */
        FORBIDDEN_XML,
        /** Larger, deeper or longer than allowed. */
        BEYOND_LIMITS,
        /** XML, but no clinical document. */
        NOT_CDA,
        /** There is no embedded file, or it cannot be decoded. */
        NO_EMBEDDED_FILE
    }
}
