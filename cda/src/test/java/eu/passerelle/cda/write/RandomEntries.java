package eu.passerelle.cda.write;

import eu.passerelle.border.PersonName;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Device;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Frequency;
import eu.passerelle.clinical.entry.Immunization;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.OtherEntry;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Procedure;
import eu.passerelle.clinical.entry.Product;
import eu.passerelle.clinical.entry.Value;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.ArrayList;
import java.util.List;

/** Entries of every type with every field, and summaries of them. */
final class RandomEntries extends RandomSummaries {
    RandomEntries(long seed) {
        super(seed);
    }

    PatientSummary summary() {
        List<Section> sections = new ArrayList<>();
        for (SectionKind kind : SectionKind.values()) {
            if (random.nextBoolean()) {
                sections.add(section(kind));
            }
        }
        return new PatientSummary(Samples.header("pt-PT", new PersonName("Ficção", "Maria")), sections);
    }

    private Section section(SectionKind kind) {
        Narrative narrative = narrative();
        List<String> anchors =
                NarrativeForm.ids(narrative).stream().sorted().limit(3).toList();
        List<Entry> entries = some(3, () -> entry(kind, anchors));
        Section plain = kind == SectionKind.OTHER
                ? Section.of(kind, Coded.of("99-9", "2.16.840.1.113883.6.1", "Other"), "T" + word(), narrative, entries)
                : Section.of(kind, "T" + word(), narrative, entries);
        return new Section(kind, plain.code(), plain.title(), narrative, entries, plain.state(), some(1, this::author));
    }

    private Entry entry(SectionKind kind, List<String> anchors) {
        return switch (kind) {
            case ALLERGIES -> seldom() ? absence("no-known-allergies", concern(anchors)) : allergy(anchors);
            case PROBLEMS, PAST_ILLNESSES -> seldom() ? absence("no-problem-info", concern(anchors)) : problem(anchors);
            case MEDICATIONS -> seldom() ? absence("no-known-medications", assertion(anchors)) : medication(anchors, 1);
            case DEVICES -> seldom() ? absence("no-device-info", assertion(anchors)) : device(anchors);
            case PROCEDURES -> seldom() ? absence("no-procedure-info", assertion(anchors)) : procedure(anchors);
            case IMMUNIZATIONS -> immunization(anchors);
            case FUNCTIONAL_STATUS, SOCIAL_HISTORY, PREGNANCY, VITAL_SIGNS, RESULTS -> observation(anchors, 1);
            case ALERTS, ADVANCE_DIRECTIVES, CARE_PLAN, TRAVEL_HISTORY, OTHER ->
                one(
                        problem(anchors),
                        procedure(anchors),
                        medication(anchors, 1),
                        new OtherEntry(assertion(anchors).withMood("EVN"), "act", some(3, this::code)));
        };
    }

    private Entry absence(String code, Assertion said) {
        return Absence.of(code, word()).with(said);
    }

    private Entry allergy(List<String> anchors) {
        return new Allergy(
                concern(anchors),
                coded(),
                plain(),
                plain(),
                plain(),
                plain(),
                plain(),
                period(),
                some(2, () -> new Allergy.Reaction(coded(), plain(), period(), "", plain())).stream()
                        .filter(reaction -> reaction.manifestation().isPresent())
                        .toList(),
                plain(),
                text());
    }

    private Problem problem(List<String> anchors) {
        return new Problem(
                concern(anchors),
                coded(),
                coded(),
                plain(),
                plain(),
                plain(),
                plain(),
                period(),
                text(),
                some(2, this::coded),
                some(2, this::performer),
                some(1, this::value));
    }

    private Procedure procedure(List<String> anchors) {
        return new Procedure(
                assertion(anchors),
                coded(),
                some(2, this::coded),
                period(),
                some(2, this::plain),
                some(2, this::performer),
                text());
    }

    private Device device(List<String> anchors) {
        return new Device(assertion(anchors), code(), period(), some(2, this::id), line(), text());
    }

    private Medication.Dose dose() {
        return random.nextBoolean()
                ? Medication.Dose.of(quantity())
                : new Medication.Dose(quantity(), seldom() ? Quantity.absent(why()) : quantity());
    }

    private Immunization immunization(List<String> anchors) {
        Assertion said = assertion(anchors);
        boolean given = !said.negated() && !said.status().equals("aborted") && often();
        return new Immunization(
                said,
                plain(),
                line(),
                period(),
                given,
                line(),
                line(),
                some(2, this::code),
                one("", "1", "2", "booster"),
                some(2, this::performer),
                plain(),
                some(2, this::coded),
                perhaps(this::dose),
                text());
    }

    private Medication medication(List<String> anchors, int depth) {
        Coded reason = coded();
        return new Medication(
                (depth == 0 ? within() : assertion(anchors)).withMood(one("INT", "EVN", "")),
                product(1),
                plain(),
                perhaps(this::dose),
                period(),
                some(3, this::frequency),
                reason,
                text(),
                depth == 0 ? List.of() : some(2, () -> medication(List.of(), 0)),
                perhaps(this::dose),
                new Medication.Details(
                        depth == 0 ? one("", "3") : "",
                        text(),
                        reason.isPresent() ? plain() : Coded.NONE,
                        some(1, this::id),
                        text()));
    }

    private Frequency frequency() {
        // the second group of events (MORN, NOON…) is in the value set, and refused by the schema
        Coded event = Coded.of(one("ACM", "HS", "PCV"), "2.16.840.1.113883.5.139", "");
        return switch (random.nextInt(4)) {
            case 0 -> new Frequency.Every(quantity(), perhaps(this::date), random.nextBoolean());
            case 1 -> new Frequency.AtEvent(event, perhaps(this::quantity));
            case 2 -> new Frequency.Once(date());
            default -> new Frequency.Unknown(why());
        };
    }

    private Product product(int depth) {
        return new Product(
                line(),
                plain(),
                line(),
                plain(),
                random.nextBoolean() ? Coded.of("H03AA01", "2.16.840.1.113883.6.73", word()) : Coded.NONE,
                some(2, this::code),
                some(2, () -> new Product.Ingredient(plain(), line(), perhaps(this::strength))),
                some(3, () -> new Product.Pack(quantity(), plain(), line(), plain())),
                depth == 0 ? "" : line(),
                depth == 0 ? "" : line(),
                depth == 0 ? List.of() : some(2, () -> product(0)));
    }

    private Product.Strength strength() {
        return new Product.Strength(quantity(), seldom() ? Quantity.absent(why()) : quantity());
    }

    private Observation observation(List<String> anchors, int depth) {
        boolean inPanel = depth > 0 && random.nextBoolean();
        List<Value> range = some(1, () -> new Value.Range(quantity(), quantity()));
        return new Observation(
                depth == 0 ? within() : assertion(anchors),
                inPanel ? Coded.of("46680005", "2.16.840.1.113883.6.96", "Vital signs") : Coded.NONE,
                coded(),
                some(2, this::value),
                Period.at(date()),
                plain(),
                range.isEmpty() ? line() : word(),
                some(2, this::performer),
                depth == 0 ? List.of() : some(2, () -> observation(List.of(), 0)),
                some(2, this::plain),
                some(2, this::coded),
                text(),
                range,
                inPanel ? Period.at(date()) : Period.NONE);
    }
}
