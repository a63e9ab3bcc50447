package eu.passerelle.treatment;

import eu.passerelle.border.Content;
import eu.passerelle.border.Document;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.Note;
import eu.passerelle.cda.SubjectCheck;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.terminology.Release;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts a consultation where a test wants it. */
public final class StepsForTests {
    private StepsForTests() {}

    public static void put(Consultation consultation, Step step) {
        consultation.move(step);
    }

    public static void readableUntil(Consultation consultation, Instant end) {
        consultation.readableUntil(end);
    }

    public static SummaryView view(
            Optional<PatientSummary> summary,
            IdentifiedPerson person,
            List<Note> notes,
            Set<SubjectCheck.Difference> differences,
            Release release,
            Instant received,
            PdfOfCountry pdf) {
        Document document = new Document(
                new DocumentAddress(HomeCommunityId.of("2.999.1"), "2.999.2", "2.999.3"),
                "text/xml",
                Content.of(new byte[0]));
        SummaryView view = new SummaryView(
                summary, document, person, notes, differences, Scrutiny.NONE, release, received, Optional.empty());
        view.pdf(pdf);
        return view;
    }
}
