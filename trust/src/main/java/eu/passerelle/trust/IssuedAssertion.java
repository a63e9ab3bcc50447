package eu.passerelle.trust;

import java.time.Instant;

/** A signed assertion of ours: to be sent as these exact bytes, for as long as it is valid. */
public final class IssuedAssertion {
    private final String id;
    private final String nameId;
    private final PurposeOfUse purpose;
    private final Instant notOnOrAfter;
    private final byte[] bytes;

    IssuedAssertion(String id, String nameId, PurposeOfUse purpose, Instant notOnOrAfter, byte[] bytes) {
        this.id = id;
        this.nameId = nameId;
        this.purpose = purpose;
        this.notOnOrAfter = notOnOrAfter;
        this.bytes = bytes.clone();
    }

    public String id() {
        return id;
    }

    String nameId() {
        return nameId;
    }

    public PurposeOfUse purpose() {
        return purpose;
    }

    public Instant notOnOrAfter() {
        return notOnOrAfter;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Never the content. */
    @Override
    public String toString() {
        return "IssuedAssertion[" + id + "]";
    }
}
