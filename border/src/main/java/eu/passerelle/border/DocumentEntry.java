package eu.passerelle.border;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One document as a list offers it (ITI-38, ExtrinsicObject).
 *
 * @param formatCode as listed; the PDF twin is known by {@link DocumentKind#PDF_FORMAT_CODE}
 * @param twinOf unique id of the structured document that this PDF was made from, when the list says so
 * @param hash as listed, hexadecimal; of the source file, not of the bytes served: never verified strictly
 */
public record DocumentEntry(
        DocumentAddress address,
        PatientId patient,
        DocumentKind kind,
        String formatCode,
        String mimeType,
        String title,
        String description,
        Optional<PartialDate> creationTime,
        Optional<LanguageTag> language,
        OptionalLong size,
        Optional<String> hash,
        String confidentiality,
        List<String> authors,
        Optional<String> twinOf) {
    public DocumentEntry {
        authors = List.copyOf(authors);
    }

    public boolean isPdf() {
        return DocumentKind.PDF_FORMAT_CODE.equalsIgnoreCase(formatCode)
                || mimeType.equalsIgnoreCase("application/pdf");
    }
}
