package eu.passerelle.soap.xca;

import eu.passerelle.border.Content;
import eu.passerelle.border.Document;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Note;
import eu.passerelle.border.Refusal;
import eu.passerelle.border.Retrieval;
import eu.passerelle.soap.envelope.MessageRefused;
import eu.passerelle.soap.mime.WireMessage;
import eu.passerelle.xml.XmlCursor;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a partner's answer to ITI-39 means. An error of severity Error drops the document; Success without a document is
 * none; a document with another id than the one asked for is not taken.
 */
public final class RetrieveConclusion {
    private static final String XOP = "http://www.w3.org/2004/08/xop/include";

    private final DocumentAddress asked;
    private final Map<String, WireMessage.Part> parts;
    private final List<Refusal> errors = new ArrayList<>();
    private final List<Received> documents = new ArrayList<>();
    private RegistryStatus status = RegistryStatus.UNSTATED;

    private record Received(String uniqueId, String mimeType, Optional<byte[]> bytes) {}

    private RetrieveConclusion(DocumentAddress asked, Map<String, WireMessage.Part> parts) {
        this.asked = asked;
        this.parts = parts;
    }

    /** Reads the element that the cursor stands on; attached documents are looked up in the parts. */
    public static Retrieval read(XmlCursor cursor, DocumentAddress asked, Map<String, WireMessage.Part> parts) {
        if (!cursor.is(Registry.XDSB, "RetrieveDocumentSetResponse")) {
            throw MessageRefused.malformed("the answer is not one to a retrieve");
        }
        RetrieveConclusion conclusion = new RetrieveConclusion(asked, parts);
        conclusion.read(cursor);
        return conclusion.conclude();
    }

    private void read(XmlCursor cursor) {
        int here = cursor.depth();
        while (cursor.nextChild(here)) {
            switch (cursor.localName()) {
                case "RegistryResponse" -> {
                    status = RegistryStatus.read(cursor.attributeOr("status", ""));
                    int response = cursor.depth();
                    while (cursor.nextChild(response)) {
                        if (cursor.localName().equals("RegistryErrorList")) {
                            errors.addAll(RegistryErrors.read(cursor));
                        }
                    }
                }
                case "DocumentResponse" -> readDocument(cursor);
                default -> {
                    // nothing else is defined
                }
            }
        }
    }

    private void readDocument(XmlCursor cursor) {
        String uniqueId = "";
        String mimeType = "";
        Optional<byte[]> bytes = Optional.empty();
        int here = cursor.depth();
        while (cursor.nextChild(here)) {
            switch (cursor.localName()) {
                case "DocumentUniqueId" -> uniqueId = cursor.text().strip();
                case "mimeType" -> mimeType = cursor.text().strip();
                case "Document" -> bytes = readContent(cursor);
                default -> {
                    // home and repository echo the question
                }
            }
        }
        documents.add(new Received(uniqueId, mimeType, bytes));
    }

    private Optional<byte[]> readContent(XmlCursor cursor) {
        int here = cursor.depth();
        StringBuilder base64 = new StringBuilder();
        Optional<byte[]> attached = Optional.empty();
        while (cursor.next() && !(cursor.isEnd() && cursor.depth() == here)) {
            if (cursor.isText()) {
                base64.append(cursor.characters());
            } else if (cursor.isStart() && cursor.is(XOP, "Include")) {
                attached = Optional.of(part(cursor.attributeOr("href", "")));
            }
        }
        return attached.isPresent() ? attached : decode(base64);
    }

    private byte[] part(String href) {
        String id = href.strip().startsWith("cid:") ? href.strip().substring(4) : href.strip();
        WireMessage.Part part = parts.get(id);
        if (part == null) {
            try {
                // Percent-encoding is allowed here; a plus sign is just a plus sign.
                part = parts.get(URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException malformed) {
                part = null;
            }
        }
        if (part == null) {
            throw MessageRefused.malformed("a part that the answer refers to is missing");
        }
        return part.bytes();
    }

    private static Optional<byte[]> decode(StringBuilder base64) {
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(base64.toString().getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException malformed) {
            throw MessageRefused.malformed("the document in the answer is not base64");
        }
        return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
    }

    private Retrieval conclude() {
        List<Refusal> against = errors.stream().filter(RegistryErrors::isFatal).toList();
        if (!against.isEmpty()) {
            return refused(against.getFirst());
        }
        Optional<Refusal> missing =
                errors.stream().filter(RegistryErrors::meansNone).findFirst();
        Optional<Received> received = wanted();
        if (missing.isPresent() && (received.isEmpty() || status == RegistryStatus.FAILURE)) {
            return new Retrieval.Missing(missing.get());
        }
        return switch (status) {
            case SUCCESS, PARTIAL_SUCCESS ->
                received.<Retrieval>map(this::retrieved).orElseGet(this::nothing);
            case FAILURE -> refused(errors.isEmpty() ? generic("The answer is a failure.") : errors.getFirst());
            case UNSTATED ->
                refused(
                        errors.isEmpty()
                                ? generic("The answer does not say whether it succeeded.")
                                : errors.getFirst());
        };
    }

    private Optional<Received> wanted() {
        return documents.stream()
                .filter(document -> document.bytes().isPresent())
                .filter(document ->
                        document.uniqueId().equals(asked.documentUniqueId().strip())
                                || (document.uniqueId().isEmpty() && documents.size() == 1))
                .findFirst();
    }

    private Retrieval retrieved(Received received) {
        List<Note> notes = new ArrayList<>(errors.stream().map(Note::new).toList());
        if (received.uniqueId().isEmpty()) {
            notes.add(Note.warning(ErrorCode.WARNING_GENERIC, "The document came without its identifier."));
        }
        return new Retrieval.Retrieved(
                new Document(
                        asked, received.mimeType(), Content.of(received.bytes().orElseThrow())),
                notes);
    }

    private Retrieval nothing() {
        if (!errors.isEmpty()) {
            return refused(errors.getFirst());
        }
        return refused(generic(
                documents.isEmpty()
                        ? "The answer holds no document."
                        : "The answer does not hold the document that was asked for."));
    }

    private Retrieval refused(Refusal decisive) {
        return new Retrieval.Refused(
                decisive,
                errors.stream()
                        .filter(error -> !error.equals(decisive))
                        .map(Note::new)
                        .toList());
    }

    private static Refusal generic(String text) {
        return Refusal.of(ErrorCode.ERROR_GENERIC, text);
    }
}
