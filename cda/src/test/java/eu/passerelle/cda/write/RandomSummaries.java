package eu.passerelle.cda.write;

import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PersonName;
import eu.passerelle.border.PostalAddress;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Contact;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Organisation;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.Telecom;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Context;
import eu.passerelle.clinical.entry.ExternalReference;
import eu.passerelle.clinical.entry.Further;
import eu.passerelle.clinical.entry.Origin;
import eu.passerelle.clinical.entry.Value;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.narrative.NarrativeNode;
import eu.passerelle.clinical.narrative.NarrativeNode.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Values of every type in every shape the model allows, by a seed. */
class RandomSummaries {
    /** Begins the words of an entry, which no generated row of the narrative begins with by itself. */
    static final String SAID = "said: ";

    final Random random;
    private int narrativeIds;

    RandomSummaries(long seed) {
        random = new Random(seed);
    }

    boolean often() {
        return random.nextInt(4) > 0;
    }

    boolean seldom() {
        return random.nextInt(4) == 0;
    }

    @SafeVarargs
    final <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    <T> List<T> some(int most, Supplier<T> value) {
        List<T> values = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            values.add(value.get());
        }
        return values;
    }

    <T> Optional<T> perhaps(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    String word() {
        return one("Ibuprofeno", "Ουρία", "Žluč", "Ödem", "β-lactam", "a < b & c", "10⁹/L", "O'Neil \"x\"", "śledziona")
                + random.nextInt(1000);
    }

    /** Several texts stand on a line each. */
    String text() {
        return seldom() ? "" : seldom() ? word() + "\n" + word() : word() + " " + word();
    }

    String line() {
        return seldom() ? "" : word() + " " + word();
    }

    PartialDate date() {
        int year = 1930 + random.nextInt(96);
        String digits = one(
                "%04d".formatted(year),
                "%04d%02d".formatted(year, 1 + random.nextInt(12)),
                "%04d%02d%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                "%04d%02d%02d%02d%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28), 13, 5),
                "%04d%02d%02d%02d%02d%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28), 13, 5, 59));
        return new PartialDate(digits, digits.length() > 8 && random.nextBoolean() ? "+0200" : "");
    }

    /** Digits, zeros and exponents as somebody may write them. */
    String number() {
        return one("1", "0.50", "007.10", "1000000", "-3", "2.5E3", "0.000100", "12345678901234567890.5", "4.0");
    }

    Quantity quantity() {
        return new Quantity(
                number(),
                one("mg", "ug", "10*9/L", "mm[Hg]", "1", "{tbl}", "%", "h", "d"),
                seldom() ? word() : "",
                Optional.empty());
    }

    NullFlavor why() {
        return one(NullFlavor.NI, NullFlavor.NASK, NullFlavor.MSK, NullFlavor.UNK, NullFlavor.NAV);
    }

    Period period() {
        Optional<PartialDate> none = Optional.empty();
        return switch (random.nextInt(8)) {
            case 0 -> Period.NONE;
            case 1 -> Period.at(date());
            case 2 -> Period.since(date());
            case 3 -> Period.between(Optional.of(date()), Optional.of(date()));
            case 4 -> Period.absent(why());
            case 5 ->
                new Period(
                        none,
                        Optional.of(date()),
                        none,
                        Optional.of(quantity()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case 6 ->
                new Period(
                        none,
                        Optional.of(date()),
                        none,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(why()),
                        Optional.empty());
            default -> Period.between(none, Optional.of(date()));
        };
    }

    String system() {
        return one("2.16.840.1.113883.6.96", "2.16.840.1.113883.6.1", "2.999.30", "1.3.6.1.4.1.12559.11.10.1.3.1.44.2");
    }

    /** Without qualifiers: they are allowed for few elements. */
    Coded plain() {
        if (seldom()) {
            return one(
                    Coded.NONE,
                    Coded.text(word()),
                    Coded.absent(why()),
                    new Coded(
                            Optional.empty(),
                            "",
                            "",
                            "",
                            random.nextBoolean() ? word() : "",
                            Optional.of(NullFlavor.OTH),
                            List.of(translation()),
                            "",
                            Coded.NOT_FROM_BYTES));
        }
        return code();
    }

    Coded code() {
        Coded coded = Coded.of("C" + random.nextInt(10_000), system(), seldom() ? "" : word());
        coded = seldom() ? coded.withOriginalText(word(), "") : coded;
        return new Coded(
                coded.code(),
                seldom() ? "System" : "",
                seldom() ? "2024-01" : "",
                coded.displayName(),
                coded.originalText(),
                Optional.empty(),
                some(2, this::translation),
                "",
                Coded.NOT_FROM_BYTES);
    }

    private Coded.Translation translation() {
        return new Coded.Translation(
                seldom()
                        ? Optional.empty()
                        : Coded.of("N" + random.nextInt(1000), system(), "").code(),
                "",
                "",
                word());
    }

    Coded coded() {
        Coded coded = plain();
        return coded.isPresent() && seldom()
                ? coded.withQualifiers(List.of(new Coded.Qualifier(
                        seldom() ? Coded.NONE : Coded.of("C" + random.nextInt(100), system(), word()), code())))
                : coded;
    }

    Value value() {
        return switch (random.nextInt(11)) {
            case 0 -> new Value.Measured(quantity());
            case 1 -> new Value.Range(quantity(), seldom() ? Quantity.of("", "") : quantity());
            case 2 -> new Value.Ratio(quantity(), quantity());
            case 3 -> new Value.Words(word());
            case 4 -> new Value.When(date());
            case 5 -> new Value.Span(Period.between(Optional.of(date()), Optional.of(date())));
            case 6 -> new Value.Count(String.valueOf(random.nextInt(100)));
            case 7 -> new Value.Truth(random.nextBoolean());
            case 8 -> new Value.Unknown(why());
            default -> new Value.Concept(code());
        };
    }

    InstanceId id() {
        return new InstanceId("2.999." + random.nextInt(100), seldom() ? "" : "x" + random.nextInt(10_000));
    }

    Organisation organisation() {
        return new Organisation(
                some(2, this::id),
                line(),
                perhaps(() -> new PostalAddress(word(), word(), "12345", "PT")),
                some(1, () -> new Telecom("tel:+35121" + random.nextInt(1000), one("WP", ""))));
    }

    private Author person(Coded role, Coded speciality, Optional<PartialDate> time) {
        return new Author(
                some(2, this::id),
                Optional.of(new PersonName(word(), word())),
                role,
                speciality,
                time,
                "",
                some(2, () -> new Telecom("mailto:a" + random.nextInt(100) + "@example.org", one("WP", ""))),
                perhaps(this::organisation),
                perhaps(() -> new PostalAddress(word(), word(), "", "PT")));
    }

    Author author() {
        return person(plain(), plain(), perhaps(this::date));
    }

    Author performer() {
        return person(Coded.NONE, plain(), perhaps(this::date));
    }

    /** Whoever performed the care: everything that the schema has a place for. */
    Author serviceProvider() {
        Author someone = author();
        return new Author(
                someone.ids(),
                someone.name(),
                code(),
                code(),
                someone.time(),
                "",
                someone.telecoms(),
                Optional.of(organisation()),
                someone.address());
    }

    Contact contact(String roleClass, boolean preferred) {
        return new Contact(
                roleClass,
                preferred,
                plain(),
                Optional.of(new PersonName(word(), word())),
                Optional.empty(),
                perhaps(() -> new PostalAddress(word(), word(), "12345", "PT")),
                some(2, () -> new Telecom("tel:+35121" + random.nextInt(1000), one("H", ""))));
    }

    private Further further() {
        return seldom()
                ? new Further(Further.Kind.NEGATED, "", new Value.Truth(false), -1)
                : new Further(Further.Kind.SAID, "participant/code", speaking(value()), -1);
    }

    /** That nothing is known is no further statement. */
    private static Value speaking(Value value) {
        return value instanceof Value.Unknown ? new Value.Unknown(NullFlavor.MSK) : value;
    }

    Assertion assertion(List<String> anchors) {
        boolean anchored = !anchors.isEmpty() && random.nextBoolean();
        Assertion said = Assertion.fact(one("completed", "active", "aborted", ""));
        said = seldom() ? said.negate() : said;
        said = said.withIds(some(2, this::id));
        said = said.withAnchor(anchored ? anchors.getFirst() : "", anchored || seldom() ? SAID + word() : "");
        if (anchors.size() > 1 && seldom()) {
            said = said.withMoreAnchors(anchors.subList(1, anchors.size()));
        }
        return new Assertion(
                said.negated(),
                said.status(),
                "",
                said.mood(),
                said.ids(),
                said.anchor(),
                said.moreAnchors(),
                said.text(),
                seldom() ? Optional.of(why()) : Optional.empty(),
                some(1, this::author),
                new Context(
                        Origin.NONE,
                        Period.NONE,
                        some(1, () -> person(Coded.NONE, plain(), Optional.empty())),
                        some(
                                1,
                                () -> new ExternalReference(
                                        some(1, this::id), plain(), one("", "https://example.org/a"))),
                        some(2, this::further)));
    }

    /** Of a statement within an entry: what is left of it hangs on the entry. */
    Assertion within() {
        Assertion said = assertion(List.of());
        return said.withContext(said.context().withFurther(List.of()));
    }

    Assertion concern(List<String> anchors) {
        Assertion said = assertion(anchors);
        Context around = said.context();
        return said.withStatus(said.status(), one("active", "completed", "suspended", ""))
                .withContext(new Context(
                        around.origin(),
                        random.nextBoolean() ? Period.NONE : Period.since(date()),
                        around.informants(),
                        around.references(),
                        around.further()));
    }

    Narrative narrative() {
        return seldom() ? Narrative.EMPTY : new Narrative(some(3, this::block));
    }

    private String narrativeId() {
        narrativeIds++;
        return seldom() ? "" : "n" + narrativeIds;
    }

    private NarrativeNode block() {
        return switch (random.nextInt(3)) {
            case 0 -> new NarrativeNode.Paragraph(narrativeId(), line(), inline());
            case 1 ->
                new NarrativeNode.Listing(
                        narrativeId(),
                        line(),
                        random.nextBoolean(),
                        List.of(
                                new NarrativeNode.Item(narrativeId(), line(), inline()),
                                new NarrativeNode.Item(narrativeId(), "", inline())));
            default ->
                new NarrativeNode.Table(
                        narrativeId(),
                        line(),
                        List.of(
                                row(NarrativeNode.Part.HEAD),
                                row(NarrativeNode.Part.BODY),
                                row(NarrativeNode.Part.BODY),
                                row(NarrativeNode.Part.FOOT)));
        };
    }

    private NarrativeNode.Row row(NarrativeNode.Part part) {
        return new NarrativeNode.Row(
                narrativeId(),
                part,
                List.of(
                        new NarrativeNode.Cell(narrativeId(), random.nextBoolean(), 1 + random.nextInt(2), 1, inline()),
                        new NarrativeNode.Cell("", false, 1, 1, inline())));
    }

    private List<NarrativeNode> inline() {
        List<NarrativeNode> nodes = new ArrayList<>();
        nodes.add(new NarrativeNode.Text(word() + " "));
        for (int i = random.nextInt(4); i > 0; i--) {
            nodes.add(
                    switch (random.nextInt(5)) {
                        case 0 -> new NarrativeNode.Break();
                        case 1 -> run(Set.of(Style.SUPERSCRIPT), "9");
                        case 2 -> run(Set.of(one(Style.BOLD, Style.ITALIC, Style.UNDERLINE, Style.SUBSCRIPT)), word());
                        case 3 -> run(Set.of(Style.DELETED, one(Style.BOLD, Style.SUPERSCRIPT)), word());
                        default -> new NarrativeNode.Footnote(narrativeId(), List.of(new NarrativeNode.Text(word())));
                    });
        }
        return nodes;
    }

    private NarrativeNode run(Set<Style> styles, String text) {
        return new NarrativeNode.Run(narrativeId(), styles, List.of(new NarrativeNode.Text(text)));
    }
}
