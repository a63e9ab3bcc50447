package eu.passerelle.portal.reading;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Device;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Immunization;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.OtherEntry;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Procedure;
import eu.passerelle.portal.reading.Card.Tone;
import eu.passerelle.portal.words.Dates;
import java.util.List;
import java.util.stream.Stream;

/** Makes a card of an entry, whatever it is. */
public final class EntryCards {
    private final Terms terms;
    private final Dates dates;
    private final MedicineCards medicines;
    private final Values values;

    public EntryCards(Terms terms) {
        this.terms = terms;
        this.dates = new Dates(terms.words());
        this.medicines = new MedicineCards(terms);
        this.values = new Values(terms);
    }

    public Card of(Entry entry) {
        return switch (entry) {
            case Allergy allergy -> allergy(allergy);
            case Problem problem -> problem(problem);
            case Medication medication -> medicines.of(medication);
            case Procedure procedure ->
                draft(procedure)
                        .fact("bodySite", procedure.bodySites())
                        .when("when", procedure.when())
                        .done(terms.face(procedure.procedure()), procedure.assertion());
            case Device device ->
                draft(device).when("when", device.when()).done(terms.face(device.device()), device.assertion());
            case Immunization immunization -> immunization(immunization);
            case Observation observation -> observation(observation);
            case Absence absence -> draft(absence).done(terms.of(absence.statement()), absence.assertion());
            case OtherEntry other -> other(other);
        };
    }

    private CardDraft draft(Entry entry) {
        return new CardDraft(terms).assertion(entry.assertion(), false);
    }

    private Card allergy(Allergy allergy) {
        CardDraft draft = draft(allergy)
                .chip(allergy.status())
                .chip(allergy.certainty())
                .fact("type", allergy.type())
                .fact("criticality", allergy.criticality())
                .fact("severity", allergy.severity());
        for (Allergy.Reaction reaction : allergy.reactions()) {
            List<Term> said = Stream.concat(
                            Entry.present(reaction.manifestation(), reaction.severity())
                                    .map(terms::of),
                            Stream.of(Term.plain(dates.of(reaction.when()))))
                    .toList();
            draft.fact(Term.plain(terms.words().say("fact.reaction")), said);
        }
        Coded agent = allergy.agent();
        boolean agentMissing = !agent.isPresent() && allergy.value().isPresent();
        if (!agentMissing) {
            draft.fact("value", allergy.value());
        }
        return draft.when("onset", allergy.onset())
                .foreign("comment", allergy.comment())
                .done(terms.face(agentMissing ? allergy.value() : agent), allergy.assertion());
    }

    private Card problem(Problem problem) {
        return draft(problem)
                .chip(problem.clinicalStatus())
                .chip(problem.certainty())
                .fact("category", problem.category())
                .fact("severity", problem.severity())
                .fact("outcome", problem.outcome())
                .when("onset", problem.when())
                .foreign("comment", problem.comment())
                .done(terms.face(problem.problem()), problem.assertion());
    }

    private Card immunization(Immunization given) {
        CardDraft draft = draft(given);
        if (!given.given()) {
            draft.chip(Tone.STOP, terms.words().say("status.notGiven"));
        }
        return draft.plain("brand", given.brand())
                .fact("target", given.targets())
                .when("when", given.when())
                .plain("doseNumber", given.doseNumber())
                .plain("lot", given.lot())
                .plain("holder", given.holder())
                .authors("performer", given.performers())
                .done(terms.of(given.vaccine()), given.assertion());
    }

    private Card observation(Observation observation) {
        CardDraft draft = draft(observation)
                .chip(observation.interpretation())
                .fact(Term.plain(terms.words().say("fact.result")), values.of(observation.values()));
        for (Observation below : observation.below()) {
            List<Term> said = Stream.concat(
                            values.of(below.values()).stream(), Stream.of(Term.plain(dates.of(below.when()))))
                    .toList();
            draft.fact(terms.of(below.code()), said);
        }
        return draft.foreign("range", observation.referenceRange())
                .fact("panel", observation.panel())
                .when("when", observation.when())
                .authors("performer", observation.performers())
                .done(terms.of(observation.code()), observation.assertion());
    }

    private Card other(OtherEntry other) {
        List<Coded> codes = other.codes().stream().filter(Coded::isPresent).toList();
        Term title = codes.isEmpty() ? Term.absent(terms.words().say("term.notStated")) : terms.of(codes.getFirst());
        return draft(other)
                .chip(Tone.WARN, terms.words().say("status.otherForm"))
                .fact("more", codes.stream().skip(1).toList())
                .done(title, other.assertion());
    }
}
