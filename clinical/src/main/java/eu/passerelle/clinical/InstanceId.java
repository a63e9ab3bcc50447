package eu.passerelle.clinical;

/**
 * The identifier of a document, an entry, a person or an organisation: HL7 II. The root is opaque (an OID as a rule);
 * the extension may be empty.
 */
public record InstanceId(String root, String extension) {
    public InstanceId {
        root = root.strip();
        extension = extension.strip();
        if (root.isEmpty()) {
            throw new IllegalArgumentException("identifier has no root");
        }
    }

    /** As document lists write it: {@code root^extension}, or the root alone. */
    public String listed() {
        return extension.isEmpty() ? root : root + "^" + extension;
    }

    /** Never the value: identifiers of persons stay out of logs. */
    @Override
    public String toString() {
        return "InstanceId[" + root + ", …]";
    }
}
