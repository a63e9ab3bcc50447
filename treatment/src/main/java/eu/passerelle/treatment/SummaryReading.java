package eu.passerelle.treatment;

import eu.passerelle.border.Document;
import eu.passerelle.border.DocumentEntry;
import eu.passerelle.border.Note;
import eu.passerelle.cda.Reading;
import eu.passerelle.cda.SubjectCheck;
import eu.passerelle.cda.read.SummaryReader;
import eu.passerelle.cda.tree.CdaDocument;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.DocumentLevel;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.terminology.Release;
import eu.passerelle.xml.XmlLimits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a readable view of a document that was fetched, or withholds it (hazard H03). */
final class SummaryReading {
    private SummaryReading() {}

    /** What became of the document. */
    sealed interface Outcome {}

    record Readable(SummaryView view) implements Outcome {}

    record Withheld(Problem.Kind why) implements Outcome {}

    static Outcome read(
            Document document,
            IdentifiedPerson person,
            List<Note> notes,
            Release release,
            Optional<DocumentEntry> pdf,
            Instant now) {
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
            Optional<DocumentEntry> pdf,
            Instant now) {
        Optional<PatientSummary> structured =
                summary.header().level() == DocumentLevel.STRUCTURED ? Optional.of(summary) : Optional.empty();
        return new Readable(new SummaryView(
                structured, document, person, notes, differences, Scrutiny.of(root, structured), release, now, pdf));
    }
}
