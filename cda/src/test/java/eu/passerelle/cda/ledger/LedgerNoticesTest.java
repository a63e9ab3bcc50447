package eu.passerelle.cda.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.PartialDate;
import eu.passerelle.cda.Records;
import eu.passerelle.cda.Vectors;
import eu.passerelle.cda.read.SummaryReader;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Context;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Product;
import eu.passerelle.clinical.entry.Value;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.narrative.NarrativeNode.Run;
import eu.passerelle.clinical.narrative.NarrativeNode.Text;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whatever is taken out of what was read, the ledger counts it as lost: in every entry of every sample. */
class LedgerNoticesTest {
    private static final List<Case> CASES = new ArrayList<>();

    /** A sample, and how to change all that was read from one of its entries. */
    private record Case(String name, CdaElement root, PatientSummary read, String anchor) {
        List<Entry> entries() {
            return read.sections().stream()
                    .flatMap(section -> section.entries().stream())
                    .filter(entry -> isOf(entry, anchor))
                    .toList();
        }

        int lostAfter(UnaryOperator<Object> change) {
            return LossLedger.of(root, with(entry -> (Entry) Records.mapped(entry, change)))
                    .totals()
                    .lost();
        }

        private PatientSummary with(UnaryOperator<Entry> change) {
            List<Section> sections = new ArrayList<>();
            for (Section section : read.sections()) {
                List<Entry> entries = section.entries().stream()
                        .map(entry -> isOf(entry, anchor) ? change.apply(entry) : entry)
                        .toList();
                sections.add(with(section, section.narrative(), entries));
            }
            return new PatientSummary(read.header(), sections);
        }

        static boolean isOf(Entry entry, String anchor) {
            return entry.assertion().context().origin().anchor().equals(anchor);
        }

        static Section with(Section section, Narrative narrative, List<Entry> entries) {
            return new Section(section.kind(), section.code(), section.title(), narrative, entries, section.state());
        }
    }

    private static List<Case> cases() {
        if (!CASES.isEmpty()) {
            return CASES;
        }
        List<Case> cases = new ArrayList<>();
        for (String name : Vectors.all("ps-")) {
            CdaElement root = LossLedgerTest.tree(Vectors.cda(name));
            PatientSummary read = SummaryReader.summary(root);
            Set<String> anchors = new LinkedHashSet<>();
            read.sections()
                    .forEach(section -> section.entries()
                            .forEach(entry -> anchors.add(
                                    entry.assertion().context().origin().anchor())));
            anchors.forEach(anchor -> cases.add(new Case(name, root, read, anchor)));
        }
        assertThat(cases).hasSizeGreaterThan(200);
        CASES.addAll(cases);
        return CASES;
    }

    private static <T> Set<T> found(Case sample, Class<T> type) {
        Set<T> found = new LinkedHashSet<>();
        // what is a further statement is told by its offset; it has a test of its own
        Object typed = Records.mapped(sample.entries(), LedgerNoticesTest::withoutFurther);
        Records.each(typed, sample, (value, parent) -> {
            if (type.isInstance(value)) {
                found.add(type.cast(value));
            }
        });
        return found;
    }

    private static Object withoutFurther(Object value) {
        return value instanceof Context around ? around.withFurther(List.of()) : value;
    }

    /** All occurrences are changed, for one statement of the source may be read into several places. */
    private static UnaryOperator<Object> changing(Object what, Object into) {
        return value -> value.equals(what) ? into : value;
    }

    @Test
    void noticesAnEntryThatIsGone() {
        int gone = 0;
        for (Case sample : cases()) {
            for (Entry entry : sample.entries()) {
                List<Section> sections = sample.read().sections().stream()
                        .map(section -> Case.with(
                                section,
                                section.narrative(),
                                section.entries().stream()
                                        .filter(other -> other != entry)
                                        .toList()))
                        .toList();
                LossLedger ledger = LossLedger.of(
                        sample.root(), new PatientSummary(sample.read().header(), sections));
                assertThat(ledger.totals().lost())
                        .as("%s %s", sample.name(), sample.anchor())
                        .isPositive();
                gone++;
            }
        }
        assertThat(gone).isGreaterThan(250);
    }

    @Test
    void noticesADateThatIsGoneWidenedOrShifted() {
        int dates = 0;
        for (Case sample : cases()) {
            for (PartialDate date : found(sample, PartialDate.class)) {
                String year = date.digits().substring(0, 4);
                PartialDate shifted = PartialDate.parse(
                                (date.year() + 1) + date.digits().substring(4))
                        .orElse(new PartialDate("1900", ""));
                UnaryOperator<Object> without = value -> value.equals(Optional.of(date))
                        ? Optional.empty()
                        : value.equals(new Value.When(date)) ? new Value.Unknown(NullFlavor.NI) : value;
                assertLost(sample, without, date);
                assertLost(sample, changing(date, shifted), date);
                if (!date.digits().equals(year)) {
                    assertLost(sample, changing(date, new PartialDate(year, "")), date);
                }
                dates++;
            }
        }
        assertThat(dates).isGreaterThan(250);
    }

    private static void assertLost(Case sample, UnaryOperator<Object> change, Object what) {
        assertThat(sample.lostAfter(change))
                .as("%s %s %s", sample.name(), sample.anchor(), what)
                .isPositive();
    }

    @Test
    void noticesAQuantityThatIsGoneOrHasAnotherDigitOrUnit() {
        int quantities = 0;
        for (Case sample : cases()) {
            for (Quantity quantity : found(sample, Quantity.class)) {
                if (quantity.hasValue()) {
                    Quantity other = Quantity.of(quantity.value() + "0", quantity.unit());
                    Quantity unitless = Quantity.of(quantity.value(), "kg");
                    assertLost(sample, changing(quantity, Quantity.absent(NullFlavor.NI)), quantity);
                    assertLost(sample, changing(quantity, other), quantity);
                    assertLost(sample, changing(quantity, unitless), quantity);
                    quantities++;
                }
            }
        }
        assertThat(quantities).isGreaterThan(100);
    }

    @Test
    void noticesACodeThatIsGone() {
        int codes = 0;
        for (Case sample : cases()) {
            Set<Integer> counted = new LinkedHashSet<>();
            for (SourceStatement statement :
                    LossLedger.of(sample.root(), sample.read()).statements()) {
                if (statement.kind() == SourceStatement.Kind.CODE) {
                    counted.add(statement.offset());
                }
            }
            for (Coded coded : found(sample, Coded.class)) {
                boolean kindOnly = !counted.contains(coded.offset());
                if (!kindOnly) {
                    assertLost(sample, changing(coded, Coded.NONE), coded);
                    codes++;
                }
            }
        }
        assertThat(codes).isGreaterThan(700);
    }

    @Test
    void noticesANegationThatIsGone() {
        int negations = 0;
        for (Case sample : cases()) {
            if (sample.entries().stream().anyMatch(entry -> entry.assertion().negated())) {
                assertLost(
                        sample,
                        value -> value instanceof Assertion said && said.negated() ? positive(said) : value,
                        "negation");
                negations++;
            }
        }
        assertThat(negations).isPositive();
    }

    private static Assertion positive(Assertion said) {
        return new Assertion(
                false,
                said.status(),
                said.concernStatus(),
                said.mood(),
                said.ids(),
                said.anchor(),
                said.moreAnchors(),
                said.text(),
                said.nullFlavor(),
                said.provenance(),
                said.context());
    }

    @Test
    void noticesTheWordsOfAProductThatAreGone() {
        int names = 0;
        for (Case sample : cases()) {
            for (Product product : found(sample, Product.class)) {
                // a name that a code beside it has as well is not lost with the name
                boolean designated = found(sample, Coded.class).stream()
                        .anyMatch(coded -> product.name().equals(coded.displayName())
                                || product.name().equals(coded.originalText()));
                if (!product.name().isEmpty() && !designated) {
                    Product nameless = new Product(
                            "",
                            product.code(),
                            product.strengthText(),
                            product.doseForm(),
                            product.atc(),
                            product.generics(),
                            product.ingredients(),
                            product.packages(),
                            product.lot(),
                            product.holder(),
                            product.parts());
                    assertLost(sample, changing(product, nameless), "name");
                    names++;
                }
            }
        }
        assertThat(names).isGreaterThan(15);
    }

    @Test
    void noticesAPieceOfNarrativeThatIsGoneOrNoLongerRaised() {
        int pieces = 0;
        for (String name : Vectors.all("ps-")) {
            CdaElement root = LossLedgerTest.tree(Vectors.cda(name));
            PatientSummary read = SummaryReader.summary(root);
            Set<String> texts = new LinkedHashSet<>();
            Records.each(read.sections(), read, (value, parent) -> {
                if (value instanceof Text(String text) && !text.isBlank()) {
                    texts.add(text);
                }
            });
            for (String text : texts) {
                PatientSummary without = (PatientSummary) Records.mapped(read, changing(new Text(text), new Text("")));
                assertThat(LossLedger.of(root, without).totals().lost())
                        .as(name)
                        .isPositive();
                pieces++;
            }
            PatientSummary flat = (PatientSummary) Records.mapped(
                    read, value -> value instanceof Run run ? new Run(run.id(), Set.of(), run.children()) : value);
            boolean styled = LossLedger.of(root, flat).totals().lost() > 0;
            assertThat(styled).isEqualTo(isRaised(read));
        }
        assertThat(pieces).isGreaterThan(500);
    }

    private static boolean isRaised(PatientSummary read) {
        boolean[] raised = new boolean[1];
        Records.each(read.sections(), read, (value, parent) -> {
            if (value instanceof Run run) {
                raised[0] |= run.styles().stream().anyMatch(style -> switch (style) {
                    case SUPERSCRIPT, SUBSCRIPT, DELETED -> true;
                    case BOLD, ITALIC, UNDERLINE, INSERTED -> false;
                });
            }
        });
        return raised[0];
    }

    @Test
    void noticesAFurtherStatementThatIsGone() {
        int further = 0;
        for (Case sample : cases()) {
            boolean counts = LossLedger.of(sample.root(), sample.read()).statements().stream()
                    .anyMatch(statement -> statement.entry().equals(sample.anchor())
                            && statement.fate() instanceof Fate.Marked(String anchor, Fate.Why why)
                            && why == Fate.Why.FURTHER);
            if (counts) {
                assertLost(sample, LedgerNoticesTest::withoutFurther, "further");
                further++;
            }
        }
        assertThat(further).isGreaterThan(10);
    }
}
