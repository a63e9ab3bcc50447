package eu.passerelle.cda.write;

import eu.passerelle.clinical.Author;
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
    private static final Period NOT_APPLICABLE = Period.absent(NullFlavor.NA);

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
            if (entries.get(i) instanceof Observation first
                    && (first.panel().isPresent() || !first.panelWhen().equals(Period.NONE))) {
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
        int to = from;
        while (to < section.entries().size()
                && section.entries().get(to) instanceof Observation observation
                && observation.panel().equals(first.panel())
                && observation.panelWhen().equals(first.panelWhen())
                && observation
                        .assertion()
                        .concernStatus()
                        .equals(first.assertion().concernStatus())) {
            to++;
        }
        List<Author> shared = first.performers();
        for (int i = from + 1; i < to; i++) {
            shared = shared.stream().filter(performers(i)::contains).toList();
        }
        new ObservationWriter(context(from)).openPanel(first, shared);
        for (int i = from; i < to; i++) {
            if (section.entries().get(i) instanceof Observation observation) {
                out.open("component");
                new ObservationWriter(context(i)).observation(observation, shared);
                out.close();
            }
        }
        new ObservationWriter(context(from)).closePanel();
        return to;
    }

    private List<Author> performers(int index) {
        return section.entries().get(index) instanceof Observation observation ? observation.performers() : List.of();
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
            case Immunization immunization -> new ImmunizationWriter(context).immunization(immunization);
            case Procedure procedure -> new ActWriter(context).procedure(procedure);
            case Device device -> new ActWriter(context).device(device);
            case Observation observation -> new ObservationWriter(context).observation(observation, List.of());
            case Absence absence -> absence(context, absence);
            case OtherEntry other -> new ActWriter(context).other(other);
        }
    }

    private void absence(EntryContext context, Absence absence) {
        Assertion assertion = absence.assertion();
        switch (section.kind()) {
            case ALLERGIES -> new ConcernWriter(context).absence(absence, true);
            case PROBLEMS, PAST_ILLNESSES -> new ConcernWriter(context).absence(absence, false);
            case MEDICATIONS -> new MedicationWriter(context).absence(absence);
            case PROCEDURES ->
                new ActWriter(context)
                        .procedure(Procedure.of(absence.statement(), NOT_APPLICABLE)
                                .with(assertion));
            case DEVICES ->
                new ActWriter(context)
                        .device(Device.of(absence.statement(), NOT_APPLICABLE).with(assertion));
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
                    OTHER -> new ActWriter(context).absence(absence);
        }
    }
}
