package eu.passerelle.treatment;

import eu.passerelle.border.Document;
import eu.passerelle.border.Note;
import eu.passerelle.terminology.Release;
import java.time.Instant;
import java.util.List;

/** Makes a readable view of a document that was fetched, or withholds it. */
final class SummaryReading {
    private SummaryReading() {}

    /** What became of the document. */
    sealed interface Outcome {}

    record Readable(SummaryView view) implements Outcome {}

    record Withheld(Problem.Kind why) implements Outcome {}

    static Outcome read(
            Document document, IdentifiedPerson person, List<Note> notes, Release release, PdfSource pdf, Instant now) {
        return new Withheld(Problem.Kind.CONTENT);
    }

    static PdfOfCountry pdf(Document document, IdentifiedPerson person) {
        return new PdfOfCountry.NotOffered();
    }
}
