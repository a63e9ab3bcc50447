package eu.passerelle.soap.mime;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A media type with its parameters (RFC 9110 §8.3.1), read leniently: what makes no sense is left out. */
public record ContentType(String type, Map<String, String> parameters) {
    public ContentType {
        type = type.strip().toLowerCase(Locale.ROOT);
        parameters = Map.copyOf(parameters);
    }

    public static ContentType parse(String text) {
        int semicolon = text.indexOf(';');
        Map<String, String> parameters = new LinkedHashMap<>();
        int at = semicolon;
        while (at >= 0 && at < text.length()) {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            String name = text.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
            StringBuilder value = new StringBuilder();
            at = value(text, equals + 1, value);
            parameters.putIfAbsent(name, value.toString());
        }
        return new ContentType(semicolon < 0 ? text : text.substring(0, semicolon), parameters);
    }

    /** Appends the value and gives the place of the next semicolon, or the end. */
    private static int value(String text, int from, StringBuilder value) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            while (at < text.length() && text.charAt(at) != '"') {
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    at++;
                }
                value.append(text.charAt(at++));
            }
            int next = text.indexOf(';', at);
            return next < 0 ? text.length() : next;
        }
        int next = text.indexOf(';', at);
        int end = next < 0 ? text.length() : next;
        value.append(text, at, end);
        while (!value.isEmpty() && value.charAt(value.length() - 1) <= ' ') {
            value.setLength(value.length() - 1);
        }
        return end;
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
    }

    public boolean isMultipart() {
        return type.equals("multipart/related");
    }
}
