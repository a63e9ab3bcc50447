package eu.passerelle.national.rewriting;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.contract.Filled;
import eu.passerelle.clinical.contract.Leaves;
import eu.passerelle.clinical.contract.Leaves.Leaf;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Origin;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a restriction takes away it takes from every field, the ones somebody adds next year among them (H16). */
class RewritingTest {
    private static final String REWRITTEN = "rewritten";
    private static final Author NOBODY = new Author(
            List.of(),
            Optional.empty(),
            Coded.NONE,
            Coded.NONE,
            Optional.empty(),
            REWRITTEN,
            List.of(),
            Optional.empty());

    /** Not words of the record: how something is meant, its number, or the name of an element. */
    private static final Set<String> NO_WORDS = Set.of(
            "Assertion.status",
            "Assertion.concernStatus",
            "Assertion.mood",
            "Further.path",
            "OtherEntry.element",
            "Unreadable.type",
            "Quantity.value",
            "Quantity.unit",
            "Count.digits",
            "PartialDate.digits",
            "InstanceId.root",
            "InstanceId.extension",
            "Details.sequence",
            "Immunization.doseNumber");

    /** Leaves nothing as it was. */
    private static final class Everything extends Rewriting {
        @Override
        protected Coded coded(Coded value) {
            return Coded.text(REWRITTEN);
        }

        @Override
        protected String text(String value) {
            return REWRITTEN;
        }

        @Override
        protected String anchor(String value) {
            return REWRITTEN;
        }

        @Override
        protected String narrated(Entry entry, String words, String place) {
            return REWRITTEN;
        }

        @Override
        protected NullFlavor flavor(NullFlavor value) {
            return NullFlavor.TRC;
        }

        @Override
        protected Author author(Author value) {
            return NOBODY;
        }

        @Override
        protected Origin origin(Origin value) {
            return Origin.NONE;
        }

        @Override
        protected List<InstanceId> ids(List<InstanceId> value) {
            return List.of();
        }

        @Override
        protected List<InstanceId> references(List<InstanceId> value) {
            return List.of();
        }
    }

    static Stream<Class<?>> everyKindOfEntry() {
        return Stream.of(Entry.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("everyKindOfEntry")
    void passesEveryWordCodeAndReason(Class<? extends Entry> kind) {
        assertThat(IntStream.range(0, Filled.VARIANTS)
                        .boxed()
                        .flatMap(variant ->
                                Leaves.of((Record) new Everything().entry(new Filled(variant).of(kind))).stream())
                        .filter(leaf -> !isRewritten(leaf))
                        .map(Leaf::path)
                        .distinct())
                .isEmpty();
    }

    private static boolean isRewritten(Leaf leaf) {
        return switch (leaf.value()) {
            case NullFlavor flavor -> flavor == NullFlavor.TRC;
            case Coded coded -> coded.originalText().equals(REWRITTEN);
            case String text -> text.isEmpty() || text.equals(REWRITTEN) || NO_WORDS.contains(leaf.name());
            default -> true;
        };
    }

    @ParameterizedTest
    @MethodSource("everyKindOfEntry")
    void keepsEverythingWhenNothingIsToBeTakenAway(Class<? extends Entry> kind) {
        for (int variant = 0; variant < Filled.VARIANTS; variant++) {
            Entry entry = new Filled(variant).of(kind);
            assertThat(new Rewriting().entry(entry)).isEqualTo(entry);
        }
    }
}
