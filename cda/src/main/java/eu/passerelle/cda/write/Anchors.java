package eu.passerelle.cda.write;

import java.util.Map;

/** The IDs that the author's own narrative has, and the words under them. */
record Anchors(Map<String, String> byId) {
    static final Anchors NONE = new Anchors(Map.of());

    Anchors {
        byId = Map.copyOf(byId);
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    /** Empty where there is no such ID. */
    String words(String id) {
        return byId.getOrDefault(id, "");
    }
}
