package eu.passerelle.soap.mime;

import eu.passerelle.border.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A message to be sent, as pieces one after the other; documents among them are streamed, never copied together.
 *
 * @param contentType of the whole
 */
public record Body(String contentType, List<Content> pieces) {
    public Body {
        pieces = List.copyOf(pieces);
    }

    /** One document to go beside the envelope. */
    public record Attachment(String contentId, String mimeType, Content content) {}

    public static Body of(String contentType, byte[] message) {
        return new Body(contentType, List.of(Content.of(message)));
    }

    /**
     * MTOM: the envelope first, each document as a part of its own.
     *
     * @param mediaType of the SOAP version
     */
    public static Body multipart(String mediaType, String action, byte[] envelope, List<Attachment> attachments) {
        String boundary = "part_" + UUID.randomUUID();
        String root = "root." + UUID.randomUUID() + "@passerelle";
        List<Content> pieces = new ArrayList<>();
        pieces.add(text("--" + boundary + "\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"" + mediaType
                + "\"\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <" + root + ">\r\n\r\n"));
        pieces.add(Content.of(envelope));
        for (Attachment attachment : attachments) {
            pieces.add(text("\r\n--" + boundary + "\r\nContent-Type: " + partType(attachment.mimeType())
                    + "\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <" + attachment.contentId()
                    + ">\r\n\r\n"));
            pieces.add(attachment.content());
        }
        pieces.add(text("\r\n--" + boundary + "--\r\n"));
        return new Body(
                "multipart/related; boundary=\"" + boundary + "\"; type=\"application/xop+xml\"; start=\"<" + root
                        + ">\"; start-info=\"" + mediaType + "\"; action=\"" + action + "\"",
                pieces);
    }

    private static String partType(String mimeType) {
        String safe = mimeType.replaceAll("[^A-Za-z0-9+./_-]", "");
        return safe.equals("text/xml") ? "text/xml;charset=UTF-8" : safe.isEmpty() ? "application/octet-stream" : safe;
    }

    private static Content text(String text) {
        return Content.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    public long size() {
        return pieces.stream().mapToLong(Content::size).sum();
    }

    public void digestInto(MessageDigest digest) throws IOException {
        byte[] buffer = new byte[16_384];
        for (Content piece : pieces) {
            try (InputStream in = piece.open()) {
                int read = in.read(buffer);
                while (read >= 0) {
                    digest.update(buffer, 0, read);
                    read = in.read(buffer);
                }
            }
        }
    }

    public void writeTo(OutputStream out) throws IOException {
        for (Content piece : pieces) {
            try (InputStream in = piece.open()) {
                in.transferTo(out);
            }
        }
    }
}
