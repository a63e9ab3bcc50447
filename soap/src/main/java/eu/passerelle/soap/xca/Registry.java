package eu.passerelle.soap.xca;

/** The names that ebXML registry messages use (ebRS 3.0, IHE XDS.b), as far as the border carries them. */
final class Registry {
    static final String QUERY = "urn:oasis:names:tc:ebxml-regrep:xsd:query:3.0";
    static final String RS = "urn:oasis:names:tc:ebxml-regrep:xsd:rs:3.0";
    static final String RIM = "urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0";
    static final String XDSB = "urn:ihe:iti:xds-b:2007";

    static final String FIND_DOCUMENTS = "urn:uuid:14d4debf-8f97-4251-9a74-a90016b0af0d";
    static final String APPROVED = "urn:oasis:names:tc:ebxml-regrep:StatusType:Approved";
    static final String STABLE_DOCUMENT = "urn:uuid:7edca82f-054d-47f2-a032-9b2a5b5186c1";
    static final String EXTERNAL_IDENTIFIER =
            "urn:oasis:names:tc:ebxml-regrep:ObjectType:RegistryObject:ExternalIdentifier";
    static final String TRANSFORM = "urn:ihe:iti:2007:AssociationType:XFRM";

    static final String SLOT_PATIENT = "$XDSDocumentEntryPatientId";
    static final String SLOT_STATUS = "$XDSDocumentEntryStatus";
    static final String SLOT_CLASS = "$XDSDocumentEntryClassCode";
    static final String SLOT_MAXIMUM_SIZE = "$XDSDocumentEntryFilterMaximumSize";
    static final String SLOT_CREATED_BEFORE = "$XDSDocumentEntryFilterCreatedBefore";
    static final String SLOT_CREATED_AFTER = "$XDSDocumentEntryFilterCreatedAfter";

    static final String SCHEME_CLASS = "urn:uuid:41a5887f-8865-4c09-adf7-e362475b143a";
    static final String SCHEME_TYPE = "urn:uuid:f0306f51-975f-434e-a61c-c59651d33983";
    static final String SCHEME_FORMAT = "urn:uuid:a09d5840-386c-46f2-b5ad-9c3699a4309d";
    static final String SCHEME_CONFIDENTIALITY = "urn:uuid:f4f85eac-e6cb-4883-b524-f2705394840f";
    static final String SCHEME_FACILITY = "urn:uuid:f33fb8ac-18af-42cc-ae0e-ed0b0bdb91e1";
    static final String SCHEME_PRACTICE = "urn:uuid:cccf5598-8b07-4b77-a05e-ae952c785ead";
    static final String SCHEME_AUTHOR = "urn:uuid:93606bcf-9494-43ec-9b4e-a7748d1a838d";
    static final String SCHEME_PATIENT_ID = "urn:uuid:58a6f841-87b3-4a3e-92fd-a8ffeff98427";
    static final String SCHEME_UNIQUE_ID = "urn:uuid:2e82c1f6-a085-4c72-9da3-8640a32e42ab";

    private Registry() {}
}
