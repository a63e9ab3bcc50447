package eu.passerelle.soap.envelope;

import eu.passerelle.xml.ByteSplice;
import eu.passerelle.xml.XmlCursor;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cuts a signed assertion out of a message, byte for byte. Prefixes that it uses but that only elements around it
 * declare are declared on its root tag, since the copy must parse standing alone; exclusive canonicalisation does not
 * see the difference. The same is done for the prefixes an InclusiveNamespaces PrefixList names, because there the
 * canonical form does depend on them.
 */
final class AssertionCut {
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final XmlCursor cursor;
    private final Map<String, String> around;
    private final Deque<Set<String>> declared = new ArrayDeque<>();
    private final SortedMap<String, String> missing = new TreeMap<>();
    private Set<String> onRoot = Set.of();

    private AssertionCut(XmlCursor cursor, Map<String, String> around) {
        this.cursor = cursor;
        this.around = around;
    }

    /**
     * The element that the cursor stands on; it stands on its end tag afterwards.
     *
     * @param around prefixes declared by the elements around it, with what they mean
     */
    static byte[] cut(byte[] message, XmlCursor cursor, Map<String, String> around) {
        return new AssertionCut(cursor, around).run(message);
    }

    private byte[] run(byte[] message) {
        int start = Math.toIntExact(cursor.startOffset());
        int here = cursor.depth();
        visit();
        onRoot = declared.getLast();
        while (cursor.next()) {
            if (cursor.isStart()) {
                visit();
            } else if (cursor.isEnd()) {
                if (cursor.depth() == here) {
                    break;
                }
                declared.pop();
            }
        }
        byte[] exact = Arrays.copyOfRange(message, start, Math.toIntExact(cursor.endOffset()));
        return missing.isEmpty() ? exact : completed(exact);
    }

    private void visit() {
        Set<String> here = Set.of();
        if (cursor.namespaceCount() > 0) {
            here = new HashSet<>();
            for (int i = 0; i < cursor.namespaceCount(); i++) {
                here.add(cursor.namespacePrefix(i));
            }
        }
        declared.push(here);
        used(cursor.prefix());
        for (int i = 0; i < cursor.attributeCount(); i++) {
            String prefix = cursor.attributePrefix(i);
            if (!prefix.isEmpty()) {
                used(prefix);
            }
        }
        cursor.attribute(SCHEMA_INSTANCE, "type").ifPresent(type -> {
            int colon = type.indexOf(':');
            used(colon < 0 ? "" : type.substring(0, colon).strip());
        });
        if (cursor.is(EXCLUSIVE, "InclusiveNamespaces")) {
            for (String prefix : cursor.attributeOr("PrefixList", "").strip().split("\\s+")) {
                String named = prefix.equals("#default") ? "" : prefix;
                String meaning = around.get(named);
                if (meaning != null && !onRoot.contains(named)) {
                    missing.put(named, meaning);
                }
            }
        }
    }

    private void used(String prefix) {
        String meaning = around.get(prefix);
        if (meaning == null || missing.containsKey(prefix)) {
            return;
        }
        for (Set<String> scope : declared) {
            if (scope.contains(prefix)) {
                return;
            }
        }
        missing.put(prefix, meaning);
    }

    private byte[] completed(byte[] exact) {
        int at = 1;
        while (at < exact.length && exact[at] > ' ' && exact[at] != '/' && exact[at] != '>') {
            at++;
        }
        StringBuilder declarations = new StringBuilder();
        missing.forEach((prefix, uri) -> {
            declarations.append(" xmlns");
            if (!prefix.isEmpty()) {
                declarations.append(':').append(prefix);
            }
            declarations
                    .append("=\"")
                    .append(uri.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"))
                    .append('"');
        });
        return new ByteSplice(exact).insert(at, declarations.toString()).bytes();
    }
}
