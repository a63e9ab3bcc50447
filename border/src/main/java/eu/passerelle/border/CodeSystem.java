package eu.passerelle.border;

/** A code system by its identifier, an OID as a rule; opaque, since the network also knows UUIDs. Blanks are cut. */
public record CodeSystem(String id) {
    public CodeSystem {
        id = id.strip();
        if (id.isEmpty()) {
            throw new IllegalArgumentException("code system has no identifier");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
