package eu.passerelle.national.rewriting;

import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Context;
import eu.passerelle.clinical.entry.Device;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.ExternalReference;
import eu.passerelle.clinical.entry.Further;
import eu.passerelle.clinical.entry.Immunization;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.Origin;
import eu.passerelle.clinical.entry.OtherEntry;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Procedure;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes an entry anew, every value passed through a method that may replace it; as it stands, all stay as they are.
 * Values that become empty leave their lists, so that a list never tells that something was in it.
 */
public non-sealed class Rewriting extends ValueRewriting {
    protected Rewriting() {}

    /** The words of the narrative that say the same as the entry, at a place that was rewritten already. */
    protected String narrated(Entry entry, String words, String place) {
        return words;
    }

    /** The ID of a narrative element. */
    protected String anchor(String value) {
        return value;
    }

    /** Identifiers of the entry in its record. */
    protected List<InstanceId> ids(List<InstanceId> value) {
        return value;
    }

    /** Identifiers of other entries of the same record. */
    protected List<InstanceId> references(List<InstanceId> value) {
        return value;
    }

    /** Who said so; of the entry itself, or of one below it. */
    protected List<Author> provenance(Entry entry, List<Author> value) {
        return value.stream().map(this::author).toList();
    }

    protected Author author(Author value) {
        return value;
    }

    protected Origin origin(Origin value) {
        return value;
    }

    /** Whether an observation below another one stays. */
    protected boolean stays(Observation below) {
        return true;
    }

    /** Whether nothing about the entry is said but in words. */
    public static boolean isOnlyWords(Entry entry) {
        return entry instanceof OtherEntry
                || entry.with(Assertion.fact(""))
                        .coded()
                        .allMatch(coded -> coded.words().isEmpty());
    }

    private Assertion assertion(Entry entry) {
        Assertion value = entry.assertion();
        String place = anchor(value.anchor());
        return new Assertion(
                value.negated(),
                value.status(),
                value.concernStatus(),
                value.mood(),
                ids(value.ids()),
                place,
                value.moreAnchors().stream()
                        .map(this::anchor)
                        .filter(id -> !id.isEmpty())
                        .toList(),
                narrated(entry, value.text(), place),
                flavor(value.nullFlavor()),
                provenance(entry, value.provenance()),
                context(value.context()));
    }

    private Context context(Context context) {
        return new Context(
                origin(context.origin()),
                period(context.concernWhen()),
                context.informants().stream().map(this::author).toList(),
                context.references().stream()
                        .map(reference -> new ExternalReference(
                                reference.ids(), one(reference.code()), text(reference.address())))
                        .filter(reference -> reference.code().isPresent()
                                || !reference.address().isEmpty())
                        .toList(),
                context.further().stream()
                        .map(further ->
                                new Further(further.kind(), further.path(), value(further.value()), further.offset()))
                        .filter(further -> isSaid(further.value()))
                        .toList());
    }

    public final Entry entry(Entry entry) {
        return switch (entry) {
            case Allergy allergy -> allergy(allergy);
            case Problem problem ->
                new Problem(
                        assertion(problem),
                        one(problem.category()),
                        one(problem.problem()),
                        one(problem.clinicalStatus()),
                        one(problem.certainty()),
                        one(problem.severity()),
                        one(problem.outcome()),
                        period(problem.when()),
                        text(problem.comment()),
                        all(problem.bodySites()),
                        problem.professionals().stream().map(this::author).toList(),
                        values(problem.source()));
            case Medication medication -> medication(medication);
            case Procedure procedure ->
                new Procedure(
                        assertion(procedure),
                        one(procedure.procedure()),
                        all(procedure.bodySites()),
                        period(procedure.when()),
                        all(procedure.methods()),
                        procedure.performers().stream().map(this::author).toList(),
                        text(procedure.comment()));
            case Device device ->
                new Device(
                        assertion(device),
                        one(device.device()),
                        period(device.when()),
                        device.ids(),
                        text(device.model()),
                        text(device.comment()));
            case Immunization immunization -> immunization(immunization);
            case Observation observation -> observation(observation);
            case Absence absence ->
                new Absence(assertion(absence), one(absence.statement()), absence.kind(), one(absence.category()));
            case OtherEntry other -> new OtherEntry(assertion(other), other.element(), all(other.codes()));
        };
    }

    private Allergy allergy(Allergy allergy) {
        return new Allergy(
                assertion(allergy),
                one(allergy.type()),
                one(allergy.agent()),
                one(allergy.status()),
                one(allergy.certainty()),
                one(allergy.criticality()),
                one(allergy.severity()),
                period(allergy.onset()),
                allergy.reactions().stream()
                        .map(reaction -> new Allergy.Reaction(
                                one(reaction.manifestation()),
                                one(reaction.severity()),
                                period(reaction.when()),
                                anchor(reaction.anchor()),
                                one(reaction.category())))
                        .filter(reaction -> reaction.manifestation().isPresent()
                                || reaction.severity().isPresent())
                        .toList(),
                one(allergy.value()),
                text(allergy.comment()));
    }

    private Medication medication(Medication medication) {
        return new Medication(
                assertion(medication),
                product(medication.product()),
                one(medication.route()),
                medication.dose().map(this::dose),
                period(medication.period()),
                medication.frequencies().stream().map(this::frequency).toList(),
                one(medication.reason()),
                text(medication.instructions()),
                medication.parts().stream().map(this::medication).toList(),
                medication.rate().map(this::dose),
                new Medication.Details(
                        medication.details().sequence(),
                        text(medication.details().fulfilment()),
                        one(medication.details().reasonKind()),
                        references(medication.details().reasonReferences()),
                        text(medication.details().comment())));
    }

    private Immunization immunization(Immunization immunization) {
        return new Immunization(
                assertion(immunization),
                one(immunization.vaccine()),
                text(immunization.brand()),
                period(immunization.when()),
                immunization.given(),
                text(immunization.lot()),
                text(immunization.holder()),
                all(immunization.targets()),
                immunization.doseNumber(),
                immunization.performers().stream().map(this::author).toList(),
                one(immunization.route()),
                all(immunization.bodySites()),
                immunization.dose().map(this::dose),
                text(immunization.comment()));
    }

    private Observation observation(Observation observation) {
        Predicate<Observation> kept = this::stays;
        return new Observation(
                assertion(observation),
                one(observation.panel()),
                one(observation.code()),
                values(observation.values()),
                period(observation.when()),
                one(observation.interpretation()),
                text(observation.referenceRange()),
                observation.performers().stream().map(this::author).toList(),
                observation.below().stream().filter(kept).map(this::observation).toList(),
                all(observation.methods()),
                all(observation.bodySites()),
                text(observation.comment()),
                values(observation.reference()),
                period(observation.panelWhen()));
    }
}
