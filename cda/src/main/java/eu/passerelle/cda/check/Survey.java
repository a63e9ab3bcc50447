package eu.passerelle.cda.check;

import eu.passerelle.cda.tree.CdaElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the walk through a document collected. Used by one check only. */
public final class Survey {
    private static final String INTERNAL_REFERENCE = "1.3.6.1.4.1.12559.11.10.1.3.1.3.14";

    private final CdaElement root;
    private final Map<String, CdaElement> anchors = new HashMap<>();
    private final Map<String, CdaElement> repeated = new HashMap<>();
    private final List<CdaElement> references = new ArrayList<>();
    private final List<CdaElement> internal = new ArrayList<>(0);

    Survey(CdaElement root) {
        this.root = root;
    }

    void anchor(String id, CdaElement element) {
        if (anchors.putIfAbsent(id, element) != null) {
            repeated.putIfAbsent(id, element);
        }
    }

    void reference(CdaElement reference) {
        references.add(reference);
    }

    void act(CdaElement act) {
        if (Traits.template(act, INTERNAL_REFERENCE)) {
            internal.add(act);
        }
    }

    public CdaElement root() {
        return root;
    }

    /** Whether some element has this ID. */
    public boolean has(String id) {
        return anchors.containsKey(id);
    }

    /** The second element of each ID that more than one have. */
    public Map<String, CdaElement> repeated() {
        return repeated;
    }

    /** From statements to narrative of this document. */
    public List<CdaElement> references() {
        return references;
    }

    /** Statements that stand for another one of this document. */
    public List<CdaElement> internalReferences() {
        return internal;
    }

    /** The ID that a reference means; empty where it points outside the document, or nowhere. */
    public static Optional<String> target(CdaElement reference) {
        String value = reference.attribute("value");
        if (value.startsWith("#")) {
            return Optional.of(value.substring(1));
        }
        boolean outside = value.isEmpty() || value.indexOf(':') >= 0 || value.indexOf('/') >= 0;
        return outside ? Optional.empty() : Optional.of(value);
    }
}
