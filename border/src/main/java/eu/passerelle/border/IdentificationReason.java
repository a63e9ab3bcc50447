package eu.passerelle.border;

import java.util.Optional;

/** The reason a country of affiliation gives when it does not identify (ITI-55, reasonOf). */
public enum IdentificationReason {
    ANSWER_NOT_AVAILABLE("AnswerNotAvailable", "1.3.6.1.4.1.19376.1.2.27.3"),
    RESPONDER_BUSY("ResponderBusy", "1.3.6.1.4.1.19376.1.2.27.3"),
    INTERNAL_ERROR("InternalError", "1.3.6.1.4.1.19376.1.2.27.3"),
    ADDITIONAL_DEMOGRAPHICS_REQUESTED("AdditionalDemographicsRequested", "1.3.6.1.4.1.12559.11.10.1.3.2.2.1"),
    DEMOGRAPHICS_QUERY_NOT_ALLOWED("DemographicsQueryNotAllowed", "1.3.6.1.4.1.12559.11.10.1.3.2.2.1"),
    EHIC_DATA_REQUESTED("EHICDataRequested", "1.3.6.1.4.1.12559.11.10.1.3.2.2.1"),
    PRIVACY_VIOLATION("PrivacyViolation", "1.3.6.1.4.1.12559.11.10.1.3.2.2.1"),
    INSUFFICIENT_RIGHTS("InsufficientRights", "1.3.6.1.4.1.12559.11.10.1.3.2.2.1"),
    PATIENT_AUTHENTICATION_REQUIRED("PatientAuthenticationRequired", "1.3.6.1.4.1.12559.11.10.1.3.2.2.1"),
    POLICY_VIOLATION("PolicyViolation", "1.3.6.1.4.1.12559.11.10.1.3.2.2.1");

    private final String code;
    private final CodeSystem system;

    IdentificationReason(String code, String system) {
        this.code = code;
        this.system = new CodeSystem(system);
    }

    public String code() {
        return code;
    }

    public CodeSystem system() {
        return system;
    }

    public static Optional<IdentificationReason> ofCode(String code) {
        for (IdentificationReason reason : values()) {
            if (reason.code.equals(code.strip())) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
