package eu.passerelle.terminology;

/** How well the target of a transcoding says what its source said. */
public enum MappingKind {
    /** No mapping was needed. */
    SAME,
    EXACT,
    BROADER,
    NARROWER,
    /** Nobody said; never to be taken for exact. */
    UNSTATED
}
