package eu.passerelle.clinical.entry;

import eu.passerelle.border.Code;
import eu.passerelle.clinical.Coded;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The statement that there is nothing, or that nothing is known: two different things (hazard H11).
 *
 * @param category the code beside the statement, such as "propensity to adverse reaction"; none in most
 */
public record Absence(Assertion assertion, Coded statement, Kind kind, Coded category) implements Entry {
    public Absence(Assertion assertion, Coded statement, Kind kind) {
        this(assertion, statement, kind, Coded.NONE);
    }

    /** What the statement says. */
    public enum Kind {
        /** There is none of any kind: "no known allergies". */
        NONE_KNOWN,
        /** There is none of one kind: "no known food allergies". */
        NONE_KNOWN_OF_A_KIND,
        /** Nobody knows. */
        NO_INFORMATION
    }

    /** HL7 IPS "absent and unknown data", as the network identifies it. */
    public static final String IPS_ABSENT_UNKNOWN = "2.16.840.1.113883.5.1150.1";

    private static final String SNOMED_CT = "2.16.840.1.113883.6.96";

    /** What documents of the second wave and older say instead; read, never written. */
    private static final Map<String, Kind> OLD = Map.ofEntries(
            Map.entry("160244002", Kind.NONE_KNOWN),
            Map.entry("716186003", Kind.NONE_KNOWN),
            Map.entry("160245001", Kind.NONE_KNOWN),
            Map.entry("409137002", Kind.NONE_KNOWN_OF_A_KIND),
            Map.entry("428607008", Kind.NONE_KNOWN_OF_A_KIND),
            Map.entry("429625007", Kind.NONE_KNOWN_OF_A_KIND),
            Map.entry("787481004", Kind.NONE_KNOWN),
            Map.entry("182904002", Kind.NO_INFORMATION),
            Map.entry("396782006", Kind.NO_INFORMATION),
            Map.entry("407559004", Kind.NO_INFORMATION));

    /** What a code says about absence; empty for every other code. */
    public static Optional<Kind> kindOf(Code code) {
        String value = code.value();
        if (code.system().id().equals(SNOMED_CT)) {
            return Optional.ofNullable(OLD.get(value));
        }
        if (!code.system().id().startsWith("2.16.840.1.113883.5.1150")) {
            return Optional.empty();
        }
        if (value.startsWith("no-") && value.endsWith("-info")) {
            return Optional.of(Kind.NO_INFORMATION);
        }
        if (!value.startsWith("no-known-")) {
            return Optional.empty();
        }
        return Optional.of(
                value.endsWith("-allergies") && !value.equals("no-known-allergies")
                        ? Kind.NONE_KNOWN_OF_A_KIND
                        : Kind.NONE_KNOWN);
    }

    /** Of a code of the absence code system, for example {@code no-known-allergies}. */
    public static Absence of(String code, String displayName) {
        Coded statement = Coded.of(code, IPS_ABSENT_UNKNOWN, displayName);
        Kind kind = kindOf(Code.of(code, IPS_ABSENT_UNKNOWN))
                .orElseThrow(() -> new IllegalArgumentException("not a code of absence: " + code));
        return new Absence(Assertion.fact("completed"), statement, kind);
    }

    @Override
    public Stream<Coded> coded() {
        return Stream.concat(Entry.present(statement, category), assertion.coded());
    }

    @Override
    public Absence with(Assertion changed) {
        return new Absence(changed, statement, kind, category);
    }
}
