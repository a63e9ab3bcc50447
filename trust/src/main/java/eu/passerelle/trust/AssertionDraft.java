package eu.passerelle.trust;

import eu.passerelle.border.CountryCode;
import eu.passerelle.xml.EnvelopedSigner;
import eu.passerelle.xml.XmlWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes an assertion as the incumbent writes it, element by element in the schema's order: typed values, HL7 elements
 * without prefix, times in UTC. First the frame, then attributes, then {@link #sign}.
 */
final class AssertionDraft {
    private final String id = "_" + UUID.randomUUID();
    private final XmlWriter xml = new XmlWriter();
    private int signatureAt;

    /**
     * Writes everything before the attributes.
     *
     * @param advised the assertion this one belongs to
     */
    AssertionDraft(
            AssertionKind kind,
            CountryCode country,
            String nameId,
            String authenticationClass,
            Instant issued,
            Instant notBefore,
            Instant notOnOrAfter,
            Optional<String> advised) {
        xml.start("saml2:Assertion")
                .attribute("xmlns:saml2", SamlNames.ASSERTION)
                .attribute("xmlns:xsd", SamlNames.SCHEMA)
                .attribute("ID", id)
                .attribute("IssueInstant", text(issued))
                .attribute("Version", "2.0");
        xml.start("saml2:Issuer")
                .attribute("NameQualifier", kind.qualifier())
                .text(kind.issuerPrefix() + country + ":countryB")
                .end();
        signatureAt = xml.size();
        xml.start("saml2:Subject");
        xml.start("saml2:NameID")
                .attribute("Format", nameId.contains("@") ? SamlNames.EMAIL : SamlNames.UNSPECIFIED)
                .text(nameId)
                .end();
        xml.start("saml2:SubjectConfirmation")
                .attribute("Method", SamlNames.SENDER_VOUCHES)
                .end()
                .end();
        xml.start("saml2:Conditions")
                .attribute("NotBefore", text(notBefore))
                .attribute("NotOnOrAfter", text(notOnOrAfter));
        xml.start("saml2:AudienceRestriction")
                .element("saml2:Audience", SamlNames.AUDIENCE)
                .end()
                .end();
        if (advised.isPresent()) {
            xml.start("saml2:Advice")
                    .element("saml2:AssertionIDRef", advised.get())
                    .end();
        }
        xml.start("saml2:AuthnStatement").attribute("AuthnInstant", text(issued));
        xml.start("saml2:AuthnContext")
                .element("saml2:AuthnContextClassRef", authenticationClass)
                .end()
                .end();
        xml.start("saml2:AttributeStatement");
    }

    String id() {
        return id;
    }

    /** Milliseconds, as peers write them. */
    static String text(Instant instant) {
        String text = instant.truncatedTo(ChronoUnit.MILLIS).toString();
        return text.contains(".") ? text : text.replace("Z", ".000Z");
    }

    AssertionDraft attribute(String name, String friendlyName, Collection<String> values) {
        if (values.isEmpty()) {
            return this;
        }
        startAttribute(name, friendlyName);
        for (String value : values) {
            xml.start("saml2:AttributeValue")
                    .attribute("xmlns:xsi", SamlNames.SCHEMA_INSTANCE)
                    .attribute("xsi:type", "xsd:string")
                    .text(value)
                    .end();
        }
        xml.end();
        return this;
    }

    AssertionDraft attribute(String name, String friendlyName, String value) {
        return attribute(name, friendlyName, List.of(value));
    }

    AssertionDraft attribute(String name, String friendlyName, Optional<String> value) {
        return attribute(name, friendlyName, value.stream().toList());
    }

    AssertionDraft role(ProfessionalRole role) {
        startAttribute(SamlNames.ROLE, "XSPA Role");
        coded("Role", role.code(), ProfessionalRole.CODE_SYSTEM, "ISCO", role.displayName());
        return this;
    }

    AssertionDraft purpose(PurposeOfUse purpose) {
        startAttribute(SamlNames.PURPOSE, "XSPA Purpose Of Use");
        coded(
                "PurposeOfUse",
                purpose.name(),
                "3bc18518-d305-46c2-a8d6-94bd59856e9e",
                "eHDSI XSPA PurposeOfUse",
                purpose.name());
        return this;
    }

    private void startAttribute(String name, String friendlyName) {
        xml.start("saml2:Attribute")
                .attribute("FriendlyName", friendlyName)
                .attribute("Name", name)
                .attribute("NameFormat", SamlNames.NAME_FORMAT_URI);
    }

    private void coded(String element, String code, String system, String systemName, String displayName) {
        xml.start("saml2:AttributeValue");
        xml.start(element)
                .attribute("xmlns", SamlNames.HL7)
                .attribute("code", code)
                .attribute("codeSystem", system)
                .attribute("codeSystemName", systemName)
                .attribute("displayName", displayName)
                .end();
        xml.end().end();
    }

    /** Ends the assertion and seals it. */
    byte[] sign(KeyIdentity seal) {
        byte[] unsigned = xml.end().end().bytes();
        return new EnvelopedSigner(seal.privateKey(), seal.certificate()).sign(unsigned, signatureAt, "xsd");
    }
}
