package eu.passerelle.portal.reading;

import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Contact;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Further;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Value;
import eu.passerelle.portal.reading.Leaves.Leaf;
import eu.passerelle.portal.words.Amounts;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How each value of the model must be said on the screen, or why it is not. What no rule names is demanded as it is: a
 * text, a date, an amount in the words of the product; of any other type somebody has to decide first.
 */
final class Saying {
    /** What is demanded of one value. */
    sealed interface Demand {}

    /** It stands there so. */
    record Said(String text) implements Demand {}

    /** It stands there so, or in the narrative of the section. */
    record Narrated(String text) implements Demand {}

    /** It does not, on purpose. */
    record NotShown(String why) implements Demand {}

    /** Nobody has said yet how it is shown, or why not. */
    record Unknown() implements Demand {}

    private final Map<String, Function<Leaf, Demand>> rules = new HashMap<>();
    private final Words words;
    private final Terms terms;
    private final Amounts amounts;
    private final Dates dates;

    Saying(Terms terms) {
        this.terms = terms;
        this.words = terms.words();
        this.amounts = new Amounts(words);
        this.dates = new Dates(words);
        values();
        statements();
        people();
    }

    Demand of(Leaf leaf) {
        Function<Leaf, Demand> rule = rules.get(leaf.name());
        return rule != null ? rule.apply(leaf) : plain(leaf);
    }

    private Demand plain(Leaf leaf) {
        return switch (leaf.value()) {
            case String text -> new Said(text);
            case NullFlavor flavor -> new Said(words.say("null", flavor));
            default -> new Unknown();
        };
    }

    private void never(String why, String... names) {
        for (String name : names) {
            rules.put(name, leaf -> new NotShown(why));
        }
    }

    private void unless(String name, Predicate<Leaf> exempt, String why) {
        Function<Leaf, Demand> otherwise = rules.getOrDefault(name, this::plain);
        rules.put(name, leaf -> exempt.test(leaf) ? new NotShown(why) : otherwise.apply(leaf));
    }

    private void said(String name, Function<Leaf, String> how) {
        rules.put(name, leaf -> new Said(how.apply(leaf)));
    }

    private void values() {
        said("Coded." + Leaves.WORDS, leaf -> terms.of((Coded) leaf.value()).text());
        unless("Coded.nullFlavor", Saying::hasWords, "the words of the author stand there instead");
        never(
                "which words these are, the drawer tells by the system",
                "Coded.codeSystemVersion",
                "Translation.codeSystemVersion");
        never(
                "where it stands in the source",
                "Coded.narrativeId",
                "Coded.offset",
                "Assertion.anchor",
                "Assertion.moreAnchors",
                "Reaction.anchor",
                "Origin.anchor",
                "Origin.entry",
                "Origin.statement",
                "Further.offset");
        said("PartialDate.digits", leaf -> dates.of((PartialDate) leaf.owner()));
        never("said with the digits", "PartialDate.offset");
        said("Quantity.value", leaf -> amount(leaf, (Quantity) leaf.owner()));
        never("said with the value", "Quantity.unit");
        unless("Quantity.unitText", leaf -> isUnit(((Quantity) leaf.owner()).unit()), "the unit itself is said");
        never("identifiers are for machines", "InstanceId.root", "InstanceId.extension");
        said("Truth.holds", leaf -> words.say((boolean) leaf.value() ? "value.yes" : "value.no"));
        said("Count.digits", leaf -> amounts.number((String) leaf.value()));
        unless(
                "Unreadable.type",
                leaf -> !(leaf.owner() instanceof Value.Unreadable(String type, String text)) || !text.isBlank(),
                "its text is shown");
    }

    private void statements() {
        said("Assertion.negated", leaf -> (boolean) leaf.value() ? words.say("status.negated") : "");
        said("Assertion.status", leaf -> status("status.", leaf));
        unless(
                "Assertion.status",
                leaf -> SAID_AND_DONE.contains((String) leaf.value()) && !isMedicine(leaf),
                "that something was stated is what a card says");
        said("Assertion.concernStatus", leaf -> status("status.concern.", leaf));
        unless("Assertion.concernStatus", leaf -> leaf.value().equals("active"), "that it is followed is the rule");
        said("Assertion.mood", leaf -> words.say("status.planned"));
        unless(
                "Assertion.mood",
                leaf -> Set.of("", "EVN").contains((String) leaf.value()),
                "that it happened is what a card says");
        unless(
                "Assertion.mood",
                leaf -> leaf.value().equals("INT") && isMedicine(leaf),
                "a medicine is there to be taken");
        said("Further.kind", leaf -> leaf.value() == Further.Kind.NEGATED ? words.say("status.negated") : "");
        unless("Truth.holds", leaf -> leaf.isIn(Further.class) && isNegated(leaf), "that it is negated says it");
        rules.put("Assertion.text", leaf -> isBelow(leaf) ? new Narrated((String) leaf.value()) : plain(leaf));
        never("the name of an element, for machines", "OtherEntry.element");
        said("Further.path", leaf -> last((String) leaf.value()));
        said("Immunization.given", leaf -> (boolean) leaf.value() ? "" : words.say("status.notGiven"));
        never("the state of the section says it", "Absence.kind");
        said("Every.institutionSpecified", leaf -> (boolean) leaf.value() ? words.say("said.institution") : "");
        never("a form that nobody reads is told, not its name", "Frequency.Unreadable.type");
    }

    private void people() {
        never("the number is what is called", "Telecom.use");
        said("Telecom.value", leaf -> ((String) leaf.value()).replaceFirst("^(tel|mailto|fax):", ""));
        for (String code : List.of(
                "Code.value",
                "CodeSystem.id",
                "Coded.codeSystemName",
                "Translation.codeSystemName",
                "Coded.displayName",
                "Coded.originalText",
                "Translation.displayName")) {
            unless(code, leaf -> isRoleOfSomebody(leaf), "what somebody is, is said in words");
        }
    }

    /** People stand in lines of text, without a drawer. */
    private static boolean isRoleOfSomebody(Leaf leaf) {
        return !leaf.isIn(Entry.class) && (leaf.isIn(Author.class) || leaf.isIn(Contact.class));
    }

    private static final Set<String> SAID_AND_DONE = Set.of("", "completed", "active", "normal");

    private static boolean isNegated(Leaf leaf) {
        return leaf.around().stream()
                .anyMatch(record -> record instanceof Further further && further.kind() == Further.Kind.NEGATED);
    }

    /** Whether an entry stands in another one. */
    private static boolean isBelow(Leaf leaf) {
        return leaf.around().stream().filter(Entry.class::isInstance).count() > 1;
    }

    private static boolean hasWords(Leaf leaf) {
        Coded coded = (Coded) leaf.owner();
        return !coded.words().isEmpty() || coded.originalCode().isPresent();
    }

    private static boolean isMedicine(Leaf leaf) {
        return leaf.around().get(leaf.around().size() - 2) instanceof Medication;
    }

    private static boolean isUnit(String unit) {
        return !unit.isEmpty() && !unit.equals("1") && !unit.startsWith("{");
    }

    private String amount(Leaf leaf, Quantity quantity) {
        return quantity.hasValue() ? amounts.of(quantity) : "";
    }

    private String status(String prefix, Leaf leaf) {
        String status = (String) leaf.value();
        if (prefix.equals("status.") && status.equals("completed") && isMedicine(leaf)) {
            return words.say("status.medicineEnded");
        }
        return words.find(prefix + status).orElse(status);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
