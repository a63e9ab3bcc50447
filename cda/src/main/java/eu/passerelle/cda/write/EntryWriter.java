package eu.passerelle.cda.write;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Device;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Immunization;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.OtherEntry;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Procedure;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.List;

/** Writes the entries of one section. */
final class EntryWriter {
    private final CdaOut out;
    private final HeaderWriter people;
    private final Section section;
    private final NarrativeWriter narrative;
    private final InstanceId base;

    EntryWriter(CdaOut out, HeaderWriter people, Section section, NarrativeWriter narrative, InstanceId base) {
        this.out = out;
        this.people = people;
        this.section = section;
        this.narrative = narrative;
        this.base = base;
    }

    void write() {
        List<Entry> entries = section.entries();
        int i = 0;
        while (i < entries.size()) {
            // the pregnancy history demands the type that others leave at its default
            if (section.kind() == SectionKind.PREGNANCY) {
                out.open("entry", "typeCode", "DRIV");
            } else {
                out.open("entry");
            }
            if (entries.get(i) instanceof Observation first && first.panel().isPresent()) {
                i = panel(first, i);
            } else {
                entry(entries.get(i), context(i));
                i++;
            }
            out.close();
        }
    }

    /** All observations of one panel in a row; gives the index of what follows. */
    private int panel(Observation first, int from) {
        int i = from;
        new ObservationWriter(context(i)).openPanel(first);
        while (i < section.entries().size()
                && section.entries().get(i) instanceof Observation observation
                && observation.panel().equals(first.panel())) {
            out.open("component");
            new ObservationWriter(context(i)).observation(observation, true);
            out.close();
            i++;
        }
        new ObservationWriter(context(from)).closePanel();
        return i;
    }

    private EntryContext context(int index) {
        InstanceId made = new InstanceId(base.root(), base.extension() + ".e" + (index + 1));
        return new EntryContext(out, people, section.kind(), narrative.anchor(index), narrative.ids(), made);
    }

    private void entry(Entry entry, EntryContext context) {
        switch (entry) {
            case Allergy allergy -> new ConcernWriter(context).allergy(allergy);
            case Problem problem -> new ConcernWriter(context).problem(problem);
            case Medication medication -> new MedicationWriter(context).medication(medication);
            case Immunization immunization -> new MedicationWriter(context).immunization(immunization);
            case Procedure procedure ->
                procedure(
                        context, procedure.assertion(), procedure.procedure(), procedure.bodySites(), procedure.when());
            case Device device -> device(context, device.assertion(), device.device(), device.when());
            case Observation observation -> new ObservationWriter(context).observation(observation, false);
            case Absence absence -> absence(context, absence);
            case OtherEntry other -> other(context, other);
        }
    }

    private void absence(EntryContext context, Absence absence) {
        switch (section.kind()) {
            case ALLERGIES -> new ConcernWriter(context).absence(absence, true);
            case PROBLEMS, PAST_ILLNESSES -> new ConcernWriter(context).absence(absence, false);
            case MEDICATIONS -> new MedicationWriter(context).absence(absence);
            case PROCEDURES ->
                procedure(context, absence.assertion(), absence.statement(), List.of(), Period.absent(NullFlavor.NA));
            case DEVICES -> device(context, absence.assertion(), absence.statement(), Period.absent(NullFlavor.NA));
            case ALERTS,
                    IMMUNIZATIONS,
                    FUNCTIONAL_STATUS,
                    SOCIAL_HISTORY,
                    PREGNANCY,
                    VITAL_SIGNS,
                    RESULTS,
                    ADVANCE_DIRECTIVES,
                    CARE_PLAN,
                    TRAVEL_HISTORY,
                    OTHER ->
                out.open("observation", "classCode", "OBS", "moodCode", "EVN")
                        .ids(context.idsOf(absence.assertion(), ""), NullFlavor.UNK)
                        .required("code", absence.statement(), context.ids())
                        .reference(context.anchor())
                        .status("completed")
                        .close();
        }
    }

    private void procedure(EntryContext context, Assertion assertion, Coded code, List<Coded> sites, Period when) {
        out.open(
                "procedure",
                "classCode",
                "PROC",
                "moodCode",
                assertion.mood().isEmpty() ? "EVN" : assertion.mood(),
                "negationInd",
                assertion.negated() ? "true" : "");
        out.templates(EntryContext.template("26"));
        out.ids(context.idsOf(assertion, ""), NullFlavor.UNK);
        out.required("code", code, context.ids());
        out.reference(context.anchor());
        out.status(assertion.status().isEmpty() ? "completed" : assertion.status());
        out.period("effectiveTime", "", when, NullFlavor.UNK);
        sites.forEach(site -> out.required("targetSiteCode", site, context.ids()));
        context.authors(assertion);
        out.close();
    }

    private void device(EntryContext context, Assertion assertion, Coded code, Period when) {
        out.open("supply", "classCode", "SPLY", "moodCode", "EVN");
        out.templates(EntryContext.template("5"));
        out.ids(context.idsOf(assertion, ""), NullFlavor.UNK);
        out.reference(context.anchor());
        if (!assertion.status().isEmpty()) {
            out.status(assertion.status());
        }
        out.interval("effectiveTime", "IVL_TS", when, NullFlavor.UNK);
        context.authors(assertion);
        out.open("participant", "typeCode", "DEV")
                .open("participantRole", "classCode", "MANU")
                .open("playingDevice", "classCode", "DEV", "determinerCode", "INSTANCE")
                .required("code", code, context.ids())
                .close()
                .close()
                .close()
                .close();
    }

    /** What was not understood keeps its codes and its words. */
    private void other(EntryContext context, OtherEntry other) {
        out.open("act", "classCode", "ACT", "moodCode", "EVN");
        out.ids(context.idsOf(other.assertion(), ""), NullFlavor.UNK);
        out.required(
                "code", other.codes().isEmpty() ? Coded.NONE : other.codes().getFirst(), context.ids());
        out.reference(context.anchor());
        for (Coded code : other.codes().stream().skip(1).toList()) {
            out.open("entryRelationship", "typeCode", "COMP")
                    .open("act", "classCode", "ACT", "moodCode", "EVN")
                    .required("code", code, context.ids())
                    .close()
                    .close();
        }
        out.close();
    }
}
