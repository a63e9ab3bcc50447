package eu.passerelle.soap.xca;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentEntry;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.PartialDate;
import eu.passerelle.xml.XmlWriter;
import java.util.Locale;
import java.util.UUID;

/**
 * One document of a list as an ExtrinsicObject. What breaks the incumbent's client is always there: a Name, a Slot in
 * each Classification, the Names of both external identifiers.
 */
final class EntryElement {
    private static final int SECONDS = 14;
    private static final int DAY = 8;

    private final XmlWriter xml;
    private final String object = newId();

    private EntryElement(XmlWriter xml) {
        this.xml = xml;
    }

    /** Gives the id of the object, for associations. */
    static String write(XmlWriter xml, DocumentEntry entry, CountryCode country) {
        EntryElement element = new EntryElement(xml);
        element.object(entry, country);
        return element.object;
    }

    private static String newId() {
        return "urn:uuid:" + UUID.randomUUID();
    }

    private void object(DocumentEntry entry, CountryCode country) {
        String title = entry.title().isBlank() ? entry.kind().title() : entry.title();
        xml.start("rim:ExtrinsicObject")
                .attribute("mimeType", entry.mimeType().isBlank() ? "text/xml" : entry.mimeType())
                .attribute("lid", object)
                .attribute("objectType", Registry.STABLE_DOCUMENT)
                .attribute("status", Registry.APPROVED)
                .attribute("id", object)
                .attribute("home", entry.address().home().urn());
        Slots.write(xml, "sourcePatientId", entry.patient().cx());
        entry.size().ifPresent(size -> Slots.write(xml, "size", Long.toString(size)));
        entry.hash().ifPresent(hash -> Slots.write(xml, "hash", hash));
        entry.creationTime()
                .map(EntryElement::readableTime)
                .filter(text -> !text.isEmpty())
                .ifPresent(time -> Slots.write(xml, "creationTime", time));
        Slots.write(xml, "repositoryUniqueId", entry.address().repositoryUniqueId());
        entry.language().ifPresent(language -> Slots.write(xml, "languageCode", language.value()));
        localized("rim:Name", title);
        localized("rim:Description", entry.description().isBlank() ? title : entry.description());
        xml.start("rim:VersionInfo").attribute("versionName", "1.1").end();
        classifications(entry, country, title);
        identifier(Registry.SCHEME_PATIENT_ID, entry.patient().cx(), "XDSDocumentEntry.patientId");
        identifier(Registry.SCHEME_UNIQUE_ID, entry.address().documentUniqueId(), "XDSDocumentEntry.uniqueId");
        xml.end();
    }

    private void classifications(DocumentEntry entry, CountryCode country, String title) {
        String confidentiality = entry.confidentiality().isBlank() ? "N" : entry.confidentiality();
        classification(
                Registry.SCHEME_CONFIDENTIALITY,
                confidentiality,
                "2.16.840.1.113883.5.25",
                switch (confidentiality) {
                    case "N" -> "normal";
                    case "R" -> "restricted";
                    case "V" -> "very restricted";
                    default -> confidentiality;
                });
        String loinc = DocumentKind.LOINC.id();
        classification(Registry.SCHEME_CLASS, entry.kind().classCode(), loinc, title);
        classification(Registry.SCHEME_TYPE, entry.kind().classCode(), loinc, title);
        classification(
                Registry.SCHEME_FACILITY,
                country.value(),
                "1.0.3166.1",
                Locale.of("", country.value()).getDisplayCountry(Locale.ENGLISH));
        classification(Registry.SCHEME_PRACTICE, "Not Used", "eHDSI Practice Setting Codes-Not Used", "Not Used");
        boolean pdf = DocumentKind.PDF_FORMAT_CODE.equalsIgnoreCase(entry.formatCode());
        classification(
                Registry.SCHEME_FORMAT,
                entry.formatCode(),
                pdf ? "IHE PCC" : "eHDSI formatCodes",
                pdf ? "PDF/A coded document" : "epSOS coded " + entry.kind().title());
        if (!entry.authors().isEmpty()) {
            beginClassification(Registry.SCHEME_AUTHOR, "");
            Slots.write(xml, "authorPerson", entry.authors());
            xml.end();
        }
    }

    private void classification(String scheme, String code, String codingScheme, String name) {
        beginClassification(scheme, code);
        Slots.write(xml, "codingScheme", codingScheme);
        localized("rim:Name", name);
        xml.end();
    }

    private void beginClassification(String scheme, String code) {
        xml.start("rim:Classification")
                .attribute("classificationScheme", scheme)
                .attribute("classifiedObject", object)
                .attribute("nodeRepresentation", code)
                .attribute("id", newId());
    }

    private void identifier(String scheme, String value, String name) {
        xml.start("rim:ExternalIdentifier")
                .attribute("registryObject", object)
                .attribute("identificationScheme", scheme)
                .attribute("value", value)
                .attribute("objectType", Registry.EXTERNAL_IDENTIFIER)
                .attribute("id", newId());
        localized("rim:Name", name);
        xml.end();
    }

    private void localized(String element, String text) {
        xml.start(element)
                .start("rim:LocalizedString")
                .attribute("value", text)
                .end()
                .end();
    }

    /** Clients read 14 or 8 digits: hours and minutes are filled up, a bare month or year is left out. */
    private static String readableTime(PartialDate time) {
        String digits = time.digits();
        if (digits.length() < DAY) {
            return "";
        }
        if (digits.length() == DAY) {
            return digits;
        }
        return digits.length() >= SECONDS
                ? digits.substring(0, SECONDS)
                : digits + "0".repeat(SECONDS - digits.length());
    }
}
