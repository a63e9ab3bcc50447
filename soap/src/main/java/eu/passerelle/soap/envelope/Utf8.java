package eu.passerelle.soap.envelope;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Brings a message into UTF-8, so that byte offsets hold. Messages that are UTF-8 already, nearly all, pass untouched;
 * others are decoded by byte order mark, then the charset of the media type, then the XML declaration.
 */
final class Utf8 {
    private static final Set<String> READABLE =
            Set.of("UTF-8", "US-ASCII", "UTF-16", "UTF-16BE", "UTF-16LE", "ISO-8859-1", "ISO-8859-15", "WINDOWS-1252");

    private Utf8() {}

    static byte[] of(byte[] message, Optional<String> stated) {
        int mark = startsWith(message, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        Optional<Charset> wide = wide(message);
        String declared = wide.isPresent() ? "" : declaredEncoding(message, mark);
        boolean plain = declared.isEmpty() || declared.equalsIgnoreCase("UTF-8");
        Charset charset = mark > 0
                ? StandardCharsets.UTF_8
                : wide.or(() -> stated.map(Utf8::charset))
                        .orElseGet(() -> declared.isEmpty() ? StandardCharsets.UTF_8 : charset(declared));
        if (plain && charset.equals(StandardCharsets.UTF_8)) {
            return mark == 0 ? message : Arrays.copyOfRange(message, mark, message.length);
        }
        return withoutDeclaration(decode(message, mark, charset)).getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Charset> wide(byte[] message) {
        if (startsWith(message, 0xFE, 0xFF) || startsWith(message, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        if (startsWith(message, 0x00, 0x3C)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(message, 0x3C, 0x00) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static String decode(byte[] message, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(message, from, message.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw MessageRefused.malformed("the characters are not in the encoding that is stated");
        }
    }

    private static String withoutDeclaration(String xml) {
        if (!xml.startsWith("<?xml")) {
            return xml;
        }
        int end = xml.indexOf("?>");
        return end < 0 ? xml : xml.substring(end + 2);
    }

    private static String declaredEncoding(byte[] message, int from) {
        if (message.length < from + 5 || message[from] != '<' || message[from + 1] != '?') {
            return "";
        }
        String head = new String(message, from, Math.min(200, message.length - from), StandardCharsets.ISO_8859_1);
        int end = head.indexOf("?>");
        int at = head.indexOf("encoding");
        if (at < 0 || end < at) {
            return "";
        }
        int quote = at + "encoding".length();
        while (quote < end && head.charAt(quote) != '"' && head.charAt(quote) != '\'') {
            quote++;
        }
        int close = quote < end ? head.indexOf(head.charAt(quote), quote + 1) : -1;
        return close < 0 || close > end ? "" : head.substring(quote + 1, close);
    }

    private static Charset charset(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        try {
            Charset charset = Charset.forName(upper);
            if (READABLE.contains(charset.name().toUpperCase(Locale.ROOT))) {
                return charset;
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            // refused below with the readable ones
        }
        throw MessageRefused.malformed("this character encoding is not read here");
    }

    private static boolean startsWith(byte[] message, int... bytes) {
        if (message.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((message[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
