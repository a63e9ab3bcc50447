package eu.passerelle.treatment;

import eu.passerelle.border.Content;
import eu.passerelle.border.Document;
import eu.passerelle.border.Note;
import eu.passerelle.cda.Reading;
import eu.passerelle.cda.SubjectCheck;
import eu.passerelle.cda.read.EmbeddedFile;
import eu.passerelle.cda.read.HeaderReader;
import eu.passerelle.cda.read.SummaryReader;
import eu.passerelle.cda.tree.CdaDocument;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.DocumentLevel;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.terminology.Release;
import eu.passerelle.xml.XmlLimits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a readable view of a document that was fetched, or withholds it (hazard H03). */
final class SummaryReading {
    private static final HeaderReader HEADERS = new HeaderReader();

    private SummaryReading() {}

    /** What became of the document. */
    sealed interface Outcome {}

    record Readable(SummaryView view) implements Outcome {}

    record Withheld(Problem.Kind why) implements Outcome {}

    static Outcome read(
            Document document, IdentifiedPerson person, List<Note> notes, Release release, PdfSource pdf, Instant now) {
        return switch (CdaDocument.tree(document.content().bytes(), XmlLimits.DOCUMENT)) {
            case Reading.Refused<CdaElement> refused -> new Withheld(Problem.Kind.UNREADABLE);
            case Reading.Read<CdaElement>(CdaElement root) -> {
                PatientSummary summary = SummaryReader.summary(root);
                yield switch (SubjectCheck.of(summary.header().subject(), person.patient(), person.demographics())) {
                    case SubjectCheck.Withhold withhold -> new Withheld(Problem.Kind.WRONG_PERSON);
                    case SubjectCheck.Warn warn ->
                        readable(root, summary, warn.differences(), document, person, notes, release, pdf, now);
                    case SubjectCheck.Same same ->
                        readable(root, summary, Set.of(), document, person, notes, release, pdf, now);
                };
            }
        };
    }

    private static Outcome readable(
            CdaElement root,
            PatientSummary summary,
            Set<SubjectCheck.Difference> differences,
            Document document,
            IdentifiedPerson person,
            List<Note> notes,
            Release release,
            PdfSource pdf,
            Instant now) {
        Optional<PatientSummary> structured =
                summary.header().level() == DocumentLevel.STRUCTURED ? Optional.of(summary) : Optional.empty();
        return new Readable(new SummaryView(
                structured, document, person, notes, differences, Scrutiny.of(root, structured), release, now, pdf));
    }

    /** Takes the PDF out of the document around it; another person's is withheld too. */
    static PdfOfCountry pdf(Document document, IdentifiedPerson person) {
        byte[] bytes = document.content().bytes();
        if (startsLikePdf(bytes)) {
            // a raw PDF says nothing of its subject that a machine could compare; one peer sends it so
            return new PdfOfCountry.Available(Content.of(bytes));
        }
        return switch (HEADERS.read(bytes)) {
            case Reading.Refused<DocumentHeader> refused -> failed(Problem.Kind.UNREADABLE);
            case Reading.Read<DocumentHeader> header ->
                SubjectCheck.of(header.value().subject(), person.patient(), person.demographics())
                                instanceof SubjectCheck.Withhold
                        ? failed(Problem.Kind.WRONG_PERSON)
                        : embedded(bytes);
        };
    }

    private static PdfOfCountry embedded(byte[] document) {
        return switch (EmbeddedFile.of(document)) {
            case Reading.Refused<EmbeddedFile> refused -> failed(Problem.Kind.UNREADABLE);
            case Reading.Read<EmbeddedFile> file ->
                file.value().isPdf()
                        ? new PdfOfCountry.Available(Content.of(file.value().bytes()))
                        : failed(Problem.Kind.UNREADABLE);
        };
    }

    private static PdfOfCountry failed(Problem.Kind why) {
        return new PdfOfCountry.Failed(Problem.of(why));
    }

    private static boolean startsLikePdf(byte[] bytes) {
        return bytes.length > 4 && new String(bytes, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-");
    }
}
