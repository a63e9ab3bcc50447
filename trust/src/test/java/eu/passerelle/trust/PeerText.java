package eu.passerelle.trust;

/**
 * Assertions as a peer writes them, unsigned: valid for {@link Parties#NOW}, from Luxembourg, all permissions. Tests
 * change the text before it is signed.
 */
final class PeerText {
    static final String IDENTITY_ID = "_f6a1b0c5-1111-4a5e-9f00-000000000001";
    static final String TREATMENT_ID = "_f6a1b0c5-2222-4a5e-9f00-000000000002";
    static final String NEXT_OF_KIN_ID = "_f6a1b0c5-3333-4a5e-9f00-000000000003";

    static final String AUDIENCE =
            "<saml2:AudienceRestriction><saml2:Audience>urn:ehdsi:assertions.audience:x-border</saml2:Audience>"
                    + "</saml2:AudienceRestriction>";

    private PeerText() {}

    private static String frame(
            String id, String qualifier, String issuer, String notOnOrAfter, String advice, String login, String rest) {
        return "<saml2:Assertion xmlns:saml2=\"urn:oasis:names:tc:SAML:2.0:assertion\""
                + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" ID=\"" + id
                + "\" IssueInstant=\"2026-03-01T09:59:30.000Z\" Version=\"2.0\">"
                + "<saml2:Issuer NameQualifier=\"" + qualifier + "\">" + issuer + "</saml2:Issuer>"
                + "<saml2:Subject><saml2:NameID Format=\"urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress\">"
                + "doctor@lu.example</saml2:NameID><saml2:SubjectConfirmation"
                + " Method=\"urn:oasis:names:tc:SAML:2.0:cm:sender-vouches\"/></saml2:Subject>"
                + "<saml2:Conditions NotBefore=\"2026-03-01T09:59:00.000Z\" NotOnOrAfter=\"" + notOnOrAfter + "\">"
                + AUDIENCE + "</saml2:Conditions>" + advice
                + "<saml2:AuthnStatement AuthnInstant=\"2026-03-01T09:59:30.000Z\"><saml2:AuthnContext>"
                + "<saml2:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:" + login
                + "</saml2:AuthnContextClassRef></saml2:AuthnContext></saml2:AuthnStatement>"
                + "<saml2:AttributeStatement>" + rest + "</saml2:AttributeStatement></saml2:Assertion>";
    }

    static String identity() {
        StringBuilder rest = new StringBuilder();
        rest.append(attribute("urn:ihe:iti:xca:2010:homeCommunityId", "urn:oid:1.3.182"))
                .append(attribute("urn:oasis:names:tc:xspa:1.0:subject:npi", "Luxembourg"))
                .append(attribute("urn:oasis:names:tc:xspa:1.0:subject:subject-id", "Anne Muller"))
                .append(coded("urn:oasis:names:tc:xacml:2.0:subject:role", role("221", "Medical Doctors")))
                .append(attribute("urn:oasis:names:tc:xspa:1.0:subject:organization", "Hospital of the bridge"))
                .append(attribute("urn:oasis:names:tc:xspa:1.0:subject:organization-id", "urn:hl7ii:1.3.182.1:77"))
                .append(attribute("urn:ehdsi:names:subject:healthcare-facility-type", "Hospital"))
                .append(purpose())
                .append(attribute("urn:oasis:names:tc:xspa:1.0:environment:locality", "Luxembourg City"));
        StringBuilder permissions = new StringBuilder();
        for (Permission permission : Permission.values()) {
            permissions.append(value(permission.urn()));
        }
        rest.append("<saml2:Attribute FriendlyName=\"Hl7 Permissions\""
                        + " Name=\"urn:oasis:names:tc:xspa:1.0:subject:hl7:permission\""
                        + " NameFormat=\"urn:oasis:names:tc:SAML:2.0:attrname-format:uri\">")
                .append(permissions)
                .append("</saml2:Attribute>");
        return frame(
                IDENTITY_ID,
                "urn:ehdsi:assertions:hcp",
                "urn:idp:LU:countryB",
                "2026-03-01T13:59:00.000Z",
                "",
                "SmartcardPKI",
                rest.toString());
    }

    static String treatment() {
        return frame(
                TREATMENT_ID,
                "urn:ehdsi:assertions:trc",
                "urn:initgw:LU:countryB",
                "2026-03-01T11:59:00.000Z",
                "<saml2:Advice><saml2:AssertionIDRef>" + IDENTITY_ID + "</saml2:AssertionIDRef></saml2:Advice>",
                "PreviousSession",
                attribute(
                                "urn:oasis:names:tc:xspa:1.0:subject:subject-id",
                                Parties.PATIENT.cx().replace("&", "&amp;"))
                        + purpose());
    }

    static String nextOfKin(String birthDate) {
        return frame(
                NEXT_OF_KIN_ID,
                "urn:ehdsi:assertions:nok",
                "urn:initgw:LU:countryB",
                "2026-03-01T11:59:00.000Z",
                "<saml2:Advice><saml2:AssertionIDRef>" + IDENTITY_ID + "</saml2:AssertionIDRef></saml2:Advice>",
                "PreviousSession",
                attribute("urn:ehdsi:names:subject:nextofkin:familyname", "Kirsch")
                        + attribute("urn:ehdsi:names:subject:nextofkin:birthdate", birthDate));
    }

    static String purpose() {
        return coded(
                "urn:oasis:names:tc:xspa:1.0:subject:purposeofuse",
                "<PurposeOfUse xmlns=\"urn:hl7-org:v3\" code=\"TREATMENT\""
                        + " codeSystem=\"3bc18518-d305-46c2-a8d6-94bd59856e9e\" displayName=\"TREATMENT\"/>");
    }

    static String role(String code, String displayName) {
        return "<Role xmlns=\"urn:hl7-org:v3\" code=\"" + code
                + "\" codeSystem=\"2.16.840.1.113883.2.9.6.2.7\" codeSystemName=\"ISCO\" displayName=\"" + displayName
                + "\"/>";
    }

    static String attribute(String name, String value) {
        return coded(name, null, value);
    }

    private static String coded(String name, String element) {
        return coded(name, element, "");
    }

    private static String coded(String name, @org.jspecify.annotations.Nullable String element, String text) {
        return "<saml2:Attribute FriendlyName=\"Some Name\" Name=\"" + name
                + "\" NameFormat=\"urn:oasis:names:tc:SAML:2.0:attrname-format:uri\">"
                + (element == null ? value(text) : "<saml2:AttributeValue>" + element + "</saml2:AttributeValue>")
                + "</saml2:Attribute>";
    }

    private static String value(String text) {
        return "<saml2:AttributeValue xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:type=\"xsd:string\">" + text + "</saml2:AttributeValue>";
    }
}
