package eu.passerelle.trust;

import static eu.passerelle.trust.TrustedPartner.ObservableCheck.HOME_COMMUNITY;
import static eu.passerelle.trust.TrustedPartner.ObservableCheck.ROLE_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Credentials;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.PartialDate;
import eu.passerelle.trust.TrustedPartner.ObservableCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What peers may send: all of it is granted. */
class GoodAssertionsTest {
    private static final Demand SUMMARY = Demand.reading(DocumentKind.PATIENT_SUMMARY, Optional.of(Parties.PATIENT));

    private final Parties.Observed observed = new Parties.Observed();
    private final AssertionChecks checks = Parties.checks(observed);

    private Authority granted(byte[]... assertions) {
        Verdict verdict = checks.check(Parties.fromLuxembourg(assertions), SUMMARY);
        assertThat(verdict).isInstanceOf(Verdict.Granted.class);
        return ((Verdict.Granted) verdict).authority();
    }

    private static byte[] sign(String xml) {
        return new Forge(Parties.LU_SEAL).prefixes("xsd").sign(xml);
    }

    static Stream<Arguments> writings() {
        List<Arguments> writings = new ArrayList<>();
        add(writings, "as usual", text -> text);
        add(writings, "another prefix", text -> text.replace("saml2:", "s:").replace(":saml2", ":s"));
        add(
                writings,
                "SAML as default namespace",
                text -> text.replace("saml2:", "").replace("xmlns:saml2", "xmlns"));
        add(
                writings,
                "HL7 as default namespace on the root",
                text -> text.replace(" xmlns=\"urn:hl7-org:v3\"", "")
                        .replace("<saml2:Assertion ", "<saml2:Assertion xmlns=\"urn:hl7-org:v3\" "));
        add(
                writings,
                "prefixed role and purpose",
                text -> text.replace("<Role xmlns=", "<hl7:Role xmlns:hl7=")
                        .replace("<PurposeOfUse xmlns=", "<h:PurposeOfUse xmlns:h="));
        add(
                writings,
                "another order of attributes",
                text -> text.replaceFirst(" ID=\"([^\"]*)\" (.*?) Version=\"2.0\"", " Version=\"2.0\" $2 ID=\"$1\""));
        add(writings, "no friendly names", text -> text.replaceAll(" FriendlyName=\"[^\"]*\"", ""));
        add(writings, "no types", text -> text.replaceAll(" xmlns:xsi=\"[^\"]*\" xsi:type=\"[^\"]*\"", ""));
        add(
                writings,
                "typed role",
                text -> text.replace(
                        " code=\"221\"",
                        " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"CE\" code=\"221\""));
        add(writings, "line breaks between elements", text -> text.replace("><", ">\r\n  <"));
        add(
                writings,
                "blanks around values",
                text -> text.replace(">Hospital<", ">\n   Hospital\n  <").replace(">Anne Muller<", ">  Anne Muller <"));
        add(writings, "single quotes", text -> text.replace("\"", "'"));
        add(writings, "an XML declaration", text -> "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text);
        add(
                writings,
                "statements in the other order",
                text -> text.replaceFirst(
                        "(<saml2:AuthnStatement.*</saml2:AuthnStatement>)(<saml2:AttributeStatement>.*</saml2:AttributeStatement>)",
                        "$2$1"));
        add(writings, "times with an offset", text -> text.replace("T09:59:00.000Z", "T11:59:00.000+02:00"));
        add(writings, "times west of Greenwich", text -> text.replace("T09:59:00.000Z", "T04:59:00.000-05:00"));
        add(writings, "times without fraction", text -> text.replace(".000Z", "Z"));
        add(writings, "times with nanoseconds", text -> text.replace(".000Z", ".000000001Z"));
        add(writings, "times without offset are UTC", text -> text.replace(".000Z", ""));
        add(writings, "no audience", text -> text.replace(PeerText.AUDIENCE, ""));
        add(
                writings,
                "a second audience",
                text -> text.replace(
                        "</saml2:Audience>", "</saml2:Audience><saml2:Audience>urn:other</saml2:Audience>"));
        add(
                writings,
                "two restrictions",
                text -> text.replace(PeerText.AUDIENCE, PeerText.AUDIENCE + PeerText.AUDIENCE));
        add(writings, "no organization", text -> without(without(text, "organization"), "organization-id"));
        add(writings, "no home community", text -> without(without(text, "homeCommunityId"), "npi"));
        add(
                writings,
                "an unknown attribute",
                text -> text.replace(
                        "<saml2:AttributeStatement>",
                        "<saml2:AttributeStatement>" + PeerText.attribute("urn:national:thing", "x")));
        add(
                writings,
                "an unknown attribute with elements",
                text -> text.replace(
                        "<saml2:AttributeStatement>",
                        "<saml2:AttributeStatement><saml2:Attribute Name=\"n\"><saml2:AttributeValue><a xmlns=\"urn:x\"/>"
                                + "<b xmlns=\"urn:y\">z</b></saml2:AttributeValue></saml2:Attribute>"));
        add(
                writings,
                "an unspecified name",
                text -> text.replace("emailAddress\">doctor@lu.example", "unspecified\">dr.1"));
        add(writings, "a provided name", text -> text.replace("<saml2:NameID ", "<saml2:NameID SPProvidedID=\"7\" "));
        add(
                writings,
                "a locality of the login",
                text -> text.replace(
                        "<saml2:AuthnContext>", "<saml2:SubjectLocality Address=\"10.0.0.1\"/><saml2:AuthnContext>"));
        add(
                writings,
                "another system of purposes",
                text -> text.replace("3bc18518-d305-46c2-a8d6-94bd59856e9e", "2.16.840.1.113883.3.18.7.1")
                        .replace("displayName=\"TREATMENT\"", "displayName=\"Treatment\""));
        add(writings, "emergency", text -> text.replace("code=\"TREATMENT\"", "code=\"EMERGENCY\""));
        add(
                writings,
                "an empty element written out",
                text -> text.replace("sender-vouches\"/>", "sender-vouches\"></saml2:SubjectConfirmation>"));
        add(writings, "character references", text -> text.replace("Hospital<", "&#72;ospita&#x6C;<"));
        add(writings, "character data sections", text -> text.replace(">Hospital<", "><![CDATA[Hospital]]><"));
        add(writings, "comments inside values", text -> text.replace(">Hospital<", ">Hosp<!-- x -->ital<"));
        add(writings, "names beyond Latin", text -> text.replace("Anne Muller", "Άννα Ζ. 안나 𝒜"));
        add(
                writings,
                "a NotBefore within the skew",
                text -> text.replace(
                        "NotBefore=\"2026-03-01T09:59:00.000Z\"", "NotBefore=\"2026-03-01T10:04:59.000Z\""));
        add(
                writings,
                "issued half an hour before",
                text -> text.replace(
                        "IssueInstant=\"2026-03-01T09:59:30.000Z\"", "IssueInstant=\"2026-03-01T09:29:30.000Z\""));
        return writings.stream();
    }

    private static void add(List<Arguments> writings, String name, UnaryOperator<String> change) {
        writings.add(Arguments.of(name, change));
    }

    private static String without(String text, String attribute) {
        return text.replaceFirst(
                "<saml2:Attribute FriendlyName=\"[^\"]*\" Name=\"[^\"]*:" + attribute + "\".*?</saml2:Attribute>", "");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writings")
    void everyWritingOfTheSameIsGranted(String name, UnaryOperator<String> change) {
        Authority authority =
                granted(sign(change.apply(PeerText.identity())), sign(change.apply(PeerText.treatment())));
        assertThat(authority.professional().facilityType()).isEqualTo("Hospital");
        assertThat(authority.professional().permissions()).hasSize(Permission.values().length);
        assertThat(authority.treatmentRelationship().orElseThrow().patient()).isEqualTo(Parties.PATIENT);
        assertThat(observed.checks).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ProfessionalRole.class)
    void everyRoleIsGranted(ProfessionalRole role) {
        String identity = PeerText.identity()
                .replace(PeerText.role("221", "Medical Doctors"), PeerText.role(role.code(), role.displayName()));
        assertThat(granted(sign(identity), sign(PeerText.treatment()))
                        .professional()
                        .role())
                .isEqualTo(role);
        assertThat(observed.checks).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hospital", "Resident Physician", "Pharmacy", "Other"})
    void everyTypeOfFacilityIsGrantedInAnyCase(String type) {
        for (String written : List.of(type, type.toUpperCase(Locale.ROOT), type.toLowerCase(Locale.ROOT))) {
            String identity = PeerText.identity()
                    .replace(">Hospital<", ">" + written + "<")
                    .replace(PeerText.IDENTITY_ID, "_" + written.hashCode());
            String treatment = PeerText.treatment()
                    .replace(PeerText.IDENTITY_ID, "_" + written.hashCode())
                    .replace(PeerText.TREATMENT_ID, "_t" + written.hashCode());
            assertThat(granted(sign(identity), sign(treatment)).professional().facilityType())
                    .isEqualTo(type);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MobileTwoFactorUnregistered",
                "MobileTwoFactorContract",
                "X509",
                "SPKI",
                "SmartcardPKI",
                "SoftwarePKI",
                "TLSClient"
            })
    void everyAcceptedLoginIsGranted(String login) {
        granted(sign(PeerText.identity().replace("SmartcardPKI", login)), sign(PeerText.treatment()));
    }

    @ParameterizedTest(name = "{0} with digest {1}")
    @CsvSource({
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384, http://www.w3.org/2001/04/xmldsig-more#sha384",
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512, http://www.w3.org/2001/04/xmlenc#sha512",
        "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1, http://www.w3.org/2001/04/xmlenc#sha256",
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256, http://www.w3.org/2001/04/xmlenc#sha256",
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384, http://www.w3.org/2001/04/xmldsig-more#sha384",
    })
    void everyAllowedAlgorithmIsGranted(String signatureMethod, String digestMethod) {
        KeyIdentity seal = signatureMethod.contains("ecdsa") ? Parties.LU_CURVE_SEAL : Parties.LU_SEAL;
        byte[] identity = new Forge(seal)
                .signatureMethod(signatureMethod)
                .digestMethod(digestMethod)
                .sign(PeerText.identity());
        // The two may be signed by different seals.
        granted(identity, sign(PeerText.treatment()));
    }

    @Test
    void moreInKeyInfoThanTheCertificateIsLeftAlone() {
        byte[] identity = new Forge(Parties.LU_SEAL)
                .withKeyValue()
                .x509Data(
                        Parties.LU_SEAL.certificate().getSubjectX500Principal().getName(),
                        Parties.LU_SEAL.certificate())
                .sign(PeerText.identity());
        granted(identity, sign(PeerText.treatment()));
    }

    @Test
    void theOrderOfTheAssertionsDoesNotMatter() {
        granted(sign(PeerText.treatment()), sign(PeerText.nextOfKin("19500203")), sign(PeerText.identity()));
    }

    @Test
    void anAssertionOfAnUnknownKindIsLeftAlone() {
        granted(
                sign(PeerText.identity()),
                sign(PeerText.treatment()),
                PeerText.identity()
                        .replace("urn:ehdsi:assertions:hcp", "urn:national:extra")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void aTreatmentRelationshipNeedNotStateAPurpose() {
        granted(sign(PeerText.identity()), sign(PeerText.treatment().replace(PeerText.purpose(), "")));
    }

    @Test
    void clockSkewShiftsTheEnd() {
        String identity = PeerText.identity().replace("T13:59:00", "T09:55:01").replace("T09:59:00", "T08:59:00");
        granted(sign(identity), sign(PeerText.treatment()));
    }

    @ParameterizedTest
    @CsvSource({
        "19500203, 19500203",
        "1950-02-03, 19500203",
        "03-02-1950, 19500203",
        "03/02/1950, 19500203",
        "Fri Feb 03 00:00:00 CET 1950, 19500203",
        "1950-02-03T00:00:00Z, 19500203",
        "1950, 1950",
        "unknown,",
    })
    void aRelativesBirthDateIsReadInAnyShape(String written, String read) {
        Authority authority =
                granted(sign(PeerText.nextOfKin(written)), sign(PeerText.identity()), sign(PeerText.treatment()));
        assertThat(authority.nextOfKin().orElseThrow().birthDate().map(PartialDate::hl7))
                .isEqualTo(Optional.ofNullable(read));
    }

    @Test
    void namesOfRolesAndHomeCommunitiesThatDifferAreReported() {
        granted(sign(PeerText.identity().replace("Medical Doctors", "Doctor")), sign(PeerText.treatment()));
        granted(
                sign(PeerText.identity().replace("1.3.182<", "9.9<").replace(PeerText.IDENTITY_ID, "_o")),
                sign(PeerText.treatment().replace(PeerText.IDENTITY_ID, "_o").replace(PeerText.TREATMENT_ID, "_ot")));
        assertThat(observed.checks).containsExactly(ROLE_NAME, HOME_COMMUNITY);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, true", "2026-02-28, false"})
    void aPartnersChecksMayBeObservedUntilADate(String until, boolean stillGranted) {
        TrustedPartner lenient = new TrustedPartner(
                Parties.LU,
                Parties.LU_HOME,
                Parties.LUXEMBOURG.tlsCertificates(),
                Parties.LUXEMBOURG.sealCertificates(),
                java.util.Map.of(
                        ObservableCheck.AUTHENTICATION_CLASS,
                        java.time.LocalDate.parse(until),
                        ObservableCheck.AUDIENCE,
                        java.time.LocalDate.parse(until)));
        AssertionChecks lenientChecks = new AssertionChecks(new FakeTrustList(lenient), Parties.CLOCK, observed);
        Credentials credentials = Parties.fromLuxembourg(
                sign(PeerText.identity()
                        .replace("SmartcardPKI", "PasswordProtectedTransport")
                        .replace("x-border", "elsewhere")),
                sign(PeerText.treatment()));
        assertThat(lenientChecks.check(credentials, SUMMARY) instanceof Verdict.Granted)
                .isEqualTo(stillGranted);
        assertThat(observed.checks)
                .isEqualTo(
                        stillGranted
                                ? List.of(ObservableCheck.AUDIENCE, ObservableCheck.AUTHENTICATION_CLASS)
                                : List.of());
    }
}
