package eu.passerelle.border;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The codes that contact points say to each other, with what a machine may conclude from them. Numbers 24xx, 25xx and
 * 45xx are those of the transformation manager; the terminology access of the incumbent uses the same numbers with
 * other meanings, so a text always travels with them.
 */
public enum ErrorCode {
    ERROR_GENERIC("ERROR_GENERIC", Category.INTERNAL, "Something failed inside."),
    WARNING_GENERIC("WARNING_GENERIC", Category.NOTICE, "A general notice."),
    ERROR_GENERIC_CONNECTION_NOT_POSSIBLE(
            "ERROR_GENERIC_CONNECTION_NOT_POSSIBLE",
            Category.UNAVAILABLE,
            "The country of affiliation cannot be reached."),
    ERROR_GENERIC_DOCUMENT_MISSING("ERROR_GENERIC_DOCUMENT_MISSING", Category.NOT_FOUND, "The document is not there."),
    ERROR_GENERIC_SERVICE_SIGNIFIER_UNKNOWN(
            "ERROR_GENERIC_SERVICE_SIGNIFIER_UNKNOWN", Category.REQUEST, "This kind of document is not served."),
    ERROR_HPI_GENERIC("ERROR_HPI_GENERIC", Category.RIGHTS, "The professional was not accepted."),
    WARNING_HPI_GENERIC("WARNING_HPI_GENERIC", Category.NOTICE, "A notice about the professional."),
    ERROR_HPI_NO_INFORMATION("ERROR_HPI_NO_INFORMATION", Category.RIGHTS, "Nothing is known about the professional."),
    ERROR_HPI_INSUFFICIENT_INFORMATION(
            "ERROR_HPI_INSUFFICIENT_INFORMATION", Category.RIGHTS, "Too little is known about the professional."),
    ERROR_HPI_HAI_NO_INFORMATION(
            "ERROR_HPI_HAI_NO_INFORMATION", Category.RIGHTS, "Nothing is known about the organisation."),
    ERROR_HPI_POC_NO_INFORMATION(
            "ERROR_HPI_POC_NO_INFORMATION", Category.RIGHTS, "Nothing is known about the point of care."),
    ERROR_HPI_AUTHENTICATION_NOT_RECEIVED(
            "ERROR_HPI_AUTHENTICATION_NOT_RECEIVED",
            Category.SECURITY,
            "No identity assertion of the professional came with the request."),
    ERROR_PI_GENERIC("ERROR_PI_GENERIC", Category.INTERNAL, "The identification failed."),
    WARNING_PI_GENERIC("WARNING_PI_GENERIC", Category.NOTICE, "A notice about the identification."),
    ERROR_PI_NO_MATCH("ERROR_PI_NO_MATCH", Category.NOT_FOUND, "No person fits these data."),
    ERROR_PI_MULTIPLE_MATCHES("ERROR_PI_MULTIPLE_MATCHES", Category.REQUEST, "Several persons fit these data."),
    ERROR_PI_INCORRECT_FORMATTING(
            "ERROR_PI_INCORRECT_FORMATTING", Category.REQUEST, "An identifier is not in the expected form."),
    ERROR_PI_MISSING_REQUIRED_FIELDS(
            "ERROR_PI_MISSING_REQUIRED_FIELDS", Category.REQUEST, "A field that the search mask requires is missing."),
    ERROR_PI_REGISTRY_NOT_AVAILABLE(
            "ERROR_PI_REGISTRY_NOT_AVAILABLE", Category.UNAVAILABLE, "The patient register is not available."),
    ERROR_PI_INTERNAL_ERROR("ERROR_PI_INTERNAL_ERROR", Category.INTERNAL, "The patient register failed."),
    WARNING_PI_NO_CONSENT(
            "WARNING_PI_NO_CONSENT", Category.PATIENT_CHOICE, "The patient has not agreed to this service."),
    ERROR_PS_GENERIC("ERROR_PS_GENERIC", Category.INTERNAL, "The patient summary service failed."),
    WARNING_PS_GENERIC("WARNING_PS_GENERIC", Category.NOTICE, "A notice of the patient summary service."),
    ERROR_PS_MISSING_BASIC_SECTIONS(
            "ERROR_PS_MISSING_BASIC_SECTIONS", Category.CONTENT, "A basic section is missing without a reason."),
    WARNING_PS_MISSING_BASIC_DATA("WARNING_PS_MISSING_BASIC_DATA", Category.NOTICE, "Basic data are missing."),
    ERROR_PS_MISSING_EXPECTED_MAPPING(
            "ERROR_PS_MISSING_EXPECTED_MAPPING", Category.CONTENT, "A required code has no mapping."),
    WARNING_PS_MISSING_EXPECTED_MAPPING(
            "WARNING_PS_MISSING_EXPECTED_MAPPING", Category.NOTICE, "A code has no mapping."),
    WARNING_PS_MISSING_EXPECTED_TRANSLATION(
            "EHDSI_WARNING_PS_MISSING_EXPECTED_TRANSLATION", Category.NOTICE, "A term has no translation."),
    ERROR_PS_PDF_FORMAT_NOT_PROVIDED(
            "ERROR_PS_PDF_FORMAT_NOT_PROVIDED", Category.CONTENT, "The PDF of the summary is not provided."),
    ERROR_PS_INCORRECT_FORMATTING("ERROR_PS_INCORRECT_FORMATTING", Category.REQUEST, "The request is malformed."),
    ERROR_PS_MISSING_REQUIRED_FIELDS(
            "ERROR_PS_MISSING_REQUIRED_FIELDS", Category.REQUEST, "A required field is missing."),
    ERROR_PS_INTERNAL_ERROR("ERROR_PS_INTERNAL_ERROR", Category.INTERNAL, "The summary service failed inside."),
    ERROR_PS_REGISTRY_NOT_AVAILABLE(
            "ERROR_PS_REGISTRY_NOT_AVAILABLE", Category.UNAVAILABLE, "The national summary service is not available."),
    ERROR_PS_MISSING_BASIC_DATA("ERROR_PS_MISSING_BASIC_DATA", Category.CONTENT, "Basic data are missing."),
    ERROR_PS_NO_CONSENT("ERROR_PS_NO_CONSENT", Category.PATIENT_CHOICE, "The patient has not agreed to this service."),
    ERROR_PS_NOT_FOUND("ERROR_PS_NOT_FOUND", Category.NOT_FOUND, "There is no patient summary."),
    ERROR_EP_GENERIC("ERROR_EP_GENERIC", Category.INTERNAL, "The prescription service failed."),
    WARNING_EP_GENERIC("WARNING_EP_GENERIC", Category.NOTICE, "A notice of the prescription service."),
    WARNING_EP_MISSING_BASIC_DATA("WARNING_EP_MISSING_BASIC_DATA", Category.NOTICE, "Basic data are missing."),
    ERROR_EP_MISSING_EXPECTED_MAPPING(
            "ERROR_EP_MISSING_EXPECTED_MAPPING", Category.CONTENT, "A required code has no mapping."),
    WARNING_EP_MISSING_EXPECTED_MAPPING(
            "WARNING_EP_MISSING_EXPECTED_MAPPING", Category.NOTICE, "A code has no mapping."),
    WARNING_EP_MISSING_EXPECTED_TRANSLATION(
            "WARNING_EP_MISSING_EXPECTED_TRANSLATION", Category.NOTICE, "A term has no translation."),
    ERROR_EP_PDF_FORMAT_NOT_PROVIDED(
            "ERROR_EP_PDF_FORMAT_NOT_PROVIDED", Category.CONTENT, "The PDF of the prescription is not provided."),
    ERROR_EP_INCORRECT_FORMATTING("ERROR_EP_INCORRECT_FORMATTING", Category.REQUEST, "The request is malformed."),
    ERROR_EP_MISSING_REQUIRED_FIELDS(
            "ERROR_EP_MISSING_REQUIRED_FIELDS", Category.REQUEST, "A required field is missing."),
    ERROR_EP_INTERNAL_ERROR("ERROR_EP_INTERNAL_ERROR", Category.INTERNAL, "The prescription service failed inside."),
    ERROR_EP_MISSING_BASIC_DATA("ERROR_EP_MISSING_BASIC_DATA", Category.CONTENT, "Basic data are missing."),
    ERROR_EP_NO_CONSENT("ERROR_EP_NO_CONSENT", Category.PATIENT_CHOICE, "The patient has not agreed to this service."),
    ERROR_EP_NOT_FOUND("ERROR_EP_NOT_FOUND", Category.NOT_FOUND, "There is no prescription."),
    ERROR_EP_REGISTRY_NOT_AVAILABLE(
            "ERROR_EP_REGISTRY_NOT_AVAILABLE",
            Category.UNAVAILABLE,
            "The national prescription service is not available."),
    ERROR_ED_GENERIC("ERROR_ED_GENERIC", Category.INTERNAL, "The dispensation service failed."),
    WARNING_ED_GENERIC("WARNING_ED_GENERIC", Category.NOTICE, "A notice of the dispensation service."),
    ERROR_ED_NOT_DISPENSABLE_EPRESCRIPTION(
            "ERROR_ED_NOT_DISPENSABLE_EPRESCRIPTION", Category.REQUEST, "The prescription cannot be dispensed."),
    ERROR_ED_SUBSTITUTION_INFORMATION_NOT_ALLOWED(
            "ERROR_ED_SUBSTITUTION_INFORMATION_NOT_ALLOWED", Category.REQUEST, "Substitution is not allowed."),
    ERROR_ED_EPRESCRIPTION_NOT_IDENTIFIABLE(
            "ERROR_ED_EPRESCRIPTION_NOT_IDENTIFIABLE", Category.REQUEST, "The prescription cannot be identified."),
    WARNING_ED_MISSING_BASIC_DATA("WARNING_ED_MISSING_BASIC_DATA", Category.NOTICE, "Basic data are missing."),
    ERROR_ED_INFORMATION_NOT_STORE(
            "ERROR_ED_INFORMATION_NOT_STORE", Category.INTERNAL, "The discard was accepted but not stored."),
    ERROR_ED_MISSING_EXPECTED_MAPPING(
            "ERROR_ED_MISSING_EXPECTED_MAPPING", Category.CONTENT, "A required code has no mapping."),
    WARNING_ED_MISSING_EXPECTED_MAPPING(
            "WARNING_ED_MISSING_EXPECTED_MAPPING", Category.NOTICE, "A code has no mapping."),
    ERROR_ED_EDISPENSATION_ACK_NOT_RECEIVED(
            "ERROR_ED_EDISPENSATION_ACK_NOT_RECEIVED", Category.REQUEST, "An acknowledgement is still awaited."),
    ERROR_ED_EPRESCRIPTION_NOT_UPDATED(
            "ERROR_ED_EPRESCRIPTION_NOT_UPDATED", Category.INTERNAL, "The prescription was not updated."),
    ERROR_ED_EDISPENSATION_NOT_STORED(
            "ERROR_ED_EDISPENSATION_NOT_STORED", Category.INTERNAL, "The dispensation was not stored."),
    ERROR_ED_DISCARD_SERVICE_NOT_AVAILABLE(
            "ERROR_ED_DISCARD_SERVICE_NOT_AVAILABLE", Category.UNAVAILABLE, "The discard service is not available."),
    ERROR_ED_DISCARD_FAILED("ERROR_ED_DISCARD_FAILED", Category.INTERNAL, "The discard failed."),
    WARNING_ED_DISCARD_MISSING_MANDATORY_DATA(
            "WARNING_ED_DISCARD_MISSING_MANDATORY_DATA", Category.NOTICE, "Mandatory data of the discard are missing."),
    ERROR_ED_INCORRECT_FORMATTING("ERROR_ED_INCORRECT_FORMATTING", Category.REQUEST, "The request is malformed."),
    ERROR_ED_MISSING_REQUIRED_FIELDS(
            "ERROR_ED_MISSING_REQUIRED_FIELDS", Category.REQUEST, "A required field is missing."),
    ERROR_ED_INTERNAL_ERROR("ERROR_ED_INTERNAL_ERROR", Category.INTERNAL, "The dispensation service failed inside."),
    ERROR_ED_MISSING_BASIC_DATA("ERROR_ED_MISSING_BASIC_DATA", Category.CONTENT, "Basic data are missing."),
    ERROR_ED_REGISTRY_NOT_AVAILABLE(
            "ERROR_ED_REGISTRY_NOT_AVAILABLE",
            Category.UNAVAILABLE,
            "The national dispensation service is not available."),
    ERROR_ED_NO_CONSENT("ERROR_ED_NO_CONSENT", Category.PATIENT_CHOICE, "The patient has not agreed to this service."),
    ERROR_ORCD_GENERIC("ERROR_ORCD_GENERIC", Category.INTERNAL, "The original document service failed."),
    WARNING_ORCD_GENERIC("WARNING_ORCD_GENERIC", Category.NOTICE, "A notice of the original document service."),
    ERROR_ORCD_SERVICE_NOT_AVAILABLE(
            "ERROR_ORCD_SERVICE_NOT_AVAILABLE", Category.UNAVAILABLE, "The document service is not available."),
    WARNING_ORCD_MISSING_MANDATORY_DATA(
            "WARNING_ORCD_MISSING_MANDATORY_DATA", Category.NOTICE, "Mandatory data are missing."),
    ERROR_ORCD_INCORRECT_FORMAT("ERROR_ORCD_INCORRECT_FORMAT", Category.CONTENT, "The file format is not allowed."),
    WARNING_ORCD_MISSING_MANDATORY_METADATA(
            "WARNING_ORCD_MISSING_MANDATORY_METADATA", Category.NOTICE, "Mandatory metadata are missing."),
    ERROR_HQI_GENERIC("ERROR_HQI_GENERIC", Category.CONTENT, "The information is of poor quality."),
    WARNING_HQI_GENERIC("WARNING_HQI_GENERIC", Category.NOTICE, "A notice about quality."),
    WARNING_HQI_A_INFORMATION_NOT_PROPERLY_STRUCTURED(
            "WARNING_HQI_A_INFORMATION_NOT_PROPERLY_STRUCTURED",
            Category.NOTICE,
            "Information of country A is not properly structured."),
    WARNING_HQI_B_INFORMATION_NOT_PROPERLY_STRUCTURED(
            "WARNING_HQI_B_INFORMATION_NOT_PROPERLY_STRUCTURED",
            Category.NOTICE,
            "Information of country B is not properly structured."),
    ERROR_SEC_GENERIC("ERROR_SEC_GENERIC", Category.SECURITY, "The request was not accepted for security reasons."),
    WARNING_SEC_GENERIC("WARNING_SEC_GENERIC", Category.NOTICE, "A security notice."),
    ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED(
            "ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED", Category.SECURITY, "An assertion is not valid."),
    WARNING_SEC_UNEXPECTED_NUMBER_OF_REQUESTS(
            "WARNING_SEC_UNEXPECTED_NUMBER_OF_REQUESTS", Category.NOTICE, "Unexpectedly many requests."),
    WARNING_SEC_UNEXPECTED_NUMBER_OF_REQUESTS_FOR_UNIQUE_PATIENT(
            "WARNING_SEC_UNEXPECTED_NUMBER_OF_REQUESTS_FOR_UNIQUE_PATIENT",
            Category.NOTICE,
            "Unexpectedly many requests for one patient."),
    WARNING_SEC_UNEXPECTED_NUMBER_OF_REQUESTS_FOR_UNIQUE_POINT_OF_CARE(
            "WARNING_SEC_UNEXPECTED_NUMBER_OF_REQUESTS_FOR_UNIQUE_POINT_OF_CARE",
            Category.NOTICE,
            "Unexpectedly many requests of one point of care."),
    ERROR_UI_TRANSFORMATION("ERROR_UI_TRANSFORMATION", Category.INTERNAL, "The display failed."),
    NO_CONSENT("ERROR_NO_CONSENT", Category.PATIENT_CHOICE, "The patient has not agreed (as one partner spells it)."),
    MISSING_DOCUMENT("XDSMissingDocument", Category.NOT_FOUND, "The document is not there (IHE)."),
    ASSERTION_INVALID("1001", Category.SECURITY, "The assertion is not valid now."),
    TREATMENT_RELATIONSHIP_UNLINKED(
            "1002",
            Category.SECURITY,
            "The proof of treatment is missing or does not belong to the identity assertion."),
    NO_DOCUMENTS("1100", Category.NOT_FOUND, "There are no documents."),
    NO_EPRESCRIPTION("1101", Category.NOT_FOUND, "There is no prescription."),
    NO_PATIENT_SUMMARY("1102", Category.NOT_FOUND, "There is no patient summary."),
    NO_MEDICATION_OVERVIEW("1103", Category.NOT_FOUND, "There is no medication overview."),
    NO_ORIGINAL_DOCUMENT("1104", Category.NOT_FOUND, "There is no original document."),
    RECEIVED_NOT_PROCESSED("2201", Category.INTERNAL, "Received, not processed."),
    RENDERING_INCOMPLETE("4101", Category.NOTICE, "The rendering is incomplete."),
    COLLECTION_INCOMPLETE("4102", Category.NOTICE, "The collection is incomplete."),
    PRESCRIPTION_REGISTRY_UNREACHABLE("4103", Category.UNAVAILABLE, "The prescription register cannot be reached."),
    DATA_ACCESS_FAILURE("4104", Category.INTERNAL, "Data access failed."),
    NO_MATCHING_PRESCRIPTION("4105", Category.NOT_FOUND, "No prescription matches."),
    ALREADY_DISPENSED("4106", Category.REQUEST, "Already dispensed."),
    ORIGINAL_PDF_MISSING("4107", Category.CONTENT, "The original PDF is missing."),
    PIVOT_MISSING("4108", Category.CONTENT, "The pivot document is missing."),
    SOURCE_CODED_NOT_OFFERED("4201", Category.REQUEST, "The source-coded version is not offered."),
    UNKNOWN_DOCUMENT_CLASS("4202", Category.REQUEST, "Unknown document class or format."),
    TRANSCODING_ERROR("4203", Category.CONTENT, "The document could not be transcoded."),
    UNKNOWN_FILTER("4204", Category.REQUEST, "Unknown filter."),
    ON_DEMAND_NOT_OFFERED("4205", Category.REQUEST, "On-demand documents are not offered."),
    OTHER_PATIENT("4206", Category.SECURITY, "The patient asked for is not the one of the proof of treatment."),
    OTHER_DOCUMENT_KEYS("4207", Category.SECURITY, "The document keys are not those of the proof of treatment."),
    CONSENT_MISSING("4701", Category.PATIENT_CHOICE, "The patient has not agreed."),
    AUTHENTICATION_TOO_WEAK("4702", Category.RIGHTS, "A stronger login is required."),
    INSUFFICIENT_RIGHTS("4703", Category.RIGHTS, "Role, permission or purpose does not allow this."),
    SIGNATURE_REQUIRED("4704", Category.RIGHTS, "A signature is required."),
    POLICY_VIOLATION("4705", Category.RIGHTS, "A policy forbids this."),
    UNKNOWN_POLICY("4706", Category.RIGHTS, "Unknown policy."),
    TM_PROCESSING("4500", Category.CONTENT, "Transformation: processing failed."),
    TM_NULL_DOCUMENT("4501", Category.CONTENT, "Transformation: no document."),
    TM_HEADER_NOT_CONFORMANT("4502", Category.CONTENT, "Transformation: header not conformant."),
    TM_OBJECT_NOT_CONFORMANT("4503", Category.CONTENT, "Transformation: object not conformant."),
    TM_REQUIRED_NOT_TRANSCODED(
            "4505", Category.CONTENT, "Transformation: a required coded element was not transcoded."),
    TM_HEADER_CODED_ELEMENT_FAILED("4506", Category.CONTENT, "Transformation: a header code failed."),
    TM_CDA_NOT_CONFORMANT("4507", Category.CONTENT, "Transformation: CDA not conformant."),
    TM_NULL_PDF("4508", Category.CONTENT, "Transformation: no PDF."),
    TM_DOCUMENT_CODE_MISSING("4509", Category.CONTENT, "Transformation: document code missing."),
    TM_DOCUMENT_CODE_UNKNOWN("4510", Category.CONTENT, "Transformation: document code unknown."),
    TM_REQUIRED_MISSING("4511", Category.CONTENT, "Transformation: a required coded element is missing."),
    TM_REQUIRED_NOT_TRANSLATED(
            "4512", Category.CONTENT, "Transformation: a required coded element was not translated."),
    TM_BASE64("4513", Category.CONTENT, "Transformation: base64 decoding failed."),
    TM_INPUT_XSD("2401", Category.NOTICE, "Transformation: input not schema valid."),
    TM_INPUT_SCHEMATRON("2402", Category.NOTICE, "Transformation: input rules failed."),
    TM_INPUT_MODEL("2403", Category.NOTICE, "Transformation: input model failed."),
    TM_OUTPUT_XSD("2404", Category.NOTICE, "Transformation: output not schema valid."),
    TM_OUTPUT_SCHEMATRON("2405", Category.NOTICE, "Transformation: output rules failed."),
    TM_OUTPUT_MODEL("2406", Category.NOTICE, "Transformation: output model failed."),
    TM_HEADER_NOT_TRANSCODED("2500", Category.NOTICE, "Transformation: header code not transcoded."),
    TM_PARENT_REFERENCE("2501", Category.NOTICE, "Transformation: parent document badly referenced."),
    TM_NOT_TRANSCODED("2502", Category.NOTICE, "Transformation: not transcoded."),
    TM_NOT_PROCESSED("2503", Category.NOTICE, "Transformation: not processed."),
    TM_NOT_TRANSLATED("2504", Category.NOTICE, "Transformation: not translated."),
    TM_TARGET_LANGUAGE_UNKNOWN("2505", Category.NOTICE, "Transformation: unknown target language."),
    TM_ELEMENT_LIST_EMPTY("2506", Category.NOTICE, "Transformation: element list empty."),
    TM_WRONG_TYPE("2507", Category.NOTICE, "Transformation: wrong type."),
    TM_ATTRIBUTES_MISSING("2508", Category.NOTICE, "Transformation: mandatory attributes missing.");

    /** Who has to do something about it. */
    public enum Category {
        /** The question was wrong or is not served. */
        REQUEST,
        /** There is nothing to give. */
        NOT_FOUND,
        /** The patient decided. */
        PATIENT_CHOICE,
        /** The professional may not. */
        RIGHTS,
        /** An assertion or a binding did not hold. */
        SECURITY,
        /** A system does not answer. */
        UNAVAILABLE,
        /** A system failed. */
        INTERNAL,
        /** The document cannot be given as it is. */
        CONTENT,
        /** Only to be known. */
        NOTICE
    }

    private static final Map<String, ErrorCode> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ErrorCode::code, Function.identity()));

    private final String code;
    private final Category category;
    private final String meaning;

    ErrorCode(String code, Category category, String meaning) {
        this.code = code;
        this.category = category;
        this.meaning = meaning;
    }

    /** As it is written on the wire. */
    public String code() {
        return code;
    }

    public Category category() {
        return category;
    }

    /** One English sentence of ours. */
    public String meaning() {
        return meaning;
    }

    /** The NOT_FOUND family of a document list: such an answer means none, whatever its severity. */
    public boolean meansNone() {
        return category == Category.NOT_FOUND;
    }

    public static Optional<ErrorCode> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code.strip()));
    }
}
