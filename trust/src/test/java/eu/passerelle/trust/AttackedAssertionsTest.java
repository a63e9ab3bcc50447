package eu.passerelle.trust;

import static eu.passerelle.border.ErrorCode.ASSERTION_INVALID;
import static eu.passerelle.border.ErrorCode.AUTHENTICATION_TOO_WEAK;
import static eu.passerelle.border.ErrorCode.ERROR_HPI_AUTHENTICATION_NOT_RECEIVED;
import static eu.passerelle.border.ErrorCode.ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED;
import static eu.passerelle.border.ErrorCode.INSUFFICIENT_RIGHTS;
import static eu.passerelle.border.ErrorCode.OTHER_PATIENT;
import static eu.passerelle.border.ErrorCode.TREATMENT_RELATIONSHIP_UNLINKED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.pki.CertificateAuthority;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an attacker or a broken peer may send: each refused with the network's code. */
class AttackedAssertionsTest {
    private static final Demand SUMMARY =
            Demand.reading(DocumentKind.PATIENT_SUMMARY, Optional.of(Parties.PATIENT));
    private static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

    private final AssertionChecks checks = Parties.checks();

    private static Forge seal() {
        return new Forge(Parties.LU_SEAL);
    }

    private static String signed() {
        return text(seal().sign(PeerText.identity()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private static byte[] treatment() {
        return seal().sign(PeerText.treatment());
    }

    private ErrorCode refused(byte[]... assertions) {
        Verdict verdict = checks.check(Parties.fromLuxembourg(assertions), SUMMARY);
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).code();
    }

    /** Identity assertions that are not what they seem; with a good treatment relationship beside. */
    static Stream<Arguments> brokenIdentities() {
        String good = signed();
        String signature = good.substring(good.indexOf("<ds:Signature"), good.indexOf("</ds:Signature>") + 15);
        String unsigned = PeerText.identity();
        String evil = unsigned.replace("Anne Muller", "Eve").replace("221", "2262");
        List<Arguments> cases = new ArrayList<>();

        // wrapping
        add(cases, "the signature moved to the end", good.replace(signature, "")
                .replace("</saml2:Assertion>", signature + "</saml2:Assertion>"));
        add(cases, "the signature moved before the issuer", good.replace(signature, "")
                .replaceFirst("<saml2:Issuer", java.util.regex.Matcher.quoteReplacement(signature) + "<saml2:Issuer"));
        add(cases, "the signature nested deeper", good.replace(signature, "")
                .replace("<saml2:Subject>", "<saml2:Subject>" + signature));
        add(cases, "the signed assertion inside advice of another", wrapped(evil, "<saml2:Advice>" + good + "</saml2:Advice>", signature, false));
        add(cases, "the same with the signature copied", wrapped(evil, "<saml2:Advice>" + good + "</saml2:Advice>", signature, true));
        add(cases, "the same with another ID outside", wrapped(evil, "<saml2:Advice>" + good + "</saml2:Advice>", signature, true)
                .replaceFirst(PeerText.IDENTITY_ID, "_outside"));
        add(cases, "the signed assertion inside extensions", evil.replaceFirst(
                "<saml2:Subject>", java.util.regex.Matcher.quoteReplacement(signature + "<Extensions>" + good + "</Extensions>") + "<saml2:Subject>"));
        add(cases, "the signed assertion inside an object of the signature", evil.replaceFirst(
                "<saml2:Subject>",
                java.util.regex.Matcher.quoteReplacement(signature.replace(
                                "</ds:Signature>", "<ds:Object>" + unsigned + "</ds:Object></ds:Signature>"))
                        + "<saml2:Subject>"));
        add(cases, "the signed content inside an attribute value", evil.replaceFirst("<saml2:Subject>", java.util.regex.Matcher.quoteReplacement(signature) + "<saml2:Subject>")
                .replace("Hospital of the bridge", unsigned));
        add(cases, "an assertion inside advice, properly signed as a whole", text(seal().sign(unsigned.replace(
                "</saml2:Conditions>",
                "</saml2:Conditions><saml2:Advice>" + unsigned.replace(PeerText.IDENTITY_ID, "_inner")
                        + "</saml2:Advice>"))));
        add(cases, "the same ID again", text(seal().sign(unsigned.replace(
                "<saml2:SubjectConfirmation ", "<saml2:SubjectConfirmation Id=\"" + PeerText.IDENTITY_ID + "\" "))));
        add(cases, "the assertion inside an envelope", "<Envelope>" + good + "</Envelope>");

        // references
        add(cases, "a reference to another ID", text(seal().references("#_part").sign(unsigned.replace(
                "<saml2:AttributeStatement>", "<saml2:AttributeStatement ID=\"_part\">"))));
        add(cases, "an empty reference", text(seal().references("").sign(unsigned)));
        add(cases, "two references", text(seal().references("#" + PeerText.IDENTITY_ID, "#" + PeerText.IDENTITY_ID)
                .sign(unsigned)));
        add(cases, "two signatures", good.replace(signature, signature + signature));
        add(cases, "no signature", unsigned);
        add(cases, "an XPointer reference", good.replace(
                "URI=\"#" + PeerText.IDENTITY_ID, "URI=\"#xpointer(id('" + PeerText.IDENTITY_ID + "'))"));
        add(cases, "no ID", text(seal().references("").sign(unsigned.replace(" ID=\"" + PeerText.IDENTITY_ID + "\"", ""))));

        // transforms and algorithms
        add(cases, "an XPath transform that hides the attributes", text(seal().transforms(
                        ENVELOPED, "http://www.w3.org/TR/1999/REC-xpath-19991116", EXCLUSIVE)
                .sign(unsigned)));
        add(cases, "an XSLT transform", good.replaceFirst(
                "<ds:Transform Algorithm=\"[^\"]*exc-c14n#\"/>",
                "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"/>"));
        add(cases, "no enveloped transform", good.replace(
                "<ds:Transform Algorithm=\"" + ENVELOPED + "\"/>", ""));
        add(cases, "inclusive canonical form", text(seal().transforms(
                        ENVELOPED, "http://www.w3.org/TR/2001/REC-xml-c14n-20010315")
                .sign(unsigned)));
        add(cases, "canonical form with comments", text(seal().transforms(ENVELOPED, EXCLUSIVE + "WithComments")
                .sign(unsigned)));
        add(cases, "rsa-sha1", text(seal().signatureMethod("http://www.w3.org/2000/09/xmldsig#rsa-sha1")
                .sign(unsigned)));
        add(cases, "a sha1 digest", text(seal().digestMethod("http://www.w3.org/2000/09/xmldsig#sha1").sign(unsigned)));
        add(cases, "HMAC keyed with the public key", text(seal().hmacWithPublicKey().sign(unsigned)));
        add(cases, "a weak key, although listed", text(new Forge(Parties.LU_WEAK_SEAL).sign(unsigned)));

        // keys and trust
        add(cases, "no KeyInfo", text(seal().withoutKeyInfo().sign(unsigned)));
        add(cases, "two certificates", text(seal().x509Data(
                        Parties.LU_SEAL.certificate(), Parties.LU_CURVE_SEAL.certificate())
                .sign(unsigned)));
        KeyIdentity stranger = Parties.identity(
                CertificateAuthority.create("Network", Parties.CLOCK).seal("LU"));
        add(cases, "an unknown signer with the same subject", text(new Forge(stranger).sign(unsigned)));
        add(cases, "its certificate swapped for the listed one", text(new Forge(stranger).sign(unsigned))
                .replace(Forge.base64Lines(stranger), Forge.base64Lines(Parties.LU_SEAL)));
        add(cases, "the seal of another country", text(new Forge(Parties.FR_SEAL).sign(unsigned)));
        add(cases, "another country altogether", text(new Forge(Parties.FR_SEAL).sign(
                unsigned.replace("urn:idp:LU", "urn:idp:FR"))));
        add(cases, "an issuer of another country", text(seal().sign(unsigned.replace("urn:idp:LU", "urn:idp:FR"))));
        add(cases, "an issuer without country", text(seal().sign(unsigned.replace("urn:idp:LU:countryB", "urn:sts"))));
        add(cases, "the TLS key as signer", text(new Forge(Parties.LU_TLS).sign(unsigned)));

        // content changed after signing
        add(cases, "an attribute changed", good.replace("Anne Muller", "Anne Miller"));
        add(cases, "the role changed", good.replace("code=\"221\"", "code=\"44\""));
        add(cases, "the name changed", good.replace("doctor@lu", "other@lu"));
        add(cases, "the conditions changed", good.replace("T13:59:00.000Z", "T13:58:00.000Z"));
        add(cases, "an attribute added", good.replace(
                "<saml2:AttributeStatement>", "<saml2:AttributeStatement>" + PeerText.attribute("urn:x", "y")));
        add(cases, "the digest changed", good.replaceFirst("<ds:DigestValue>....", "<ds:DigestValue>AAAA"));
        add(cases, "the signature value changed", good.replaceFirst("<ds:SignatureValue>....", "<ds:SignatureValue>AAAA"));
        add(cases, "a signature value that is no base64", good.replaceFirst("<ds:SignatureValue>", "<ds:SignatureValue>!"));
        add(cases, "the signature method changed", good.replace("#rsa-sha256", "#rsa-sha512"));
        add(cases, "a comment that cuts a value, inserted with other text", good.replace("doctor@lu.example", "root<!-- -->@lu.example"));

        // structure
        add(cases, "a document type", "<!DOCTYPE a [<!ENTITY e \"Hospital\">]>" + good);
        add(cases, "an entity", "<!DOCTYPE a [<!ENTITY e \"Hospital\">]>" + good.replace(">Hospital<", ">&e;<"));
        add(cases, "an entity nobody declared", good.replace(">Hospital<", ">&e;<"));
        add(cases, "a processing instruction", text(seal().sign(unsigned.replace(">Hospital<", ">Hos<?x y?>pital<"))));
        for (String element : List.of("Issuer", "Subject", "Conditions", "AuthnStatement", "AttributeStatement")) {
            add(cases, "a second " + element, text(seal().sign(doubled(unsigned, element))));
            add(cases, "no " + element, text(seal().sign(unsigned
                    .replaceFirst("<saml2:" + element + "[ >].*</saml2:" + element + ">", element.equals("Issuer") ? "<Issuer></Issuer>" : ""))));
        }
        add(cases, "a second NameID", text(seal().sign(doubled(unsigned, "NameID"))));
        add(cases, "a second login", text(seal().sign(doubled(unsigned, "AuthnContextClassRef").replaceFirst("</saml2:AuthnContextClassRef><", "</saml2:AuthnContextClassRef></saml2:AuthnContext><saml2:AuthnContext><"))));
        add(cases, "elements inside a text", text(seal().sign(unsigned.replace("doctor@lu.example", "doctor<b xmlns=\"urn:b\"/>@lu.example"))));
        add(cases, "a condition nobody knows", text(seal().sign(unsigned.replace(PeerText.AUDIENCE, "<saml2:OneTimeUse/>"))));
        add(cases, "another version", text(seal().sign(unsigned.replace("Version=\"2.0\"", "Version=\"1.1\""))));
        add(cases, "no not-before", text(seal().sign(unsigned.replaceFirst(" NotBefore=\"[^\"]*\"", ""))));
        add(cases, "a time that is none", text(seal().sign(unsigned.replace("2026-03-01T09:59:00.000Z", "yesterday"))));
        add(cases, "no format of the name", text(seal().sign(unsigned.replaceFirst("NameID Format=\"[^\"]*\"", "NameID"))));
        add(cases, "no professional's name", text(seal().sign(unsigned.replace("Anne Muller", " "))));
        add(cases, "no point of care", text(seal().sign(unsigned.replace("Luxembourg City", ""))));
        add(cases, "an unknown type of facility", text(seal().sign(unsigned.replace(">Hospital<", ">Bakery<"))));
        add(cases, "an attribute twice", text(seal().sign(unsigned.replace(
                "<saml2:AttributeStatement>",
                "<saml2:AttributeStatement>"
                        + PeerText.attribute("urn:oasis:names:tc:xspa:1.0:subject:subject-id", "Eve")))));
        add(cases, "holder of key", text(seal().sign(unsigned.replace("cm:sender-vouches", "cm:holder-of-key"))));
        add(cases, "another audience", text(seal().sign(unsigned.replace("x-border", "elsewhere"))));
        add(cases, "another audience beside the right restriction", text(seal().sign(unsigned.replace(
                PeerText.AUDIENCE, PeerText.AUDIENCE + PeerText.AUDIENCE.replace("x-border", "elsewhere")))));
        add(cases, "too deep", good.replace(">Hospital<", ">" + "<a>".repeat(50) + "</a>".repeat(50) + "<"));
        add(cases, "too large", good.replace(">Hospital<", ">" + " ".repeat(300_000) + "<"));
        add(cases, "too many elements", good.replace(">Hospital<", ">" + "<a/>".repeat(3_000) + "<"));
        add(cases, "no XML", "not even <XML");
        add(cases, "nothing", "");
        add(cases, "something after the end", good + "<more/>");
        return cases.stream();
    }

    private static void add(List<Arguments> cases, String name, String identity) {
        cases.add(Arguments.of(name, identity));
    }

    private static String wrapped(String outside, String advice, String signature, boolean copied) {
        return outside.replace("</saml2:Issuer>", "</saml2:Issuer>" + (copied ? signature : ""))
                .replace("</saml2:Conditions>", "</saml2:Conditions>" + advice);
    }

    private static String doubled(String text, String element) {
        return text.replaceFirst("(<saml2:" + element + "[ >].*</saml2:" + element + ">)", "$1$1");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenIdentities")
    void anIdentityThatIsNotGenuineIsRefused(String name, String identity) {
        assertThat(refused(identity.getBytes(UTF_8), treatment())).isEqualTo(ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED);
    }

    /** Genuine, but not good for this: what is changed in the identity, what in the treatment relationship. */
    static Stream<Arguments> notGoodEnough() {
        UnaryOperator<String> same = text -> text;
        List<Arguments> cases = new ArrayList<>();
        expect(cases, "an identity that has expired", ASSERTION_INVALID, text -> text.replace("T13:59:00", "T09:55:00").replace("T09:59:00", "T08:59:00"), same);
        expect(cases, "an identity that ends before it begins", ASSERTION_INVALID, text -> text.replace("T13:59:00", "T09:57:00"), same);
        expect(cases, "an identity of the future", ASSERTION_INVALID, text -> text.replace("NotBefore=\"2026-03-01T09:59:00", "NotBefore=\"2026-03-01T10:05:01"), same);
        expect(cases, "an identity issued in the future", ASSERTION_INVALID, text -> text.replace("IssueInstant=\"2026-03-01T09:59:30", "IssueInstant=\"2026-03-01T10:06:00"), same);
        expect(cases, "an identity for a second too long", ASSERTION_INVALID, text -> text.replace("T13:59:00", "T13:59:01"), same);
        expect(cases, "a treatment relationship for a second too long", ASSERTION_INVALID, same, text -> text.replace("T11:59:00", "T11:59:01"));
        expect(cases, "a treatment relationship that has expired", ASSERTION_INVALID, same, text -> text.replace("T11:59:00", "T09:55:00").replace("T09:59:00", "T08:59:00"));
        expect(cases, "a treatment relationship of another identity", TREATMENT_RELATIONSHIP_UNLINKED, same, text -> text.replace(PeerText.IDENTITY_ID, "_other"));
        expect(cases, "a treatment relationship of none", TREATMENT_RELATIONSHIP_UNLINKED, same, text -> text.replaceFirst("<saml2:Advice>.*</saml2:Advice>", ""));
        expect(cases, "another patient", OTHER_PATIENT, same, text -> text.replace("4711^", "4712^"));
        expect(cases, "the same number in another domain", OTHER_PATIENT, same, text -> text.replace("2.16.17.710.850.1000.990.1.1000", "2.16.17"));
        expect(cases, "no patient", ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED, same, text -> text.replaceFirst("4711[^<]*", ""));
        expect(cases, "a patient that cannot be read", ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED, same, text -> text.replaceFirst("4711[^<]*", "4711"));
        expect(cases, "a treatment relationship of another country", ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED, same, text -> text.replace("urn:initgw:LU", "urn:initgw:FR"));
        expect(cases, "a treatment relationship confirmed by its bearer", ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED, same, text -> text.replace("sender-vouches", "bearer"));
        expect(cases, "a treatment relationship for another audience", ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED, same, text -> text.replace("x-border", "elsewhere"));
        expect(cases, "a password", AUTHENTICATION_TOO_WEAK, text -> text.replace("SmartcardPKI", "PasswordProtectedTransport"), same);
        expect(cases, "a login derived from another", AUTHENTICATION_TOO_WEAK, text -> text.replace("SmartcardPKI", "PreviousSession"), same);
        expect(cases, "an unknown role", INSUFFICIENT_RIGHTS, text -> text.replace("code=\"221\"", "code=\"9999\""), same);
        expect(cases, "no role", INSUFFICIENT_RIGHTS, text -> text.replace(PeerText.role("221", "Medical Doctors"), "221"), same);
        expect(cases, "a role of another namespace", INSUFFICIENT_RIGHTS, text -> text.replace("<Role xmlns=\"urn:hl7-org:v3\"", "<Role xmlns=\"urn:other\""), same);
        expect(cases, "an unknown purpose", INSUFFICIENT_RIGHTS, text -> text.replace("code=\"TREATMENT\"", "code=\"MARKETING\""), same);
        expect(cases, "no purpose", INSUFFICIENT_RIGHTS, text -> text.replace(PeerText.purpose(), ""), same);
        expect(cases, "another purpose in the treatment relationship", INSUFFICIENT_RIGHTS, same, text -> text.replace("code=\"TREATMENT\"", "code=\"EMERGENCY\""));
        expect(cases, "an unknown purpose in the treatment relationship", INSUFFICIENT_RIGHTS, same, text -> text.replace("code=\"TREATMENT\"", "code=\"MARKETING\""));
        expect(cases, "a permission missing", INSUFFICIENT_RIGHTS, text -> text.replace("permission:PRD-010", "permission:PRD-011"), same);
        return cases.stream();
    }

    private static void expect(
            List<Arguments> cases,
            String name,
            ErrorCode code,
            UnaryOperator<String> identity,
            UnaryOperator<String> treatment) {
        cases.add(Arguments.of(name, code, identity, treatment));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notGoodEnough")
    void genuineAssertionsThatDoNotSufficeAreRefused(
            String name, ErrorCode code, UnaryOperator<String> identity, UnaryOperator<String> treatment) {
        assertThat(refused(
                        seal().sign(identity.apply(PeerText.identity())),
                        seal().sign(treatment.apply(PeerText.treatment()))))
                .isEqualTo(code);
    }

    @org.junit.jupiter.api.Test
    void withoutAnyIdentityThereIsNoAuthentication() {
        assertThat(refused()).isEqualTo(ERROR_HPI_AUTHENTICATION_NOT_RECEIVED);
        assertThat(refused(treatment())).isEqualTo(ERROR_HPI_AUTHENTICATION_NOT_RECEIVED);
        assertThat(refused(
                        PeerText.identity().replace(":hcp", ":other").getBytes(UTF_8), treatment()))
                .isEqualTo(ERROR_HPI_AUTHENTICATION_NOT_RECEIVED);
    }

    @org.junit.jupiter.api.Test
    void withoutTreatmentRelationshipNothingOfAPatientIsGranted() {
        assertThat(refused(seal().sign(PeerText.identity()))).isEqualTo(TREATMENT_RELATIONSHIP_UNLINKED);
    }

    @org.junit.jupiter.api.Test
    void twoOfOneKindAreRefused() {
        byte[] identity = seal().sign(PeerText.identity());
        assertThat(refused(identity, identity, treatment())).isEqualTo(ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED);
        assertThat(refused(identity, treatment(), seal().sign(PeerText.treatment().replace(PeerText.TREATMENT_ID, "_b"))))
                .isEqualTo(ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED);
    }

    @org.junit.jupiter.api.Test
    void aNextOfKinIsVerifiedLikeTheOthers() {
        byte[] identity = seal().sign(PeerText.identity());
        String good = text(seal().sign(PeerText.nextOfKin("19500203")));
        assertThat(refused(good.replace("Kirsch", "Kirch").getBytes(UTF_8), identity, treatment()))
                .isEqualTo(ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED);
        assertThat(refused(
                        new Forge(Parties.FR_SEAL).sign(PeerText.nextOfKin("19500203")), identity, treatment()))
                .isEqualTo(ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED);
        assertThat(refused(
                        seal().sign(PeerText.nextOfKin("1950").replace(PeerText.IDENTITY_ID, "_other")),
                        identity,
                        treatment()))
                .isEqualTo(TREATMENT_RELATIONSHIP_UNLINKED);
        assertThat(refused(
                        seal().sign(PeerText.nextOfKin("1950")
                                .replace(PeerText.NEXT_OF_KIN_ID, "_k")
                                .replace("T11:59:00", "T13:00:00")),
                        identity,
                        treatment()))
                .isEqualTo(ASSERTION_INVALID);
    }

    @org.junit.jupiter.api.Test
    void anExpiredSealIsRefusedAlthoughListed() {
        KeyIdentity expired = Parties.identity(Parties.AUTHORITY.seal(
                "LU",
                eu.passerelle.pki.KeyKind.EC_P256,
                Parties.NOW.minus(Duration.ofDays(2)),
                Parties.NOW.minus(Duration.ofDays(1))));
        TrustedPartner partner = new TrustedPartner(
                Parties.LU,
                Parties.LU_HOME,
                Parties.LUXEMBOURG.tlsCertificates(),
                java.util.Set.of(expired.certificate()),
                java.util.Map.of());
        byte[] identity = new Forge(expired)
                .signatureMethod("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256")
                .sign(PeerText.identity());
        Verdict verdict = new AssertionChecks(new FakeTrustList(partner), Parties.CLOCK, new Parties.Observed())
                .check(Parties.fromLuxembourg(identity), Demand.identification());
        assertThat(((Verdict.Refused) verdict).code()).isEqualTo(ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED);
    }
}
