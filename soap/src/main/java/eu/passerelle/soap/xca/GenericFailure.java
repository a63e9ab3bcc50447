package eu.passerelle.soap.xca;

import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.ErrorCode;
import java.util.List;

/** The codes that differ by kind of document only. Where several kinds are asked, the first one speaks. */
public record GenericFailure(ErrorCode failed, ErrorCode none, ErrorCode missingFields) {
    private static final GenericFailure UNKNOWN = new GenericFailure(
            ErrorCode.ERROR_GENERIC, ErrorCode.NO_DOCUMENTS, ErrorCode.ERROR_PS_MISSING_REQUIRED_FIELDS);
    private static final GenericFailure SUMMARY = new GenericFailure(
            ErrorCode.ERROR_PS_GENERIC, ErrorCode.ERROR_PS_NOT_FOUND, ErrorCode.ERROR_PS_MISSING_REQUIRED_FIELDS);
    private static final GenericFailure PRESCRIPTION = new GenericFailure(
            ErrorCode.ERROR_EP_GENERIC, ErrorCode.ERROR_EP_NOT_FOUND, ErrorCode.ERROR_EP_MISSING_REQUIRED_FIELDS);
    private static final GenericFailure DISPENSATION = new GenericFailure(
            ErrorCode.ERROR_ED_GENERIC, ErrorCode.NO_DOCUMENTS, ErrorCode.ERROR_ED_MISSING_REQUIRED_FIELDS);
    private static final GenericFailure ORIGINAL = new GenericFailure(
            ErrorCode.ERROR_ORCD_GENERIC, ErrorCode.NO_ORIGINAL_DOCUMENT, ErrorCode.ERROR_PS_MISSING_REQUIRED_FIELDS);
    private static final GenericFailure OVERVIEW = new GenericFailure(
            ErrorCode.ERROR_GENERIC, ErrorCode.NO_MEDICATION_OVERVIEW, ErrorCode.ERROR_EP_MISSING_REQUIRED_FIELDS);

    public static GenericFailure of(List<DocumentKind> kinds) {
        if (kinds.isEmpty()) {
            return UNKNOWN;
        }
        return switch (kinds.getFirst()) {
            case PATIENT_SUMMARY -> SUMMARY;
            case EPRESCRIPTION -> PRESCRIPTION;
            case EDISPENSATION, DISPENSATION_DISCARD -> DISPENSATION;
            case HOSPITAL_DISCHARGE, LABORATORY_REPORT, IMAGING_REPORT, MEDICAL_IMAGES -> ORIGINAL;
            case MEDICATION_OVERVIEW -> OVERVIEW;
            case CONSENT -> UNKNOWN;
        };
    }
}
