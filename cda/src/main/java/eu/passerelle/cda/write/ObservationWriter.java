package eu.passerelle.cda.write;

import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.Value;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.List;

/** Writes observations of every section that has them, and the organizers around them. */
final class ObservationWriter {
    private static final String[] PLAIN = {EntryContext.template("20"), EntryContext.IHE + "13"};

    private final EntryContext context;
    private final CdaOut out;

    ObservationWriter(EntryContext context) {
        this.context = context;
        this.out = context.out();
    }

    /** Starts an organizer, with its own date, else that of its first observation. */
    void openPanel(Observation first, List<Author> shared) {
        boolean vitalSigns = context.kind() == SectionKind.VITAL_SIGNS;
        boolean results = context.kind() == SectionKind.RESULTS;
        out.open("organizer", "classCode", results ? "BATTERY" : "CLUSTER", "moodCode", "EVN");
        if (vitalSigns) {
            out.templates(
                    EntryContext.template("21"),
                    EntryContext.IHE + "13.1",
                    EntryContext.CCD + "32",
                    EntryContext.CCD + "35");
        } else {
            out.templates(EntryContext.template(results ? "42" : "39"));
        }
        out.id(context.made(".o"));
        out.required("code", first.panel(), context.ids());
        String status = first.assertion().concernStatus();
        out.status(status.isEmpty() ? "completed" : status);
        Period when = first.panelWhen().equals(Period.NONE) ? first.when() : first.panelWhen();
        out.period("effectiveTime", "", when, NullFlavor.UNK);
        shared.forEach(context.people()::performer);
    }

    void closePanel() {
        out.close();
    }

    /** @param shared performers that the organizer around it names already */
    void observation(Observation observation, List<Author> shared) {
        one(observation, shared, "");
    }

    private void one(Observation observation, List<Author> shared, String part) {
        Assertion assertion = observation.assertion();
        context.open("observation", "OBS", assertion, "EVN");
        out.templates(templates(observation, !part.isEmpty()));
        out.ids(context.idsOf(assertion, part), NullFlavor.UNK);
        out.required("code", observation.code(), context.ids());
        context.text(assertion);
        context.status(assertion, "completed");
        if (context.kind() == SectionKind.SOCIAL_HISTORY) {
            out.occurrence("effectiveTime", "", observation.when(), NullFlavor.UNK);
        } else {
            out.period("effectiveTime", "", observation.when(), NullFlavor.UNK);
        }
        boolean coded = context.kind() == SectionKind.PREGNANCY || isBloodGroup(observation);
        observation.values().forEach(value -> value(value, coded ? "CE" : "CD"));
        out.optional("interpretationCode", observation.interpretation(), context.ids());
        observation.methods().forEach(method -> out.required("methodCode", method, context.ids()));
        observation.bodySites().forEach(site -> out.required("targetSiteCode", site, context.ids()));
        observation.performers().stream()
                .filter(performer -> !shared.contains(performer))
                .forEach(context.people()::performer);
        context.authors(assertion);
        for (int i = 0; i < observation.below().size(); i++) {
            out.open("entryRelationship", "typeCode", "COMP");
            one(observation.below().get(i), List.of(), part + ".b" + (i + 1));
            out.close();
        }
        context.more(assertion, observation.comment());
        if (!observation.referenceRange().isEmpty() || !observation.reference().isEmpty()) {
            range(observation);
        }
        out.close();
    }

    /** A range that is only text is its own value. */
    private void range(Observation observation) {
        out.open("referenceRange").open("observationRange");
        if (!observation.referenceRange().isEmpty()) {
            out.words("text", observation.referenceRange());
        }
        if (observation.reference().isEmpty()) {
            value(new Value.Words(observation.referenceRange()), "CD");
        }
        observation.reference().forEach(value -> value(value, "CD"));
        out.close().close();
    }

    private static boolean isBloodGroup(Observation observation) {
        return observation
                .code()
                .code()
                .filter(code -> code.value().equals("34530-6"))
                .isPresent();
    }

    private String[] templates(Observation observation, boolean below) {
        String code = observation.code().code().map(known -> known.value()).orElse("");
        String[] own = switch (context.kind()) {
            case VITAL_SIGNS ->
                new String[] {EntryContext.template("22"), EntryContext.IHE + "13.2", EntryContext.CCD + "31"};
            case SOCIAL_HISTORY ->
                new String[] {EntryContext.template("23"), EntryContext.IHE + "13.4", EntryContext.CCD + "33"};
            case RESULTS -> new String[] {EntryContext.template(isBloodGroup(observation) ? "25" : "43")};
            case FUNCTIONAL_STATUS -> new String[] {EntryContext.template("40")};
            case PREGNANCY -> pregnancy(code, below);
            case ALLERGIES,
                    ALERTS,
                    PROBLEMS,
                    MEDICATIONS,
                    DEVICES,
                    PROCEDURES,
                    IMMUNIZATIONS,
                    PAST_ILLNESSES,
                    ADVANCE_DIRECTIVES,
                    CARE_PLAN,
                    TRAVEL_HISTORY,
                    OTHER -> new String[0];
        };
        String[] all = new String[own.length + PLAIN.length];
        System.arraycopy(own, 0, all, 0, own.length);
        System.arraycopy(PLAIN, 0, all, own.length, PLAIN.length);
        return all;
    }

    private static String[] pregnancy(String code, boolean below) {
        if (below) {
            return new String[] {EntryContext.template("24"), EntryContext.IHE + "13.5"};
        }
        return switch (code) {
            case "82810-3" -> new String[] {EntryContext.template("45")};
            case "93857-1" -> new String[] {EntryContext.template("47")};
            default -> new String[] {EntryContext.template("46")};
        };
    }

    void value(Value value, String codedType) {
        switch (value) {
            case Value.Measured(Quantity quantity) -> out.quantity("value", "PQ", quantity);
            case Value.Range(Quantity low, Quantity high) ->
                out.open("value", "xsi:type", "IVL_PQ")
                        .bound("low", low)
                        .bound("high", high)
                        .close();
            case Value.Ratio(Quantity numerator, Quantity denominator) ->
                out.open("value", "xsi:type", "RTO_PQ_PQ")
                        .quantity("numerator", "", numerator)
                        .quantity("denominator", "", denominator)
                        .close();
            case Value.Concept(Coded concept) -> out.value(codedType, concept, context.ids());
            case Value.Words(String text) ->
                out.open("value", "xsi:type", "ST").text(text).close();
            case Value.When(PartialDate date) -> out.leaf("value", "xsi:type", "TS", "value", date.hl7());
            case Value.Span(Period period) -> out.period("value", "IVL_TS", period, NullFlavor.UNK);
            case Value.Count(String digits) -> count(digits);
            case Value.Truth(boolean holds) -> out.leaf("value", "xsi:type", "BL", "value", String.valueOf(holds));
            case Value.Unknown(NullFlavor why) -> out.leaf("value", "xsi:type", "CD", "nullFlavor", why.name());
            case Value.Unreadable(String type, String text) ->
                out.open("value", "xsi:type", "ST").text(text).close();
        }
    }

    /** What is no whole number is written as words. */
    private void count(String digits) {
        if (digits.matches("-?[0-9]{1,18}")) {
            out.leaf("value", "xsi:type", "INT", "value", digits);
        } else {
            out.open("value", "xsi:type", "ST").text(digits).close();
        }
    }
}
