package eu.passerelle.national;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One document that the national side offers.
 *
 * @param twinOf for a PDF: the unique id of the structured document with the same content
 * @param size in bytes, when known before the document is made
 */
public record NationalEntry(
        String uniqueId,
        Form form,
        LanguageTag language,
        PartialDate created,
        String title,
        String description,
        String confidentiality,
        List<String> authors,
        OptionalLong size,
        Optional<String> twinOf) {
    public NationalEntry {
        authors = List.copyOf(authors);
        if (uniqueId.isBlank()) {
            throw new IllegalArgumentException("document unique id is empty");
        }
    }

    /** CDA level 3, or CDA level 1 around a PDF. */
    public enum Form {
        STRUCTURED,
        PDF
    }
}
