package eu.passerelle.border;

/**
 * The OID of a country's contact point (IHE XCA, homeCommunityId). Bare in HL7v3, with {@code urn:oid:} in ebXML and in
 * assertions.
 */
public record HomeCommunityId(String oid) {
    public HomeCommunityId {
        if (!Oid.isValid(oid)) {
            throw new IllegalArgumentException("homeCommunityId is not an OID: " + oid);
        }
    }

    /** Reads both spellings, bare and {@code urn:oid:}. */
    public static HomeCommunityId of(String text) {
        return new HomeCommunityId(Oid.bare(text));
    }

    public String urn() {
        return "urn:oid:" + oid;
    }

    @Override
    public String toString() {
        return oid;
    }
}
