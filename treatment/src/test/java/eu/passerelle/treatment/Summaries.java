package eu.passerelle.treatment;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.Content;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.Document;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.DocumentEntry;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.border.Retrieval;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A summary as small as one can be, of a person made up. */
final class Summaries {
    static final PatientId MARIA = new PatientId("2.16.620.1.101.10.1.1", "999000001");
    static final PartialDate BORN = new PartialDate("19570412", "");
    static final Demographics DEMOGRAPHICS = new Demographics(
            Optional.of(new PersonName("Exemplo", "Maria")),
            Optional.of(BORN),
            Optional.of(AdministrativeGender.FEMALE),
            Optional.empty());

    private Summaries() {}

    static String cda(String extension, String birth, String family) {
        return """
                <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                <typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
                <id root="2.999.620.9" extension="1.1"/>
                <code code="60591-5" codeSystem="2.16.840.1.113883.6.1" displayName="Patient Summary"/>
                <title>Resumo</title><effectiveTime value="20261101"/><languageCode code="pt-PT"/>
                <recordTarget><patientRole><id root="2.16.620.1.101.10.1.1" extension="%s"/>
                <patient><name><family>%s</family><given>Maria</given></name>
                <administrativeGenderCode code="F" codeSystem="2.16.840.1.113883.5.1"/>
                <birthTime value="%s"/></patient></patientRole></recordTarget>
                <component><structuredBody><component><section>
                <code code="48765-2" codeSystem="2.16.840.1.113883.6.1" displayName="Allergies"/>
                <title>Alergias</title><text><paragraph ID="a1">Reage a pesiCanary</paragraph></text>
                </section></component></structuredBody></component></ClinicalDocument>
                """.formatted(extension, family, birth);
    }

    static Document document(String cda) {
        return new Document(address("1.1"), "text/xml", Content.of(cda.getBytes(StandardCharsets.UTF_8)));
    }

    static DocumentAddress address(String id) {
        return new DocumentAddress(
                Fakes.portugal().homeCommunityId(),
                Fakes.portugal().homeCommunityId().oid(),
                "2.999.620.9^" + id);
    }

    static Retrieval retrieved(String cda) {
        return new Retrieval.Retrieved(document(cda), List.of());
    }

    static DocumentList listed() {
        return new DocumentList.Found(List.of(structured("1.1")), List.of());
    }

    static DocumentEntry structured(String id) {
        return entry(id, DocumentKind.PATIENT_SUMMARY.formatCode(), "text/xml", Optional.empty());
    }

    /** @param of the id of the structured document it was made from */
    static DocumentEntry pdf(String id, Optional<String> of) {
        return entry(
                id,
                DocumentKind.PDF_FORMAT_CODE,
                "text/xml",
                of.map(twin -> address(twin).documentUniqueId()));
    }

    private static DocumentEntry entry(String id, String format, String mimeType, Optional<String> twinOf) {
        return new DocumentEntry(
                address(id),
                MARIA,
                DocumentKind.PATIENT_SUMMARY,
                format,
                mimeType,
                "Resumo",
                "",
                Optional.empty(),
                Optional.of(new LanguageTag("pt-PT")),
                OptionalLong.empty(),
                Optional.empty(),
                "N",
                List.of(),
                twinOf);
    }
}
