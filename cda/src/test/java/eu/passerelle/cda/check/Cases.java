package eu.passerelle.cda.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Pieces of documents that keep a fact or break it, from {@code cases.txt}. */
record Cases(CheckCode code, boolean broken, String document) {
    private static final Map<String, String> NAMES = Map.of(
            "{T}", "1.3.6.1.4.1.12559.11.10.1.3.1.",
            "{SCT}", "2.16.840.1.113883.6.96",
            "{LN}", "2.16.840.1.113883.6.1",
            "{ATC}", "2.16.840.1.113883.6.73",
            "{EDQM}", "0.4.0.127.0.16.1.1.2.1",
            "{ABS}", "2.16.840.1.113883.5.1150.1",
            "{ACT}", "2.16.840.1.113883.5.6");

    static List<Cases> all() {
        List<Cases> cases = new ArrayList<>();
        CheckCode code = null;
        String where = "";
        for (String line : lines()) {
            if (line.startsWith("+ ") || line.startsWith("- ")) {
                cases.add(new Cases(
                        Objects.requireNonNull(code), line.startsWith("-"), document(where, line.substring(2))));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.split(" ", 2);
                code = CheckCode.valueOf(words[0]);
                where = words[1];
            }
        }
        return cases;
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(Cases.class.getResourceAsStream("cases.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String document(String where, String piece) {
        String xml = switch (where) {
            case "doc" -> piece;
            case "head" -> summary(piece, "");
            case "body" -> summary("", piece);
            default ->
                summary(
                        "",
                        "<component><section><code code=\"" + where
                                + "\" codeSystem=\"{LN}\" displayName=\"x\"/><entry>" + piece
                                + "</entry></section></component>");
        };
        String named = xml.replaceFirst(
                "<ClinicalDocument",
                "<ClinicalDocument xmlns=\"urn:hl7-org:v3\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"");
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            named = named.replace(name.getKey(), name.getValue());
        }
        return named;
    }

    private static String summary(String head, String body) {
        return "<ClinicalDocument><code code=\"60591-5\" codeSystem=\"{LN}\" displayName=\"x\"/>" + head
                + "<component><structuredBody>" + body + "</structuredBody></component></ClinicalDocument>";
    }

    @Override
    public String toString() {
        return code + (broken ? " is broken by " : " is kept by ") + document.replaceFirst("xmlns=.*?instance\"", "");
    }
}
