package eu.passerelle.soap;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.Content;
import eu.passerelle.border.CountryCode;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.Document;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.DocumentEntry;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.border.PostalAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Invented people and papers. */
public final class Samples {
    public static final CountryCode PT = CountryCode.of("PT");
    public static final HomeCommunityId HOME_A = HomeCommunityId.of("2.16.17.710.820.1000.990.1");
    public static final HomeCommunityId HOME_B = HomeCommunityId.of("1.3.182.2.12.10000734.6.1");
    public static final PatientId ASKED = new PatientId("2.16.17.710.820.1000.990.1.1", "SNS-1 <\">");
    public static final PatientId PATIENT = new PatientId("2.16.17.710.820.1000.990.1.9", "internal-7");

    public static final Demographics PERSON = new Demographics(
            Optional.of(new PersonName("D'Ávila & Söhne", "Maria José")),
            PartialDate.parse("19640229"),
            Optional.of(AdministrativeGender.FEMALE),
            Optional.of(new PostalAddress("Rua <do> Ouro 1", "Lisboa", "1100-060", "PT")));

    public static final IdentificationQuery QUERY =
            new IdentificationQuery(HOME_B, HOME_A, List.of(ASKED), List.of(), PERSON);

    public static final DocumentAddress XML_ADDRESS = new DocumentAddress(HOME_A, HOME_A.oid(), "1.2.3^PS.1");
    public static final DocumentAddress PDF_ADDRESS = new DocumentAddress(HOME_A, HOME_A.oid(), "1.2.3^PS.2");

    public static final DocumentEntry XML_ENTRY = new DocumentEntry(
            XML_ADDRESS,
            PATIENT,
            DocumentKind.PATIENT_SUMMARY,
            DocumentKind.PATIENT_SUMMARY.formatCode(),
            "text/xml",
            "Patient Summary",
            "A summary",
            PartialDate.parse("20260102030405"),
            Optional.of(LanguageTag.of("pt-PT")),
            OptionalLong.of(4711),
            Optional.of("abcdef"),
            "N",
            List.of("^Costa^Ana"),
            Optional.empty());

    public static final DocumentEntry PDF_ENTRY = new DocumentEntry(
            PDF_ADDRESS,
            PATIENT,
            DocumentKind.PATIENT_SUMMARY,
            DocumentKind.PDF_FORMAT_CODE,
            "text/xml",
            "Patient Summary",
            "The same as PDF",
            PartialDate.parse("20260102"),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            "N",
            List.of(),
            Optional.of(XML_ADDRESS.documentUniqueId()));

    public static final byte[] ASSERTION = ("<saml2:Assertion xmlns:saml2=\"urn:oasis:names:tc:SAML:2.0:assertion\""
                    + " ID=\"_1\"\n  Version='2.0'><saml2:Issuer>é &#13; </saml2:Issuer></saml2:Assertion>")
            .getBytes(StandardCharsets.UTF_8);

    public static final Credentials CREDENTIALS = Credentials.of(List.of(ASSERTION));

    private Samples() {}

    public static Document document(String text) {
        return new Document(XML_ADDRESS, "text/xml", Content.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
