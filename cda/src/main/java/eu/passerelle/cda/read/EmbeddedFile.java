package eu.passerelle.cda.read;

import eu.passerelle.cda.Reading;
import eu.passerelle.cda.tree.CdaDocument;
import eu.passerelle.xml.XmlCursor;
import eu.passerelle.xml.XmlLimits;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The file that a level 1 document carries.
 *
 * @param mediaType as the document says
 * @param bytes decoded; handed over, not copied
 */
public record EmbeddedFile(String mediaType, byte[] bytes) {
    private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);

    /** Judged by the bytes: some whitespace or a mark may stand before the signature. */
    public boolean isPdf() {
        for (int i = 0; i <= Math.min(16, bytes.length - PDF.length); i++) {
            if (bytes[i] == PDF[0] && bytes[i + 1] == PDF[1] && bytes[i + 2] == PDF[2] && bytes[i + 3] == PDF[3]) {
                return true;
            }
        }
        return false;
    }

    /** Takes the file out of a level 1 document; refused where there is none, or it is no base64. */
    public static Reading<EmbeddedFile> of(byte[] document) {
        return CdaDocument.open(document, XmlLimits.DOCUMENT.withBytes(256_000_000), (header, cursor) -> body(cursor));
    }

    private static Reading<EmbeddedFile> body(XmlCursor cursor) {
        if (CdaDocument.atBody(cursor)) {
            int component = cursor.depth();
            while (cursor.nextChild(component)) {
                if (cursor.localName().equals("nonXMLBody")) {
                    int body = cursor.depth();
                    while (cursor.nextChild(body)) {
                        if (cursor.localName().equals("text")) {
                            return decode(cursor.attributeOr("mediaType", ""), cursor);
                        }
                    }
                }
            }
        }
        return new Reading.Refused<>(Reading.Reason.NO_EMBEDDED_FILE, "there is no embedded file");
    }

    private static Reading<EmbeddedFile> decode(String mediaType, XmlCursor cursor) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(cursor.text());
            cursor.finish();
            return bytes.length == 0
                    ? new Reading.Refused<>(Reading.Reason.NO_EMBEDDED_FILE, "the embedded file is empty")
                    : new Reading.Read<>(new EmbeddedFile(mediaType.strip(), bytes));
        } catch (IllegalArgumentException notBase64) {
            return new Reading.Refused<>(Reading.Reason.NO_EMBEDDED_FILE, "the embedded file is not base64");
        }
    }

    @Override
    public String toString() {
        return "EmbeddedFile[" + mediaType + ", " + bytes.length + " bytes]";
    }
}
