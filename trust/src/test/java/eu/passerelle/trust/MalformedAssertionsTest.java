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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Properly signed or not: what is not of the profile's shape is refused. */
class MalformedAssertionsTest {
    static Stream<Arguments> identities() {
        String good = signed();
        String unsigned = PeerText.identity();
        List<Arguments> cases = new ArrayList<>();
        add(cases, "a document type", "<!DOCTYPE a [<!ENTITY e \"Hospital\">]>" + good);
        add(cases, "an entity", "<!DOCTYPE a [<!ENTITY e \"Hospital\">]>" + good.replace(">Hospital<", ">&e;<"));
        add(cases, "an entity nobody declared", good.replace(">Hospital<", ">&e;<"));
        add(cases, "a processing instruction", text(seal().sign(unsigned.replace(">Hospital<", ">Hos<?x y?>pital<"))));
        for (String element : List.of("Issuer", "Subject", "Conditions", "AuthnStatement", "AttributeStatement")) {
            add(cases, "a second " + element, text(seal().sign(doubled(unsigned, element))));
            add(
                    cases,
                    "no " + element,
                    text(seal().sign(unsigned.replaceFirst(
                            "<saml2:" + element + "[ >].*</saml2:" + element + ">",
                            element.equals("Issuer") ? "<Issuer></Issuer>" : ""))));
        }
        add(cases, "a second NameID", text(seal().sign(doubled(unsigned, "NameID"))));
        add(
                cases,
                "a second login",
                text(seal().sign(doubled(unsigned, "AuthnContextClassRef")
                        .replaceFirst(
                                "</saml2:AuthnContextClassRef><",
                                "</saml2:AuthnContextClassRef></saml2:AuthnContext><saml2:AuthnContext><"))));
        add(cases, "two classes of login", text(seal().sign(doubled(unsigned, "AuthnContextClassRef"))));
        add(
                cases,
                "elements inside a text",
                text(seal().sign(unsigned.replace("doctor@lu.example", "doctor<b xmlns=\"urn:b\"/>@lu.example"))));
        add(
                cases,
                "a condition nobody knows",
                text(seal().sign(unsigned.replace(PeerText.AUDIENCE, "<saml2:OneTimeUse/>"))));
        add(cases, "another version", text(seal().sign(unsigned.replace("Version=\"2.0\"", "Version=\"1.1\""))));
        add(cases, "no not-before", text(seal().sign(unsigned.replaceFirst(" NotBefore=\"[^\"]*\"", ""))));
        add(cases, "a time that is none", text(seal().sign(unsigned.replace("2026-03-01T09:59:00.000Z", "yesterday"))));
        add(
                cases,
                "no format of the name",
                text(seal().sign(unsigned.replaceFirst("NameID Format=\"[^\"]*\"", "NameID"))));
        add(cases, "no professional's name", text(seal().sign(unsigned.replace("Anne Muller", " "))));
        add(cases, "no point of care", text(seal().sign(unsigned.replace("Luxembourg City", ""))));
        add(cases, "an unknown type of facility", text(seal().sign(unsigned.replace(">Hospital<", ">Bakery<"))));
        add(
                cases,
                "an attribute twice",
                text(seal().sign(unsigned.replace(
                        "<saml2:AttributeStatement>",
                        "<saml2:AttributeStatement>"
                                + PeerText.attribute("urn:oasis:names:tc:xspa:1.0:subject:subject-id", "Eve")))));
        add(cases, "holder of key", text(seal().sign(unsigned.replace("cm:sender-vouches", "cm:holder-of-key"))));
        add(cases, "another audience", text(seal().sign(unsigned.replace("x-border", "elsewhere"))));
        add(
                cases,
                "another audience beside the right restriction",
                text(seal().sign(unsigned.replace(
                        PeerText.AUDIENCE, PeerText.AUDIENCE + PeerText.AUDIENCE.replace("x-border", "elsewhere")))));
        add(cases, "too deep", good.replace(">Hospital<", ">" + "<a>".repeat(50) + "</a>".repeat(50) + "<"));
        add(cases, "too large", good.replace(">Hospital<", ">" + " ".repeat(300_000) + "<"));
        add(cases, "too many elements", good.replace(">Hospital<", ">" + "<a/>".repeat(3_000) + "<"));
        add(cases, "no XML", "not even <XML");
        add(cases, "nothing", "");
        add(cases, "something after the end", good + "<more/>");
        return cases.stream();
    }

    private static String doubled(String text, String element) {
        return text.replaceFirst("(<saml2:" + element + "[ >].*</saml2:" + element + ">)", "$1$1");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("identities")
    void anIdentityOfAnotherShapeIsRefused(String name, String identity) {
        assertThat(refused(Parties.checks(), identity.getBytes(UTF_8), treatment()))
                .isEqualTo(ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED);
    }
}
