package eu.passerelle.trust;

import static eu.passerelle.border.ErrorCode.ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED;
import static eu.passerelle.trust.Refusals.add;
import static eu.passerelle.trust.Refusals.refused;
import static eu.passerelle.trust.Refusals.seal;
import static eu.passerelle.trust.Refusals.signed;
import static eu.passerelle.trust.Refusals.text;
import static eu.passerelle.trust.Refusals.treatment;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.pki.CertificateAuthority;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Signatures moved, wrapped, weakened, borrowed or over other content: nothing of it is believed. */
class ForgedAssertionsTest {
    private static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

    static Stream<Arguments> identities() {
        String good = signed();
        String signature = good.substring(good.indexOf("<ds:Signature"), good.indexOf("</ds:Signature>") + 15);
        String unsigned = PeerText.identity();
        String evil = unsigned.replace("Anne Muller", "Eve").replace("221", "2262");
        List<Arguments> cases = new ArrayList<>();

        // wrapping
        add(
                cases,
                "the signature moved to the end",
                good.replace(signature, "").replace("</saml2:Assertion>", signature + "</saml2:Assertion>"));
        add(
                cases,
                "the signature moved before the issuer",
                good.replace(signature, "")
                        .replaceFirst(
                                "<saml2:Issuer",
                                java.util.regex.Matcher.quoteReplacement(signature) + "<saml2:Issuer"));
        add(
                cases,
                "the signature nested deeper",
                good.replace(signature, "").replace("<saml2:Subject>", "<saml2:Subject>" + signature));
        add(
                cases,
                "the signed assertion inside advice of another",
                wrapped(evil, "<saml2:Advice>" + good + "</saml2:Advice>", signature, false));
        add(
                cases,
                "the same with the signature copied",
                wrapped(evil, "<saml2:Advice>" + good + "</saml2:Advice>", signature, true));
        add(
                cases,
                "the same with another ID outside",
                wrapped(evil, "<saml2:Advice>" + good + "</saml2:Advice>", signature, true)
                        .replaceFirst(PeerText.IDENTITY_ID, "_outside"));
        add(
                cases,
                "the signed assertion inside extensions",
                evil.replaceFirst(
                        "<saml2:Subject>",
                        java.util.regex.Matcher.quoteReplacement(signature + "<Extensions>" + good + "</Extensions>")
                                + "<saml2:Subject>"));
        add(
                cases,
                "the signed assertion inside an object of the signature",
                evil.replaceFirst(
                        "<saml2:Subject>",
                        java.util.regex.Matcher.quoteReplacement(signature.replace(
                                        "</ds:Signature>", "<ds:Object>" + unsigned + "</ds:Object></ds:Signature>"))
                                + "<saml2:Subject>"));
        add(
                cases,
                "the signed content inside an attribute value",
                evil.replaceFirst(
                                "<saml2:Subject>",
                                java.util.regex.Matcher.quoteReplacement(signature) + "<saml2:Subject>")
                        .replace("Hospital of the bridge", unsigned));
        add(
                cases,
                "an assertion inside advice, properly signed as a whole",
                text(seal().sign(unsigned.replace(
                        "</saml2:Conditions>",
                        "</saml2:Conditions><saml2:Advice>" + unsigned.replace(PeerText.IDENTITY_ID, "_inner")
                                + "</saml2:Advice>"))));
        add(
                cases,
                "the same ID again",
                text(seal().sign(unsigned.replace(
                        "<saml2:SubjectConfirmation ",
                        "<saml2:SubjectConfirmation Id=\"" + PeerText.IDENTITY_ID + "\" "))));
        add(cases, "the assertion inside an envelope", "<Envelope>" + good + "</Envelope>");

        // references
        add(
                cases,
                "a reference to another ID",
                text(seal().references("#_part")
                        .sign(unsigned.replace(
                                "<saml2:AttributeStatement>", "<saml2:AttributeStatement ID=\"_part\">"))));
        add(cases, "an empty reference", text(seal().references("").sign(unsigned)));
        add(
                cases,
                "two references",
                text(seal().references("#" + PeerText.IDENTITY_ID, "#" + PeerText.IDENTITY_ID)
                        .sign(unsigned)));
        add(cases, "two signatures", good.replace(signature, signature + signature));
        add(cases, "no signature", unsigned);
        add(
                cases,
                "an XPointer reference",
                good.replace("URI=\"#" + PeerText.IDENTITY_ID, "URI=\"#xpointer(id('" + PeerText.IDENTITY_ID + "'))"));
        add(
                cases,
                "no ID",
                text(seal().references("").sign(unsigned.replace(" ID=\"" + PeerText.IDENTITY_ID + "\"", ""))));

        // transforms and algorithms
        add(
                cases,
                "an XPath transform that hides the attributes",
                text(seal().transforms(ENVELOPED, "http://www.w3.org/TR/1999/REC-xpath-19991116", EXCLUSIVE)
                        .sign(unsigned)));
        add(
                cases,
                "an XSLT transform",
                good.replaceFirst(
                        "<ds:Transform Algorithm=\"[^\"]*exc-c14n#\"/>",
                        "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"/>"));
        add(cases, "no enveloped transform", good.replace("<ds:Transform Algorithm=\"" + ENVELOPED + "\"/>", ""));
        add(
                cases,
                "inclusive canonical form",
                text(seal().transforms(ENVELOPED, "http://www.w3.org/TR/2001/REC-xml-c14n-20010315")
                        .sign(unsigned)));
        add(
                cases,
                "canonical form with comments",
                text(seal().transforms(ENVELOPED, EXCLUSIVE + "WithComments").sign(unsigned)));
        add(
                cases,
                "rsa-sha1",
                text(seal().signatureMethod("http://www.w3.org/2000/09/xmldsig#rsa-sha1")
                        .sign(unsigned)));
        add(
                cases,
                "a sha1 digest",
                text(seal().digestMethod("http://www.w3.org/2000/09/xmldsig#sha1")
                        .sign(unsigned)));
        add(
                cases,
                "HMAC keyed with the public key",
                text(seal().hmacWithPublicKey().sign(unsigned)));
        add(cases, "a weak key, although listed", text(new Forge(Parties.LU_WEAK_SEAL).sign(unsigned)));

        // keys and trust
        add(cases, "no KeyInfo", text(seal().withoutKeyInfo().sign(unsigned)));
        add(
                cases,
                "two certificates",
                text(seal().x509Data(Parties.LU_SEAL.certificate(), Parties.LU_CURVE_SEAL.certificate())
                        .sign(unsigned)));
        KeyIdentity stranger = Parties.identity(
                CertificateAuthority.create("Network", Parties.CLOCK).seal("LU"));
        add(cases, "an unknown signer with the same subject", text(new Forge(stranger).sign(unsigned)));
        add(
                cases,
                "its certificate swapped for the listed one",
                text(new Forge(stranger).sign(unsigned))
                        .replace(Forge.base64Lines(stranger), Forge.base64Lines(Parties.LU_SEAL)));
        add(cases, "the seal of another country", text(new Forge(Parties.FR_SEAL).sign(unsigned)));
        add(
                cases,
                "another country altogether",
                text(new Forge(Parties.FR_SEAL).sign(unsigned.replace("urn:idp:LU", "urn:idp:FR"))));
        add(cases, "an issuer of another country", text(seal().sign(unsigned.replace("urn:idp:LU", "urn:idp:FR"))));
        add(cases, "an issuer without country", text(seal().sign(unsigned.replace("urn:idp:LU:countryB", "urn:sts"))));
        add(cases, "the TLS key as signer", text(new Forge(Parties.LU_TLS).sign(unsigned)));

        // content changed after signing
        add(cases, "an attribute changed", good.replace("Anne Muller", "Anne Miller"));
        add(cases, "the role changed", good.replace("code=\"221\"", "code=\"44\""));
        add(cases, "the name changed", good.replace("doctor@lu", "other@lu"));
        add(cases, "the conditions changed", good.replace("T13:59:00.000Z", "T13:58:00.000Z"));
        add(
                cases,
                "an attribute added",
                good.replace(
                        "<saml2:AttributeStatement>", "<saml2:AttributeStatement>" + PeerText.attribute("urn:x", "y")));
        add(cases, "the digest changed", good.replaceFirst("<ds:DigestValue>....", "<ds:DigestValue>AAAA"));
        add(
                cases,
                "the signature value changed",
                good.replaceFirst("<ds:SignatureValue>....", "<ds:SignatureValue>AAAA"));
        add(
                cases,
                "a signature value that is no base64",
                good.replaceFirst("<ds:SignatureValue>", "<ds:SignatureValue>!"));
        add(cases, "the signature method changed", good.replace("#rsa-sha256", "#rsa-sha512"));
        add(
                cases,
                "a comment that cuts a value, inserted with other text",
                good.replace("doctor@lu.example", "root<!-- -->@lu.example"));
        return cases.stream();
    }

    private static String wrapped(String outside, String advice, String signature, boolean copied) {
        return outside.replace("</saml2:Issuer>", "</saml2:Issuer>" + (copied ? signature : ""))
                .replace("</saml2:Conditions>", "</saml2:Conditions>" + advice);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("identities")
    void anIdentityThatIsNotGenuineIsRefused(String name, String identity) {
        assertThat(refused(Parties.checks(), identity.getBytes(UTF_8), treatment()))
                .isEqualTo(ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED);
    }
}
