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
import eu.passerelle.clinical.summary.Contradiction;
import eu.passerelle.portal.reading.Card.Tone;
import eu.passerelle.portal.words.Dates;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a card of an entry, whatever it is. */
public final class EntryCards {
    private final Terms terms;
    private final Map<String, String> contradicted;
    private final Dates dates;
    private final MedicineCards medicines;
    private final Values values;
    private final Map<Entry, Card> made = new IdentityHashMap<>();

    /** @param contradictions of the summary whose entries these are */
    public EntryCards(Terms terms, List<Contradiction> contradictions) {
        this.terms = terms;
        this.contradicted = contradictions.stream()
                .filter(found -> found.kind() == Contradiction.Kind.NEGATED_BUT_LISTED)
                .collect(Collectors.toUnmodifiableMap(
                        Contradiction::anchor, Contradiction::line, (first, second) -> first));
        this.dates = new Dates(terms.words());
        this.medicines = new MedicineCards(terms);
        this.values = new Values(terms);
    }

    /** Made once: at a glance and in its section an entry says the same. */
    public Card of(Entry entry) {
        Card known = made.get(entry);
        if (known != null) {
            return known;
        }
        Card plain = card(entry);
        Card card = entry.assertion().negated()
                ? plain.contradicted(Optional.ofNullable(contradicted.get(plain.anchor())))
                : plain;
        made.put(entry, card);
        return card;
    }

    private Card card(Entry entry) {
        return switch (entry) {
            case Allergy allergy -> allergy(allergy);
            case Problem problem -> problem(problem);
            case Medication medication -> medicines.of(medication);
            case Procedure procedure -> procedure(procedure);
            case Device device -> device(device);
            case Immunization immunization -> immunization(immunization);
            case Observation observation -> observation(observation);
            case Absence absence ->
                draft(absence)
                        .narrower(absence.statement())
                        .fact("category", absence.category())
                        .done(terms.face(absence.statement()), absence.assertion());
            case OtherEntry other -> other(other);
        };
    }

    private Card procedure(Procedure procedure) {
        return draft(procedure)
                .narrower(procedure.procedure())
                .fact("bodySite", procedure.bodySites())
                .fact("method", procedure.methods())
                .when("when", procedure.when())
                .authors("performer", procedure.performers())
                .foreign("comment", procedure.comment())
                .done(terms.face(procedure.procedure()), procedure.assertion());
    }

    private Card device(Device device) {
        return draft(device)
                .narrower(device.device())
                .when("when", device.when())
                .plain("model", device.model())
                .plain(
                        "serial",
                        String.join(
                                ", ",
                                device.ids().stream()
                                        .map(id -> id.extension().isEmpty() ? id.root() : id.extension())
                                        .toList()))
                .foreign("comment", device.comment())
                .done(terms.face(device.device()), device.assertion());
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
                            Stream.of(reaction.manifestation(), reaction.severity(), reaction.category())
                                    .flatMap(coded -> terms.withQualifiers(coded).stream()),
                            values.period(reaction.when()))
                    .toList();
            draft.fact(Term.plain(terms.words().say("fact.reaction")), said);
        }
        Coded agent = allergy.agent();
        boolean agentMissing = !agent.isPresent() && allergy.value().isPresent();
        if (!agentMissing) {
            draft.fact("value", allergy.value());
        }
        return draft.narrower(agentMissing ? allergy.value() : agent)
                .when("onset", allergy.onset())
                .foreign("comment", allergy.comment())
                .done(terms.face(agentMissing ? allergy.value() : agent), allergy.assertion());
    }

    private Card problem(Problem problem) {
        return draft(problem)
                .chip(problem.clinicalStatus())
                .chip(problem.certainty())
                .narrower(problem.problem())
                .fact("bodySite", problem.bodySites())
                .fact("category", problem.category())
                .fact("severity", problem.severity())
                .fact("outcome", problem.outcome())
                .when("onset", problem.when())
                .authors("professional", problem.professionals())
                .fact(Term.plain(terms.words().say("fact.source")), values.of(problem.source()))
                .foreign("comment", problem.comment())
                .done(terms.face(problem.problem()), problem.assertion());
    }

    private Card immunization(Immunization given) {
        CardDraft draft = draft(given);
        if (!given.given()) {
            draft.chip(Tone.STOP, terms.words().say("status.notGiven"));
        }
        return draft.plain("brand", given.brand())
                .narrower(given.vaccine())
                .fact("target", given.targets())
                .when("when", given.when())
                .plain("doseNumber", given.doseNumber())
                .plain("lot", given.lot())
                .plain("holder", given.holder())
                .authors("performer", given.performers())
                .fact("route", given.route())
                .fact("bodySite", given.bodySites())
                .plain("dose", given.dose().map(new Dosing(terms)::dose).orElse(""))
                .foreign("comment", given.comment())
                .done(terms.of(given.vaccine()), given.assertion());
    }

    private Card observation(Observation observation) {
        CardDraft draft = draft(observation);
        found(observation, draft);
        return draft.fact("panel", observation.panel()).done(terms.of(observation.code()), observation.assertion());
    }

    private void found(Observation observation, CardDraft draft) {
        draft.chip(observation.interpretation())
                .narrower(observation.code())
                .fact(Term.plain(terms.words().say("fact.result")), values.of(observation.values()))
                .fact(Term.plain(terms.words().say("fact.range")), values.of(observation.reference()))
                .foreign("range", observation.referenceRange())
                .when("when", observation.when());
        if (observation.panelWhen().isPresent() && !observation.panelWhen().equals(observation.when())) {
            draft.when("panelWhen", observation.panelWhen());
        }
        draft.fact("bodySite", observation.bodySites())
                .fact("method", observation.methods())
                .authors("performer", observation.performers())
                .foreign("comment", observation.comment());
        for (Observation below : observation.below()) {
            draft.fact(terms.of(below.code()), below(below, observation));
        }
    }

    /** What belongs to an observation is said in one line each, with all that it says. */
    private List<Term> below(Observation observation, Observation above) {
        CardDraft inner = new CardDraft(terms).assertion(observation.assertion(), false);
        found(observation, inner);
        if (!observation.panel().equals(above.panel())) {
            inner.fact("panel", observation.panel());
        }
        return inner.inOneLine(observation.assertion());
    }

    private Card other(OtherEntry other) {
        List<Coded> codes = other.codes().stream().filter(Coded::isPresent).toList();
        Term title = codes.isEmpty() ? Term.absent(terms.words().say("term.notStated")) : terms.of(codes.getFirst());
        return draft(other)
                .chip(Tone.WARN, terms.words().say("status.otherForm"))
                .narrower(codes.isEmpty() ? Coded.NONE : codes.getFirst())
                .fact("more", codes.stream().skip(1).toList())
                .done(title, other.assertion());
    }
}
