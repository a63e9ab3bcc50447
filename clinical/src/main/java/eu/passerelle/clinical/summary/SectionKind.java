package eu.passerelle.clinical.summary;

import java.util.Optional;

/** The sections of a patient summary with their LOINC codes, in the order they are shown. */
public enum SectionKind {
    ALLERGIES("48765-2", true, "Allergies and intolerances"),
    ALERTS("104605-1", false, "Medical alerts"),
    PROBLEMS("11450-4", true, "Current problems"),
    MEDICATIONS("10160-0", true, "Medication summary"),
    DEVICES("46264-8", true, "Medical devices and implants"),
    PROCEDURES("47519-4", true, "Procedures"),
    IMMUNIZATIONS("11369-6", false, "Vaccinations"),
    PAST_ILLNESSES("11348-0", false, "Resolved problems"),
    FUNCTIONAL_STATUS("47420-5", false, "Functional status"),
    SOCIAL_HISTORY("29762-2", false, "Social history"),
    PREGNANCY("10162-6", false, "Pregnancy history"),
    VITAL_SIGNS("8716-3", false, "Vital signs"),
    RESULTS("30954-2", false, "Results"),
    ADVANCE_DIRECTIVES("42348-3", false, "Advance directives"),
    CARE_PLAN("18776-5", false, "Care plan"),
    TRAVEL_HISTORY("10182-4", false, "Travel history"),
    /** Any other code; the section keeps it. */
    OTHER("", false, "Other");

    private final String loinc;
    private final boolean basic;
    private final String title;

    SectionKind(String loinc, boolean basic, String title) {
        this.loinc = loinc;
        this.basic = basic;
        this.title = title;
    }

    public String loinc() {
        return loinc;
    }

    /** One of the five that every summary has, and every screen shows. */
    public boolean basic() {
        return basic;
    }

    /** English. */
    public String title() {
        return title;
    }

    public static Optional<SectionKind> ofLoinc(String code) {
        for (SectionKind kind : values()) {
            if (!kind.loinc.isEmpty() && kind.loinc.equals(code.strip())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
