package eu.passerelle.border;

import java.util.List;
import java.util.Optional;

/**
 * The kinds of document that the network knows, with their class code and the format code of their structured form.
 * Spellings of the format codes are those seen on the wire; compare them ignoring case.
 */
public enum DocumentKind {
    PATIENT_SUMMARY("60591-5", "urn:epSOS:ps:ps:2010", "Patient Summary"),
    EPRESCRIPTION("57833-6", "urn:epsos:ep:pre:2010", "ePrescription"),
    EDISPENSATION("60593-1", "urn:epSOS:ep:dis:2010", "eDispensation"),
    DISPENSATION_DISCARD("DISCARD-60593-1", "urn:eHDSI:ed:discard:2020", "eDispensation Discard"),
    HOSPITAL_DISCHARGE("34105-7", "urn:eHDSI:orcd:pdf:2021", "Hospital Discharge Summary"),
    LABORATORY_REPORT("11502-2", "urn:eHDSI:orcd:pdf:2021", "Laboratory Report"),
    IMAGING_REPORT("18748-4", "urn:eHDSI:orcd:pdf:2021", "Diagnostic Imaging Study"),
    MEDICAL_IMAGES("x-clinical-image", "urn:eHDSI:orcd:png:2021", "Medical Image"),
    MEDICATION_OVERVIEW("56445-0", "urn:epSOS:mro:mro:2013", "MRO Summary"),
    CONSENT("57016-8", "urn:ihe:iti:bppc:2007", "Consent");

    public static final CodeSystem LOINC = new CodeSystem("2.16.840.1.113883.6.1");

    /** The format code of the PDF twin of a patient summary or prescription. */
    public static final String PDF_FORMAT_CODE = "urn:ihe:iti:xds-sd:pdf:2008";

    private final String classCode;
    private final String formatCode;
    private final String title;

    DocumentKind(String classCode, String formatCode, String title) {
        this.classCode = classCode;
        this.formatCode = formatCode;
        this.title = title;
    }

    public String classCode() {
        return classCode;
    }

    public String formatCode() {
        return formatCode;
    }

    public String title() {
        return title;
    }

    public static Optional<DocumentKind> ofClassCode(String classCode) {
        return List.of(values()).stream()
                .filter(kind -> kind.classCode.equalsIgnoreCase(classCode.strip()))
                .findFirst();
    }

    /** Several original clinical documents share a format code: the first of them is given. */
    public static Optional<DocumentKind> ofFormatCode(String formatCode) {
        return List.of(values()).stream()
                .filter(kind -> kind.formatCode.equalsIgnoreCase(formatCode.strip()))
                .findFirst();
    }
}
