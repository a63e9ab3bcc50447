package eu.passerelle.portal.reading;

import eu.passerelle.border.Code;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Contact;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.contract.Leaves;
import eu.passerelle.clinical.contract.Leaves.Leaf;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Device;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.ExternalReference;
import eu.passerelle.clinical.entry.Frequency;
import eu.passerelle.clinical.entry.Further;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Product;
import eu.passerelle.clinical.entry.Value;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.clinical.summary.SectionState;
import eu.passerelle.portal.words.Amounts;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How each value of the model must be said on the screen, or why it is not. What no rule names is demanded as it is if
 * it is a text or a reason why there is nothing; of any other type somebody has to decide first.
 */
final class Saying {
    private static final Set<String> AS_USUAL = Set.of("", "active", "completed", "normal");
    private static final Code NORMAL = Code.of("N", "2.16.840.1.113883.5.25");

    /** What is demanded of one value. */
    sealed interface Demand {}

    /** It stands there so. */
    record Said(String text) implements Demand {}

    /** It stands there so, or in the narrative of the section. */
    record Narrated(String text) implements Demand {}

    /** It does not, on purpose. */
    record NotShown(String why) implements Demand {}

    /** It is no fact: where something stands, how it looks, half of what is said as a whole. */
    record NoFact() implements Demand {}

    /** Nobody has said yet how it is shown, or why not. */
    record Undecided() implements Demand {}

    private record Rule(Predicate<Leaf> which, Function<Leaf, Demand> how) {}

    /** The first that fits counts. */
    private final List<Rule> rules = new ArrayList<>();

    private final Words words;
    private final Terms terms;
    private final Amounts amounts;
    private final Dates dates;

    Saying(Terms terms) {
        this.terms = terms;
        this.words = terms.words();
        this.amounts = new Amounts(words);
        this.dates = new Dates(words);
        header();
        sections();
        people();
        codes();
        values();
        statements();
        medicines();
    }

    Demand of(Leaf leaf) {
        for (Rule rule : rules) {
            if (rule.which().test(leaf)) {
                return rule.how().apply(leaf);
            }
        }
        return switch (leaf.value()) {
            case String text -> new Said(text);
            case NullFlavor flavor -> new Said(terms.reason(flavor));
            default -> new Undecided();
        };
    }

    /** Of an entry that has no card, since the state of its section says it. */
    Demand withoutCard(Leaf leaf) {
        if (in(Absence.class, ".category.").test(leaf)) {
            return new NotShown("of what kind there is none, the statement says itself");
        }
        if (inDrawer().test(leaf)) {
            return new NotShown("what the state of a section says stands there without a drawer");
        }
        return leaf.name().equals("Assertion.text") ? new Narrated((String) leaf.value()) : of(leaf);
    }

    private void never(String why, Predicate<Leaf> which) {
        rules.add(new Rule(which, leaf -> new NotShown(why)));
    }

    private void noFact(Predicate<Leaf> which) {
        rules.add(new Rule(which, leaf -> new NoFact()));
    }

    private void said(Predicate<Leaf> which, Function<Leaf, String> how) {
        rules.add(new Rule(which, leaf -> new Said(how.apply(leaf))));
    }

    private static Predicate<Leaf> named(String... names) {
        Set<String> all = Set.of(names);
        return leaf -> all.contains(leaf.name());
    }

    private static Predicate<Leaf> in(Class<? extends Record> root, String... trails) {
        return leaf -> root.isInstance(leaf.around().getFirst())
                && List.of(trails).stream().anyMatch(leaf.trail()::startsWith);
    }

    private void header() {
        never(
                "who it is stands at the head of the page, compared (hazard H03)",
                in(
                        DocumentHeader.class,
                        ".subject.ids.",
                        ".subject.person.name.",
                        ".subject.person.birthDate.",
                        ".subject.person.gender."));
        never("what kind of document it is, the page says", in(DocumentHeader.class, ".code.", ".level."));
        never(
                "normal confidentiality goes without saying",
                in(DocumentHeader.class, ".confidentiality.")
                        .and(leaf -> ((DocumentHeader) leaf.around().getFirst())
                                .confidentiality()
                                .is(NORMAL)));
        said(
                in(DocumentHeader.class, ".created.digits", ".contentLastUpdated.digits"),
                leaf -> dates.day((PartialDate) leaf.owner()));
        never("said in words, without a drawer", inDrawer().and(in(DocumentHeader.class, ".confidentiality.")));
        said(named("LanguageTag.value"), leaf -> words.languageName(((LanguageTag) leaf.owner()).base()));
    }

    private void sections() {
        said(named("Section.kind"), leaf -> section((Section) leaf.owner()));
        never(
                "the heading says which section it is",
                in(Section.class, ".code.")
                        .and(leaf -> ((Section) leaf.around().getFirst()).kind() != SectionKind.OTHER
                                || inDrawer().test(leaf)));
        noFact(leaf -> leaf.isIn(SectionState.class) && inDrawer().test(leaf));
        noFact(named(
                "Run.styles",
                "Listing.ordered",
                "Row.part",
                "Cell.header",
                "Cell.columns",
                "Cell.rows",
                "Mark.target"));
    }

    private void people() {
        never("which of several numbers it is; the number is what is called", named("Telecom.use"));
        said(named("Telecom.value"), leaf -> ((String) leaf.value()).replaceFirst("^(tel|mailto|fax):", ""));
        said(named("Contact.roleClass"), leaf -> role((String) leaf.value()));
        said(named("Contact.preferredProfessional"), leaf -> (boolean) leaf.value() ? words.say("people.doctor") : "");
        never(
                "people stand in a line of text, without a drawer",
                inDrawer()
                        .and(leaf -> !leaf.isIn(Entry.class) && (leaf.isIn(Author.class) || leaf.isIn(Contact.class))));
    }

    /** A code, its system, and the words behind the one that is shown. */
    private static Predicate<Leaf> inDrawer() {
        return named(
                "Code.value",
                "CodeSystem.id",
                "Coded.codeSystemName",
                "Coded.codeSystemVersion",
                "Coded.displayName",
                "Coded.originalText",
                "Translation.codeSystemName",
                "Translation.codeSystemVersion",
                "Translation.displayName");
    }

    private void codes() {
        said(
                named("Coded." + Leaves.WORDS),
                leaf -> terms.of((Coded) leaf.value()).text());
        never(
                "the words of the author stand there instead",
                named("Coded.nullFlavor").and(leaf -> hasWords((Coded) leaf.owner())));
        noFact(named("Coded.codeSystemName", "Coded.codeSystemVersion")
                .and(leaf -> ((Coded) leaf.owner()).code().isEmpty()));
        noFact(named("Translation.codeSystemName", "Translation.codeSystemVersion")
                .and(leaf -> ((Coded.Translation) leaf.owner()).code().isEmpty()));
        noFact(named(
                        "Coded.narrativeId",
                        "Coded.offset",
                        "Assertion.anchor",
                        "Assertion.moreAnchors",
                        "Reaction.anchor",
                        "Origin.anchor",
                        "Origin.entry",
                        "Origin.statement",
                        "Further.offset")
                .or(leaf -> leaf.component().equals("id")
                        && leaf.name().matches("(Run|Paragraph|Listing|Item|Table|Row|Cell|Footnote)\\.id")));
        said(
                named("InstanceId.extension", "InstanceId.root"),
                leaf -> isNamed((InstanceId) leaf.owner(), leaf) ? identifier((InstanceId) leaf.owner()) : "");
    }

    private void values() {
        said(named("PartialDate.digits"), leaf -> dates.of((PartialDate) leaf.owner()));
        noFact(named("PartialDate.offset"));
        said(named("Quantity.value"), leaf -> amount((Quantity) leaf.owner(), leaf));
        noFact(named("Quantity.unit"));
        never(
                "the unit itself is said",
                named("Quantity.unitText").and(leaf -> isUnit(((Quantity) leaf.owner()).unit())));
        never(
                "an open range says which end is open",
                named("Quantity.nullFlavor").and(leaf -> leaf.isIn(Value.Range.class) && hasOtherEnd(leaf)));
        said(named("Truth.holds"), leaf -> isNegation(leaf) ? "" : yesOrNo((boolean) leaf.value()));
        said(named("Count.digits"), leaf -> amounts.number((String) leaf.value()));
        never(
                "its text is shown",
                leaf -> leaf.owner() instanceof Value.Unreadable value
                        && leaf.component().equals("type")
                        && !value.text().isBlank());
    }

    private void statements() {
        said(named("Assertion.negated"), leaf -> (boolean) leaf.value() ? words.say("status.negated") : "");
        said(named("Assertion.status"), leaf -> status("status.", leaf));
        said(named("Assertion.concernStatus"), leaf -> status("status.concern.", leaf));
        never(
                "that it happened, or that a medicine is meant to be taken, is what a card says",
                named("Assertion.mood")
                        .and(leaf -> Set.of("", "EVN").contains((String) leaf.value())
                                || leaf.value().equals("INT") && isOfMedicine(leaf)));
        said(named("Assertion.mood"), leaf -> words.say("status.planned"));
        rules.add(new Rule(named("Assertion.text").and(Saying::isBelow), leaf -> new Narrated((String) leaf.value())));
        said(named("Further.kind"), leaf -> leaf.value() == Further.Kind.NEGATED ? words.say("status.negated") : "");
        said(named("Further.path"), leaf -> last((String) leaf.value()));
        said(named("Immunization.given"), leaf -> (boolean) leaf.value() ? "" : words.say("status.notGiven"));
        noFact(named("Absence.kind"));
        noFact(named("OtherEntry.element"));
    }

    private void medicines() {
        said(named("Every.institutionSpecified"), leaf -> (boolean) leaf.value() ? words.say("said.institution") : "");
        said(leaf -> leaf.owner() instanceof Frequency.Unreadable, leaf -> words.say("frequency.unreadable"));
    }

    private static boolean hasWords(Coded coded) {
        return !coded.words().isEmpty() || coded.originalCode().isPresent();
    }

    /** Serial numbers, entries referred to, documents without an address: all others are for machines. */
    private static boolean isNamed(InstanceId id, Leaf leaf) {
        Record holder = leaf.around().get(leaf.around().size() - 2);
        return holder instanceof Device
                || holder instanceof Medication.Details
                || holder instanceof ExternalReference reference
                        && reference.address().isBlank()
                        && reference.ids().getFirst().equals(id);
    }

    private static String identifier(InstanceId id) {
        return id.extension().isEmpty() ? id.root() : id.extension();
    }

    private static boolean isUnit(String unit) {
        return !unit.isEmpty() && !unit.equals("1") && !unit.startsWith("{");
    }

    private static boolean isOne(Quantity quantity) {
        return quantity.decimal()
                .filter(value -> value.compareTo(BigDecimal.ONE) == 0)
                .isPresent();
    }

    private String amount(Quantity quantity, Leaf leaf) {
        if (!quantity.hasValue()) {
            return "";
        }
        Record holder = leaf.around().get(leaf.around().size() - 2);
        if (holder instanceof Frequency.Every && isOne(quantity)) {
            return words.find("frequency.every." + quantity.unit()).orElseGet(() -> amounts.of(quantity));
        }
        boolean perOne = holder instanceof Product.Strength
                && leaf.trail().contains(".denominator.")
                && isOne(quantity)
                && !isUnit(quantity.unit())
                && !quantity.unit().startsWith("{");
        return perOne ? "" : amounts.of(quantity);
    }

    private static boolean hasOtherEnd(Leaf leaf) {
        return leaf.around().stream()
                .anyMatch(record -> record instanceof Value.Range range
                        && (range.low().hasValue() || range.high().hasValue()));
    }

    private static boolean isNegation(Leaf leaf) {
        return leaf.around().stream()
                .anyMatch(record -> record instanceof Further further && further.kind() == Further.Kind.NEGATED);
    }

    private String yesOrNo(boolean holds) {
        return words.say(holds ? "value.yes" : "value.no");
    }

    private static boolean isOfMedicine(Leaf leaf) {
        return leaf.around().get(leaf.around().size() - 2) instanceof Medication;
    }

    /** Whether an entry stands in another one. */
    private static boolean isBelow(Leaf leaf) {
        return leaf.around().stream().filter(Entry.class::isInstance).count() > 1;
    }

    private String status(String prefix, Leaf leaf) {
        String status = (String) leaf.value();
        if (prefix.equals("status.") && status.equals("completed") && isOfMedicine(leaf) && !isBelow(leaf)) {
            return words.say("status.medicineEnded");
        }
        return words.find(prefix + status).orElse(AS_USUAL.contains(status) ? "" : status);
    }

    private String role(String roleClass) {
        return Set.of("PRS", "GUARD").contains(roleClass)
                ? ""
                : words.find("said.contact." + roleClass).orElse(roleClass);
    }

    private String section(Section section) {
        return section.kind() == SectionKind.OTHER ? "" : words.say("section", section.kind());
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
