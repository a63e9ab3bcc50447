package eu.passerelle.cda.transcode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a start tag that a parser has already accepted: where its attributes are. Attributes are told by local
 * name; those in question have no prefix.
 */
final class StartTag {
    private final byte[] source;
    private final int start;
    private final int end;
    private final int nameEnd;
    private final List<Attribute> attributes = new ArrayList<>(8);

    /** From the blank before the name to the quote behind the value; the value without its quotes. */
    private record Attribute(String name, int from, int valueFrom, int valueTo) {}

    StartTag(byte[] source, int start, int end) {
        this.source = source;
        this.start = start;
        this.end = end;
        int at = start + 1;
        while (!isBlank(source[at]) && source[at] != '>' && source[at] != '/') {
            at++;
        }
        nameEnd = at;
        while (true) {
            int from = at;
            while (isBlank(source[at])) {
                at++;
            }
            if (source[at] == '>' || source[at] == '/') {
                return;
            }
            int nameFrom = at;
            while (!isBlank(source[at]) && source[at] != '=') {
                at++;
            }
            String name = new String(source, nameFrom, at - nameFrom, StandardCharsets.UTF_8);
            while (source[at] != '"' && source[at] != '\'') {
                at++;
            }
            byte quote = source[at++];
            int valueFrom = at;
            while (source[at] != quote) {
                at++;
            }
            attributes.add(new Attribute(name, from, valueFrom, at));
            at++;
        }
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    /** With its prefix. */
    String qualifiedName() {
        return new String(source, start + 1, nameEnd - start - 1, StandardCharsets.UTF_8);
    }

    boolean isEmptyElement() {
        return source[end - 2] == '/';
    }

    /**
     * The tag with attributes set and removed (value null), without {@code >} or {@code />} at its end. What is set
     * and was not there comes last; everything else stays byte for byte.
     */
    byte[] with(List<Setting> settings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(end - start + 64);
        int copied = start;
        List<Setting> open = new ArrayList<>(settings);
        for (Attribute attribute : attributes) {
            for (Setting setting : settings) {
                if (setting.name().equals(attribute.name())) {
                    open.remove(setting);
                    if (setting.remove()) {
                        out.write(source, copied, attribute.from() - copied);
                    } else {
                        out.write(source, copied, attribute.valueFrom() - copied);
                        out.writeBytes(escape(setting.value()).getBytes(StandardCharsets.UTF_8));
                        out.write(source, attribute.valueTo(), 1);
                    }
                    copied = attribute.valueTo() + 1;
                }
            }
        }
        int close = end - (isEmptyElement() ? 2 : 1);
        while (close > copied && isBlank(source[close - 1])) {
            close--;
        }
        out.write(source, copied, Math.max(0, close - copied));
        for (Setting setting : open) {
            if (!setting.remove()) {
                String text = " " + setting.name() + "=\"" + escape(setting.value()) + "\"";
                out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    /** An attribute to be set, or removed. */
    record Setting(String name, String value, boolean remove) {
        static Setting set(String name, String value) {
            return new Setting(name, value, value.isEmpty());
        }

        static Setting remove(String name) {
            return new Setting(name, "", true);
        }
    }

    /** The given attributes as they stand, to be written into another tag. */
    String copy(String... names) {
        StringBuilder out = new StringBuilder(160);
        for (String name : names) {
            for (Attribute attribute : attributes) {
                if (attribute.name().equals(name)) {
                    String raw = new String(
                            source,
                            attribute.valueFrom(),
                            attribute.valueTo() - attribute.valueFrom(),
                            StandardCharsets.UTF_8);
                    out.append(' ').append(name).append("=\"");
                    out.append(raw.replace("\"", "&quot;")).append('"');
                }
            }
        }
        return out.toString();
    }

    private static String escape(String value) {
        boolean plain = true;
        for (int i = 0; plain && i < value.length(); i++) {
            char c = value.charAt(i);
            plain = c != '&' && c != '<' && c != '"' && c != '\'';
        }
        return plain ? value : escaped(value);
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
