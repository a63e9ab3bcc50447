package eu.passerelle.trust;

/** Names of SAML and of the network's attributes (soap-exchange §5). */
final class SamlNames {
    static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";
    static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    static final String HL7 = "urn:hl7-org:v3";
    static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";
    static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    static final String AUDIENCE = "urn:ehdsi:assertions.audience:x-border";
    static final String SENDER_VOUCHES = "urn:oasis:names:tc:SAML:2.0:cm:sender-vouches";
    static final String BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
    static final String NAME_FORMAT_URI = "urn:oasis:names:tc:SAML:2.0:attrname-format:uri";
    static final String EMAIL = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress";
    static final String UNSPECIFIED = "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified";

    /** The professional's name in the identity assertion, the patient's identifier in the treatment relationship. */
    static final String SUBJECT_ID = "urn:oasis:names:tc:xspa:1.0:subject:subject-id";

    static final String ROLE = "urn:oasis:names:tc:xacml:2.0:subject:role";
    static final String FACILITY_TYPE = "urn:ehdsi:names:subject:healthcare-facility-type";
    static final String PURPOSE = "urn:oasis:names:tc:xspa:1.0:subject:purposeofuse";
    static final String LOCALITY = "urn:oasis:names:tc:xspa:1.0:environment:locality";
    static final String PERMISSION = "urn:oasis:names:tc:xspa:1.0:subject:hl7:permission";
    static final String HOME_COMMUNITY = "urn:ihe:iti:xca:2010:homeCommunityId";
    static final String NPI = "urn:oasis:names:tc:xspa:1.0:subject:npi";
    static final String ORGANIZATION = "urn:oasis:names:tc:xspa:1.0:subject:organization";
    static final String ORGANIZATION_ID = "urn:oasis:names:tc:xspa:1.0:subject:organization-id";
    static final String SPECIALITY = "urn:ehdsi:names:subject:clinical-speciality";
    static final String PRESCRIPTION_ID = "urn:ehdsi:names:document:document-id:prescriptionId";
    static final String PIN_CODE = "urn:ehdsi:names:document:document-id:dispensationPinCode";
    static final String NEXT_OF_KIN = "urn:ehdsi:names:subject:nextofkin:";

    private SamlNames() {}
}
