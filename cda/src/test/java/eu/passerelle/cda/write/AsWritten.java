package eu.passerelle.cda.write;

import eu.passerelle.cda.Records;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Organisation;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Context;
import eu.passerelle.clinical.entry.Device;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Frequency;
import eu.passerelle.clinical.entry.Further;
import eu.passerelle.clinical.entry.Immunization;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.Origin;
import eu.passerelle.clinical.entry.OtherEntry;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Procedure;
import eu.passerelle.clinical.entry.Value;
import eu.passerelle.clinical.summary.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the writer changes by decision, applied to both sides before they are compared. All else must be equal:
 *
 * <ul>
 *   <li>bytes are elsewhere: offsets and origins are not compared;
 *   <li>a template demands what the summary does not say: identifiers, anchors with their narrative row, status
 *       ({@code completed}, of medicines and concerns {@code active}), mood, "clinical finding" for a missing category,
 *       null flavour UNK for a missing value, number of a part, the period of a concern as that of its statement, the
 *       words of a vaccine, the address of an author's organisation, the title of a section;
 *   <li>a code without designation gets the best words there are, words without a code the null flavour OTH;
 *   <li>a timing event has no designation by rule; an unreadable timing becomes unknown, an unreadable value words;
 *   <li>a further statement loses its path, an attached file its bytes; of an entry of unknown form, element name goes,
 *       and codes and further statements stand in one list;
 *   <li>performers have no role in the schema: it stands where the speciality would; informants have no time;
 *   <li>performers of a panel may change their order;
 *   <li>a device and a concern go on from the moment that is stated; what lasts as long as its date covers is a moment.
 * </ul>
 */
final class AsWritten {
    private static final Set<String> DEMANDED = Set.of("404684003", "420134006");

    private AsWritten() {}

    /** @param ids of the narrative, without those that stand in an earlier section: an ID given twice stays with the first */
    static List<Entry> entries(Section section, Set<String> ids) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : section.entries()) {
            Object plain = Records.mapped(
                    entry, value -> value instanceof Assertion said ? assertion(said, section, ids) : leaf(value, ids));
            entries.add(whole((Entry) plain, section));
        }
        return entries;
    }

    private static Object leaf(Object value, Set<String> ids) {
        return switch (value) {
            case Coded coded -> coded(coded, ids);
            case Origin origin -> Origin.NONE;
            case Further further -> further(further);
            case Value.Unreadable(String type, String text) -> new Value.Words(text);
            case Frequency.Unreadable unreadable -> new Frequency.Unknown(NullFlavor.UNK);
            case Frequency.AtEvent(Coded event, Optional<Quantity> offset)
            when event.code().isPresent() ->
                new Frequency.AtEvent(Coded.of(event.code().get(), ""), offset);
            case Period period -> period(period);
            case Quantity quantity
            when !quantity.hasValue()
                    && quantity.nullFlavor().filter(NullFlavor.NI::equals).isPresent() -> Quantity.of("", "");
            case Author author -> author(author);
            case Allergy.Reaction reaction ->
                new Allergy.Reaction(
                        reaction.manifestation(),
                        reaction.severity(),
                        reaction.when().asMoment(),
                        ids.contains(reaction.anchor()) && !isMade(reaction.anchor()) ? reaction.anchor() : "",
                        reaction.category());
            default -> value;
        };
    }

    static Coded coded(Coded coded, Set<String> ids) {
        if (coded.code().filter(code -> DEMANDED.contains(code.value())).isPresent()) {
            return Coded.NONE;
        }
        if (!coded.isPresent() && coded.qualifiers().isEmpty()) {
            return Coded.NONE;
        }
        Optional<NullFlavor> why = coded.nullFlavor();
        String displayName = coded.displayName();
        if (coded.code().isPresent()) {
            displayName = coded.words().equals(coded.code().get().value()) && displayName.isEmpty()
                    ? coded.code().get().value()
                    : coded.words();
            why = Optional.empty();
        } else if (why.isEmpty() && !coded.words().isEmpty()) {
            why = Optional.of(NullFlavor.OTH);
        } else if (why.filter(NullFlavor.UNK::equals).isPresent()
                && coded.words().isEmpty()
                && coded.translations().isEmpty()
                && coded.qualifiers().isEmpty()) {
            return Coded.NONE;
        }
        return new Coded(
                coded.code(),
                coded.codeSystemName(),
                coded.codeSystemVersion(),
                displayName,
                coded.originalText(),
                why,
                coded.translations(),
                ids.contains(coded.narrativeId()) ? coded.narrativeId() : "",
                Coded.NOT_FROM_BYTES,
                coded.qualifiers());
    }

    private static Further further(Further further) {
        boolean attached = further.kind() == Further.Kind.ATTACHED;
        return new Further(attached ? Further.Kind.SAID : further.kind(), "", further.value(), -1);
    }

    private static Period period(Period period) {
        if (period.at().isPresent() && period.width().isEmpty()) {
            return Period.at(period.at().get());
        }
        Optional<NullFlavor> begin = period.fromNull()
                .filter(why -> why != NullFlavor.UNK && period.from().isEmpty());
        if (period.isPresent() || period.toNull().isPresent()) {
            return new Period(
                    period.at(),
                    period.from(),
                    period.to(),
                    period.width(),
                    begin,
                    period.width().isPresent() ? Optional.empty() : period.toNull(),
                    Optional.empty());
        }
        Optional<NullFlavor> why = period.nullFlavor()
                .or(() -> begin)
                .filter(flavor -> flavor != NullFlavor.UNK && flavor != NullFlavor.NA);
        return why.map(Period::absent).orElse(Period.NONE);
    }

    static Author author(Author author) {
        return new Author(
                author.ids(),
                author.name(),
                Coded.NONE,
                author.speciality().isPresent() ? author.speciality() : author.role(),
                author.time(),
                author.device(),
                author.telecoms(),
                author.organisation(),
                author.address().or(() -> author.organisation().flatMap(Organisation::address)));
    }

    /** Anchors that the writer makes. */
    static boolean isMade(String anchor) {
        return anchor.matches("s[0-9]+e[0-9]+x*");
    }

    private static Assertion assertion(Assertion said, Section section, Set<String> ids) {
        boolean own = ids.contains(said.anchor()) && !isMade(said.anchor());
        boolean rowOnly = isMade(said.anchor())
                && !said.text().startsWith(RandomSummaries.SAID)
                && section.narrative()
                        .textOf(said.anchor())
                        .filter(said.text()::equals)
                        .isPresent();
        Context around = said.context();
        List<Author> informants = around.informants().stream()
                .map(author -> new Author(
                        author.ids(),
                        author.name(),
                        author.role(),
                        author.speciality(),
                        Optional.empty(),
                        author.device(),
                        author.telecoms(),
                        author.organisation(),
                        author.address()))
                .toList();
        return new Assertion(
                said.negated(),
                said.status(),
                said.concernStatus(),
                said.mood(),
                said.ids().stream()
                        .filter(id -> !id.extension().matches(".*\\.s[0-9]+\\.e[0-9]+.*"))
                        .toList(),
                own ? said.anchor() : "",
                said.moreAnchors().stream()
                        .filter(anchor -> ids.contains(anchor) && !isMade(anchor))
                        .toList(),
                rowOnly ? "" : said.text(),
                said.nullFlavor(),
                said.provenance(),
                new Context(Origin.NONE, around.concernWhen(), informants, around.references(), around.further()));
    }

    private static Entry whole(Entry entry, Section section) {
        Assertion said = entry.assertion();
        return switch (entry) {
            case Allergy allergy -> allergy.with(concern(said, allergy.onset()));
            case Problem problem -> problem.with(concern(said, problem.when()));
            case Absence absence ->
                absence.with(
                        switch (section.kind()) {
                            case ALLERGIES, PROBLEMS, PAST_ILLNESSES -> concern(said, Period.NONE);
                            case DEVICES -> defaults(said, "", "EVN");
                            case MEDICATIONS -> defaults(said, "completed", "INT");
                            default -> defaults(said, "completed", "EVN");
                        });
            case Medication medication -> medication(medication, "");
            case Procedure procedure -> procedure.with(defaults(said, "completed", "EVN"));
            case Device device ->
                new Device(
                        defaults(said, "", "EVN"),
                        device.device(),
                        device.when().asBeginning(),
                        device.ids(),
                        device.model(),
                        device.comment());
            case Immunization immunization -> immunization(immunization);
            case Observation observation -> observation(observation);
            case OtherEntry other -> other(other);
        };
    }

    private static Assertion defaults(Assertion said, String status, String mood) {
        Assertion meant = said.mood().isEmpty() ? said.withMood(mood) : said;
        return meant.status().isEmpty() ? meant.withStatus(status, meant.concernStatus()) : meant;
    }

    private static Assertion concern(Assertion said, Period when) {
        Assertion meant = defaults(said, "completed", "EVN");
        Context around = meant.context();
        Period followed = (around.concernWhen().equals(Period.NONE) ? when : around.concernWhen()).asBeginning();
        return meant.withStatus(meant.status(), meant.concernStatus().isEmpty() ? "active" : meant.concernStatus())
                .withContext(new Context(
                        around.origin(), followed, around.informants(), around.references(), around.further()));
    }

    private static Medication medication(Medication medication, String number) {
        List<Medication> parts = new ArrayList<>();
        for (int i = 0; i < medication.parts().size(); i++) {
            Medication part = medication(medication.parts().get(i), String.valueOf(i + 1));
            parts.add(part.with(below(part.assertion(), medication.assertion())));
        }
        Medication.Details details = medication.details();
        return new Medication(
                defaults(medication.assertion(), "active", "INT"),
                medication.product(),
                medication.route(),
                medication.dose(),
                medication.period(),
                medication.frequencies().isEmpty()
                        ? List.of(new Frequency.Unknown(NullFlavor.UNK))
                        : medication.frequencies(),
                medication.reason(),
                medication.instructions(),
                parts,
                medication.rate(),
                new Medication.Details(
                        details.sequence().isEmpty() ? number : details.sequence(),
                        details.fulfilment(),
                        details.reasonKind(),
                        details.reasonReferences(),
                        details.comment()));
    }

    /** A statement within an entry refers to the entry's narrative where it has none of its own. */
    private static Assertion below(Assertion part, Assertion entry) {
        boolean inherited = part.anchor().isEmpty() || part.anchor().equals(entry.anchor());
        return inherited ? part.withAnchor("", "") : part;
    }

    private static Immunization immunization(Immunization immunization) {
        Assertion said = defaults(immunization.assertion(), "completed", "EVN");
        Coded vaccine = immunization.vaccine();
        boolean refused = said.negated() || List.of("cancelled", "aborted").contains(said.status());
        return new Immunization(
                immunization.given() || refused ? said : said.withStatus("cancelled", ""),
                vaccine.originalText().isEmpty() && vaccine.isPresent()
                        ? vaccine.withOriginalText(vaccine.words(), vaccine.narrativeId())
                        : vaccine,
                immunization.brand(),
                immunization.when(),
                immunization.given(),
                immunization.lot(),
                immunization.holder(),
                immunization.targets(),
                immunization.doseNumber(),
                immunization.performers(),
                immunization.route(),
                immunization.bodySites(),
                immunization.dose(),
                immunization.comment());
    }

    private static Observation observation(Observation observation) {
        Comparator<Author> byName = Comparator.comparing(
                author -> author.name().map(name -> name.family()).orElse("")
                        + author.ids().stream().map(id -> id.listed()).toList());
        return new Observation(
                defaults(observation.assertion(), "completed", "EVN"),
                observation.panel(),
                observation.code(),
                observation.values(),
                observation.when().asMoment(),
                observation.interpretation(),
                observation.referenceRange(),
                observation.performers().stream().sorted(byName).toList(),
                observation.below().stream()
                        .map(below -> observation(below))
                        .map(below -> below.with(below(below.assertion(), observation.assertion())))
                        .toList(),
                observation.methods(),
                observation.bodySites(),
                observation.comment(),
                observation.reference(),
                observation.panelWhen());
    }

    private static OtherEntry other(OtherEntry other) {
        Assertion said = defaults(other.assertion(), "", "EVN");
        List<Coded> codes = Stream.concat(
                        other.codes().stream(), said.further().stream().flatMap(Further::coded))
                .filter(Coded::isPresent)
                .sorted(Comparator.comparing(coded ->
                        coded.words() + coded.code().map(code -> code.value()).orElse("")))
                .toList();
        List<Further> rest = said.further().stream()
                .filter(further -> !(further.value() instanceof Value.Concept))
                .toList();
        return new OtherEntry(said.withContext(said.context().withFurther(rest)), "act", codes);
    }

    /** Without what tells where it was read. */
    static Object bare(Object read) {
        return Records.mapped(read, value -> value instanceof Coded coded ? coded(coded, Set.of()) : value);
    }

    static Observation undated(Observation observation) {
        return new Observation(
                observation.assertion(),
                observation.panel(),
                observation.code(),
                observation.values(),
                observation.when(),
                observation.interpretation(),
                observation.referenceRange(),
                observation.performers(),
                observation.below(),
                observation.methods(),
                observation.bodySites(),
                observation.comment(),
                observation.reference(),
                Period.NONE);
    }
}
