package eu.passerelle.interop;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Invented people and what is asked about them. */
final class Papers {
    static final PatientId PATIENT = new PatientId("2.999.620.1", "123456789");
    static final PatientId OTHER = new PatientId("2.999.620.1", "987654321");
    static final String DOCUMENT = "2.999.620.7^PS.1";
    static final String OTHER_DOCUMENT = "2.999.620.7^PS.2";
    static final Demographics PERSON = new Demographics(
            Optional.of(new PersonName("Ponte", "Maria")),
            PartialDate.parse("19640229"),
            Optional.of(AdministrativeGender.FEMALE),
            Optional.empty());
    static final IdentificationQuery WHO =
            new IdentificationQuery(Keys.LU_HOME, Keys.PT_HOME, List.of(PATIENT), List.of(), Demographics.NONE);
    static final DocumentQuery WHICH = DocumentQuery.of(PATIENT, DocumentKind.PATIENT_SUMMARY);
    static final DocumentAddress THIS = address(DOCUMENT);

    private Papers() {}

    static DocumentAddress address(String document) {
        return new DocumentAddress(Keys.PT_HOME, Keys.PT_HOME.oid(), document);
    }

    /** The bare bones of a summary, padded by a narrative. */
    static byte[] summary(PatientId patient, String family, int narrative) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <ClinicalDocument xmlns="urn:hl7-org:v3"><typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
                <templateId root="1.3.6.1.4.1.12559.11.10.1.3.1.1.3"/><id root="2.999.620.7" extension="PS.1"/>
                <code code="60591-5" codeSystem="2.16.840.1.113883.6.1"/><title>Resumo</title>
                <effectiveTime value="20260102030405+0000"/><languageCode code="pt-PT"/>
                <recordTarget><patientRole><id root="%s" extension="%s"/>
                <patient><name><family>%s</family><given>Maria</given></name></patient></patientRole></recordTarget>
                <!-- a comment that nobody may lose --><component><nonXMLBody><text>%s</text></nonXMLBody></component>
                </ClinicalDocument>
                """.formatted(patient.root(), patient.extension(), family, "é ".repeat(narrative))
                .getBytes(StandardCharsets.UTF_8);
    }

    static FakeNational national() {
        return new FakeNational()
                .with(PATIENT, PERSON)
                .with(PATIENT, DOCUMENT, summary(PATIENT, "Ponte", 100))
                .with(OTHER, PERSON)
                .with(OTHER, OTHER_DOCUMENT, summary(OTHER, "Rio", 100));
    }
}
