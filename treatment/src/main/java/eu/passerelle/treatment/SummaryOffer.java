package eu.passerelle.treatment;

import eu.passerelle.border.DocumentEntry;
import eu.passerelle.border.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One summary as a list offers it: the structured document with the PDF that belongs to it, or a PDF alone.
 *
 * @param structured empty where the country has the PDF only
 * @param pdf empty where the list offered none
 */
public record SummaryOffer(Optional<DocumentEntry> structured, Optional<DocumentEntry> pdf) {
    public SummaryOffer {
        if (structured.isEmpty() && pdf.isEmpty()) {
            throw new IllegalArgumentException("an offer without a document");
        }
    }

    /**
     * The summaries of a list, in its order. A PDF belongs to the document it is said to be made from; where the list
     * says of neither, one structured document and one PDF belong together.
     */
    public static List<SummaryOffer> of(List<DocumentEntry> entries) {
        List<DocumentEntry> structured = kind(entries, false);
        List<DocumentEntry> pdfs = new ArrayList<>(kind(entries, true));
        List<SummaryOffer> offers = new ArrayList<>();
        for (DocumentEntry entry : structured) {
            Optional<DocumentEntry> twin = pdfs.stream()
                    .filter(pdf -> pdf.twinOf()
                            .map(entry.address().documentUniqueId()::equals)
                            .orElse(structured.size() == 1))
                    .findFirst();
            twin.ifPresent(pdfs::remove);
            offers.add(new SummaryOffer(Optional.of(entry), twin));
        }
        pdfs.forEach(pdf -> offers.add(new SummaryOffer(Optional.empty(), Optional.of(pdf))));
        return List.copyOf(offers);
    }

    private static List<DocumentEntry> kind(List<DocumentEntry> entries, boolean pdf) {
        return entries.stream()
                .filter(entry -> entry.kind() == DocumentKind.PATIENT_SUMMARY && entry.isPdf() == pdf)
                .toList();
    }

    /** The document that is fetched first, and by which the offer is known. */
    public DocumentEntry first() {
        return structured.or(() -> pdf).orElseThrow();
    }
}
