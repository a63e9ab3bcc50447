package eu.passerelle.terminology;

import eu.passerelle.border.Code;
import java.util.Optional;

/** What a code becomes in the pivot. */
public sealed interface Decision {
    /** Is a code of the catalogue already; only its English designation is set. */
    record Pivot(Designation designation) implements Decision {}

    /** Becomes another code. */
    record Mapped(Code target, Designation designation, MappingKind kind) implements Decision {}

    /** Has no safe mapping. */
    record Unmapped(String reason) implements Decision {}

    /**
     * How the catalogue names a concept.
     *
     * @param text English, en-GB
     */
    record Designation(String text, String codeSystemName, Optional<String> codeSystemVersion) {}
}
