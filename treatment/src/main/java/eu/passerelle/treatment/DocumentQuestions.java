package eu.passerelle.treatment;

import eu.passerelle.border.BorderFault;
import eu.passerelle.border.Document;
import eu.passerelle.border.DocumentEntry;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.Note;
import eu.passerelle.border.Retrieval;
import eu.passerelle.terminology.Release;
import eu.passerelle.terminology.Terminology;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches a summary of those a country has, and the country's own document after it. */
final class DocumentQuestions {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentQuestions.class);

    private final Partners partners;
    private final Terminology terminology;
    private final ConsultationRecord record;
    private final InstantSource clock;

    DocumentQuestions(Partners partners, Terminology terminology, ConsultationRecord record, InstantSource clock) {
        this.partners = partners;
        this.terminology = terminology;
        this.record = record;
        this.clock = clock;
    }

    /** One summary is fetched at once; of several the professional chooses. */
    Step listed(
            Consultation consultation,
            long question,
            IdentifiedPerson person,
            DocumentList.Found found,
            Exchange exchange) {
        List<SummaryOffer> summaries = SummaryOffer.of(found.entries());
        if (summaries.isEmpty()) {
            return new Step.Confirm(person, Optional.of(Problem.of(Problem.Kind.NO_DOCUMENT)));
        }
        Offered offered = new Offered(summaries, found.notes());
        consultation.offered(offered);
        return offered.several()
                ? new Step.Choosing(offered, person, Optional.empty())
                : fetched(consultation, question, person, offered, summaries.getFirst(), exchange.next(clock));
    }

    Step fetched(
            Consultation consultation,
            long question,
            IdentifiedPerson person,
            Offered offered,
            SummaryOffer chosen,
            Exchange exchange) {
        consultation.answer(question, step -> new Step.Opening(clock.instant(), Activity.FETCHING, person));
        Retrieval retrieval = partners.reach(consultation)
                .retrieve(
                        chosen.first().address(),
                        consultation.proof().orElseThrow().credentials(),
                        exchange);
        return switch (retrieval) {
            case Retrieval.Missing missing -> stopped(offered, person, Problem.of(missing.refusal()));
            case Retrieval.Refused refused -> stopped(offered, person, Problem.of(refused.refusal()));
            case Retrieval.Retrieved retrieved -> {
                consultation.answer(question, step -> new Step.Opening(clock.instant(), Activity.PREPARING, person));
                List<Note> notes = new ArrayList<>(offered.notes());
                notes.addAll(retrieved.notes());
                yield read(consultation, person, offered, retrieved.document(), notes, chosen.pdf());
            }
        };
    }

    private Step read(
            Consultation consultation,
            IdentifiedPerson person,
            Offered offered,
            Document document,
            List<Note> notes,
            Optional<DocumentEntry> pdf) {
        Release release = terminology.current();
        return switch (SummaryReading.read(document, person, notes, release, pdf, clock.instant())) {
            case SummaryReading.Readable readable -> {
                record.read(
                        consultation.id(),
                        document.address().documentUniqueId(),
                        document.content().sha256(),
                        release.name());
                yield new Step.Reading(readable.view(), person);
            }
            case SummaryReading.Withheld withheld -> stopped(offered, person, Problem.of(withheld.why()));
        };
    }

    /** Where the professional can do something about it: at the list where there is one, else at the confirmation. */
    static Step stopped(Offered offered, IdentifiedPerson person, Problem problem) {
        return offered.several()
                ? new Step.Choosing(offered, person, Optional.of(problem))
                : new Step.Confirm(person, Optional.of(problem));
    }

    /** Tells the view what became of the country's own document. */
    void fetchPdf(Consultation consultation, SummaryView view) {
        Optional<DocumentEntry> entry = view.pdfEntry();
        Optional<Proof> proof = consultation.proof();
        if (entry.isEmpty() || proof.isEmpty()) {
            view.pdf(new PdfOfCountry.NotOffered());
            return;
        }
        Exchange exchange = Exchange.within(consultation.partner().deadline(), clock);
        try {
            Retrieval retrieval = partners.reach(consultation)
                    .retrieve(entry.get().address(), proof.get().credentials(), exchange);
            view.pdf(
                    switch (retrieval) {
                        case Retrieval.Retrieved retrieved -> OriginalReading.of(retrieved.document(), view.person());
                        case Retrieval.Missing missing -> new PdfOfCountry.Failed(Problem.of(missing.refusal()));
                        case Retrieval.Refused refused -> new PdfOfCountry.Failed(Problem.of(refused.refusal()));
                    });
        } catch (BorderFault fault) {
            view.pdf(new PdfOfCountry.Failed(Problem.of(fault)));
        } catch (RuntimeException e) {
            LOG.error("the PDF of consultation {} failed", consultation.reference(), e);
            view.pdf(new PdfOfCountry.Failed(Problem.of(Problem.Kind.FAILED_HERE)));
        }
    }
}
