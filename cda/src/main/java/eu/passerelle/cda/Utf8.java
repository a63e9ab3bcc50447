package eu.passerelle.cda;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Byte offsets are exact in UTF-8 only, so documents in other encodings are written anew in UTF-8 first. Documents in
 * UTF-8 stay the very same array.
 */
public final class Utf8 {
    private static final Pattern ENCODING = Pattern.compile("(<\\?xml[^>]*?encoding\\s*=\\s*[\"'])([A-Za-z0-9._-]+)");

    private Utf8() {}

    /** The same document in UTF-8; empty when the encoding is unknown or the bytes are not of it. */
    public static Optional<byte[]> of(byte[] document) {
        Charset charset;
        int skip = 0;
        if (startsWith(document, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(document);
        } else if (startsWith(document, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            skip = 2;
        } else if (startsWith(document, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            skip = 2;
        } else if (startsWith(document, 0, '<')) {
            charset = StandardCharsets.UTF_16BE;
        } else if (startsWith(document, '<', 0)) {
            charset = StandardCharsets.UTF_16LE;
        } else {
            Optional<Charset> declared = declared(document);
            if (declared.isEmpty()) {
                return Optional.empty();
            }
            charset = declared.get();
            if (charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII)) {
                return Optional.of(document);
            }
        }
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(document, skip, document.length - skip))
                    .toString();
            Matcher encoding = ENCODING.matcher(text);
            if (encoding.lookingAt()) {
                text = encoding.group(1) + "UTF-8" + text.substring(encoding.end());
            }
            return Optional.of(text.getBytes(StandardCharsets.UTF_8));
        } catch (CharacterCodingException notOfThatEncoding) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> declared(byte[] document) {
        int length = Math.min(document.length, 200);
        Matcher encoding = ENCODING.matcher(new String(document, 0, length, StandardCharsets.ISO_8859_1));
        if (!encoding.lookingAt()) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        String name = encoding.group(2);
        try {
            // what says UTF-16 in plain bytes cannot be UTF-16
            return Optional.of(
                    name.toUpperCase(java.util.Locale.ROOT).startsWith("UTF-16")
                            ? StandardCharsets.UTF_8
                            : Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] document, int... first) {
        if (document.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((document[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
