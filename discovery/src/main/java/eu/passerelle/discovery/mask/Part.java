package eu.passerelle.discovery.mask;

import eu.passerelle.xml.XmlCursor;
import eu.passerelle.xml.XmlLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element of a published mask by its local name: countries use any prefix, and none. */
record Part(String name, Map<String, String> attributes, List<Part> parts, String text) {
    /** Pictures of cards take up to a megabyte and a half of base64. */
    private static final XmlLimits LIMITS = new XmlLimits(12_000_000, 32, 5_000, 64, 16_384);

    Part {
        attributes = Map.copyOf(attributes);
        parts = List.copyOf(parts);
    }

    static Part read(byte[] xml) {
        try (XmlCursor cursor = XmlCursor.over(xml, LIMITS)) {
            Part root = element(cursor.root());
            cursor.finish();
            return root;
        }
    }

    private static Part element(XmlCursor cursor) {
        String name = cursor.localName();
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < cursor.attributeCount(); i++) {
            attributes.put(cursor.attributeName(i), cursor.attributeValue(i));
        }
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int here = cursor.depth();
        while (cursor.next() && !(cursor.isEnd() && cursor.depth() == here)) {
            if (cursor.isStart()) {
                parts.add(element(cursor));
            } else if (cursor.isText()) {
                text.append(cursor.characters());
            }
        }
        return new Part(name, attributes, parts, text.toString().strip());
    }

    boolean is(String local) {
        return name.equals(local);
    }

    Optional<String> attribute(String local) {
        return Optional.ofNullable(attributes.get(local)).map(String::strip).filter(value -> !value.isEmpty());
    }

    List<Part> all(String local) {
        return parts.stream().filter(part -> part.is(local)).toList();
    }

    Optional<Part> one(String local) {
        return all(local).stream().findFirst();
    }

    /** Itself or the first below it, in document order. */
    Optional<Part> find(String local) {
        return is(local)
                ? Optional.of(this)
                : parts.stream().flatMap(part -> part.find(local).stream()).findFirst();
    }

    int number(String local) {
        return attribute(local)
                .filter(value -> value.matches("-?[0-9]{1,4}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    boolean flag(String local) {
        return attribute(local)
                .filter(value -> value.equalsIgnoreCase("true") || value.equals("1"))
                .isPresent();
    }
}
