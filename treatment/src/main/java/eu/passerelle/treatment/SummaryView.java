package eu.passerelle.treatment;

import eu.passerelle.border.Document;
import eu.passerelle.border.DocumentEntry;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.Note;
import eu.passerelle.cda.SubjectCheck;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.terminology.Release;
import eu.passerelle.terminology.Rendering;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A summary as it is read: the received pivot, parsed once, and its renderings by byte offset. One release serves list,
 * view, print and drawer (hazard H10). Belongs to one consultation and ends with it.
 */
public final class SummaryView {
    private final Optional<PatientSummary> summary;
    private final Document original;
    private final IdentifiedPerson person;
    private final List<Note> partnerNotes;
    private final Set<SubjectCheck.Difference> differences;
    private final Scrutiny scrutiny;
    private final Release release;
    private final Instant received;
    private final Optional<DocumentEntry> pdfEntry;
    private final Map<LanguageTag, RenderedSummary> rendered = new ConcurrentHashMap<>();
    private volatile PdfOfCountry pdf = new PdfOfCountry.Fetching();

    SummaryView(
            Optional<PatientSummary> summary,
            Document original,
            IdentifiedPerson person,
            List<Note> partnerNotes,
            Set<SubjectCheck.Difference> differences,
            Scrutiny scrutiny,
            Release release,
            Instant received,
            Optional<DocumentEntry> pdfEntry) {
        this.summary = summary;
        this.original = original;
        this.person = person;
        this.partnerNotes = List.copyOf(partnerNotes);
        this.differences = Set.copyOf(differences);
        this.scrutiny = scrutiny;
        this.release = release;
        this.received = received;
        this.pdfEntry = pdfEntry;
    }

    /** A document as a consultation reads it: parsed, compared, checked; empty where it is withheld (hazard H03). */
    public static Optional<SummaryView> read(
            Document document, IdentifiedPerson person, List<Note> notes, Release release, Instant now) {
        return switch (SummaryReading.read(document, person, notes, release, Optional.empty(), now)) {
            case SummaryReading.Readable readable -> Optional.of(readable.view());
            case SummaryReading.Withheld withheld -> Optional.empty();
        };
    }

    /** Empty when the country sent its PDF only. */
    public Optional<PatientSummary> summary() {
        return summary;
    }

    /** The bytes as received. */
    public Document original() {
        return original;
    }

    IdentifiedPerson person() {
        return person;
    }

    /** What country A wrote beside the document. */
    public List<Note> partnerNotes() {
        return partnerNotes;
    }

    public Set<SubjectCheck.Difference> differences() {
        return differences;
    }

    /** What looking at the document found, apart from what it says. */
    public Scrutiny scrutiny() {
        return scrutiny;
    }

    public String release() {
        return release.name();
    }

    public Instant received() {
        return received;
    }

    /** How one code is said in a language. */
    public Optional<Rendering> rendering(Coded coded, LanguageTag language) {
        return in(language).rendering(coded);
    }

    /** The summary in a language, with what the quality chip counts. Made once per language. */
    public RenderedSummary in(LanguageTag language) {
        return rendered.computeIfAbsent(language, asked -> RenderedSummary.of(this, release, asked));
    }

    public PdfOfCountry pdf() {
        return pdf;
    }

    void pdf(PdfOfCountry state) {
        pdf = state;
    }

    /** As listed; empty where the list offered none. */
    Optional<DocumentEntry> pdfEntry() {
        return pdfEntry;
    }
}
