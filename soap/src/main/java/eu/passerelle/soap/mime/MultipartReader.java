package eu.passerelle.soap.mime;

import eu.passerelle.soap.envelope.MessageRefused;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a multipart/related body apart (RFC 2387, MTOM). The body was read within its limit before; here count and
 * headers of the parts are limited, and a body without its closing boundary is refused, since something of it is
 * missing.
 */
final class MultipartReader {
    private final byte[] body;
    private final MimeLimits limits;
    private final BoundarySearch search;
    private final byte[] delimiter;

    private MultipartReader(byte[] body, String boundary, MimeLimits limits) {
        this.body = body;
        this.limits = limits;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        this.search = new BoundarySearch(delimiter);
    }

    static WireMessage read(ContentType type, byte[] body, MimeLimits limits) {
        String boundary = type.parameter("boundary")
                .filter(text -> text.length() <= 200)
                .orElseThrow(() -> MessageRefused.malformed("a multipart message without a usable boundary"));
        return new MultipartReader(body, boundary, limits)
                .read(type.parameter("start").map(MultipartReader::bareId));
    }

    private WireMessage read(Optional<String> start) {
        int at = firstDelimiter();
        Map<String, WireMessage.Part> parts = new LinkedHashMap<>();
        WireMessage.@Nullable Part root = null;
        int count = 0;
        while (!isClosing(at)) {
            if (++count > limits.parts()) {
                throw MessageRefused.malformed("more parts than allowed");
            }
            int headersStart = afterLine(at);
            Map<String, String> headers = new HashMap<>();
            int contentStart = readHeaders(headersStart, headers);
            // An empty part ends where its headers do: its delimiter may begin with their line end.
            int end = search.next(body, Math.max(headersStart, contentStart - 2));
            if (end < 0) {
                throw new MessageRefused(
                        MessageRefused.Kind.BROKEN_OFF, "the last part of the message is not complete");
            }
            String id = bareId(headers.getOrDefault("content-id", ""));
            WireMessage.Part part = part(headers, contentStart, Math.max(contentStart, end));
            if (root == null && (start.isEmpty() || start.get().equals(id))) {
                root = part;
            } else if (!id.isEmpty()) {
                parts.put(id, part);
            }
            at = end + delimiter.length;
        }
        if (root == null) {
            throw MessageRefused.malformed("the part with the SOAP envelope is missing");
        }
        return new WireMessage(root.bytes(), ContentType.parse(root.mimeType()).parameter("charset"), true, parts);
    }

    /** The place behind the first delimiter; what stands before it says nothing. */
    private int firstDelimiter() {
        int length = delimiter.length - 2;
        if (body.length >= length && Arrays.equals(body, 0, length, delimiter, 2, delimiter.length)) {
            return length;
        }
        int found = search.next(body, 0);
        if (found < 0) {
            throw MessageRefused.malformed("the boundary of the multipart message does not occur");
        }
        return found + delimiter.length;
    }

    private boolean isClosing(int at) {
        return at + 1 < body.length && body[at] == '-' && body[at + 1] == '-';
    }

    private int afterLine(int from) {
        for (int at = from; at < body.length && at - from < limits.headerBytes(); at++) {
            if (body[at] == '\n') {
                return at + 1;
            }
        }
        throw new MessageRefused(MessageRefused.Kind.BROKEN_OFF, "a part of the message has no end to its headers");
    }

    private int readHeaders(int from, Map<String, String> headers) {
        int at = from;
        String name = "";
        while (true) {
            int next = afterLine(at);
            if (next - from > limits.headerBytes()) {
                throw MessageRefused.malformed("headers of a part are longer than allowed");
            }
            String line = new String(body, at, next - at, StandardCharsets.UTF_8).stripTrailing();
            at = next;
            if (line.isEmpty()) {
                return at;
            }
            int colon = line.indexOf(':');
            if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                headers.computeIfPresent(name, (key, value) -> value + " " + line.strip());
            } else if (colon > 0) {
                name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.put(name, line.substring(colon + 1).strip());
            }
        }
    }

    private WireMessage.Part part(Map<String, String> headers, int from, int to) {
        byte[] bytes = Arrays.copyOfRange(body, from, to);
        String encoding =
                headers.getOrDefault("content-transfer-encoding", "binary").toLowerCase(Locale.ROOT);
        switch (encoding) {
            case "base64" -> {
                try {
                    bytes = Base64.getMimeDecoder().decode(bytes);
                } catch (IllegalArgumentException e) {
                    throw MessageRefused.malformed("a part is not the base64 it claims to be");
                }
            }
            case "quoted-printable" -> throw MessageRefused.malformed("quoted-printable parts are not read here");
            default -> {
                // binary, 8bit, 7bit: the bytes are the content
            }
        }
        return new WireMessage.Part(headers.getOrDefault("content-type", "application/octet-stream"), bytes);
    }

    private static String bareId(String id) {
        String bare = id.strip();
        return bare.startsWith("<") && bare.endsWith(">") ? bare.substring(1, bare.length() - 1) : bare;
    }
}
