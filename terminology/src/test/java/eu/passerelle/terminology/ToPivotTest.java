package eu.passerelle.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Code;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ToPivotTest {
    private static final Binding CLOSED = new Binding(Set.of(TextSource.VALUE_SET), false);
    private static final Binding OTHER = new Binding(Set.of(TextSource.OTHER_SET), false);
    private static final Binding EITHER = new Binding(Set.of(TextSource.VALUE_SET, TextSource.OTHER_SET), false);
    private static final Binding OPEN = new Binding(Set.of(TextSource.VALUE_SET), true);
    private static final Binding FREE = new Binding(Set.of(), false);

    private final CatalogueRelease release = ReleaseFiles.load(TextSource.sound());

    @Test
    void leavesACodeOfTheValueSetAndNamesItInEnglish() {
        assertThat(release.toPivot(CLOSED, fruit("apple")))
                .isEqualTo(new Decision.Pivot(new Decision.Designation("Apple", "Fruit", Optional.of("2026"))));
    }

    @Test
    void acceptsACodeThatBelongsToSeveralValueSetsInEach() {
        assertThat(release.toPivot(CLOSED, fruit("pear"))).isInstanceOf(Decision.Pivot.class);
        assertThat(release.toPivot(OTHER, fruit("pear"))).isInstanceOf(Decision.Pivot.class);
    }

    @Test
    void refusesACodeOfTheCatalogueAtAPlaceItIsNotMeantFor() {
        assertThat(release.toPivot(OTHER, fruit("apple")))
                .isInstanceOfSatisfying(
                        Decision.Unmapped.class,
                        unmapped -> assertThat(unmapped.reason()).contains("not in the value"));
    }

    @Test
    void acceptsACodeOfTheCatalogueAtAnExtensibleOrFreePlace() {
        assertThat(release.toPivot(OPEN, fruit("plum"))).isInstanceOf(Decision.Pivot.class);
        assertThat(release.toPivot(FREE, fruit("plum"))).isInstanceOf(Decision.Pivot.class);
    }

    @Test
    void transcodesANationalCodeAndKeepsTheKind() {
        assertThat(release.toPivot(CLOSED, national("M")))
                .isEqualTo(new Decision.Mapped(
                        fruit("apple"),
                        new Decision.Designation("Apple", "Fruit", Optional.of("2026")),
                        MappingKind.EXACT));
    }

    @Test
    void choosesTheTargetThatThePlaceTakes() {
        assertThat(target(CLOSED, "R")).contains("apple");
        assertThat(target(OTHER, "R")).contains("plum");
    }

    @Test
    void prefersTheTargetThatSaysMoreWhereThePlaceTakesBoth() {
        assertThat(release.toPivot(EITHER, national("R")))
                .isInstanceOfSatisfying(
                        Decision.Mapped.class,
                        mapped -> assertThat(mapped.kind()).isEqualTo(MappingKind.BROADER));
    }

    @Test
    void doesNotTranscodeIntoAForeignValueSetUnlessThePlaceIsExtensible() {
        assertThat(release.toPivot(OTHER, national("M"))).isInstanceOf(Decision.Unmapped.class);
        assertThat(release.toPivot(new Binding(Set.of(TextSource.OTHER_SET), true), national("M")))
                .isInstanceOf(Decision.Mapped.class);
    }

    @Test
    void tellsACodeWithoutMappingFromAnUnknownOne() {
        assertThat(release.toPivot(OPEN, national("X")))
                .isEqualTo(new Decision.Unmapped("declared to have no safe mapping"));
        assertThat(release.toPivot(OPEN, national("Y")))
                .isEqualTo(new Decision.Unmapped("the code is neither in the catalogue nor transcoded"));
    }

    @Test
    void takesTheSameCodeOfAnotherSystemForAnotherCode() {
        assertThat(release.toPivot(CLOSED, Code.of("apple", "1.2.3.8"))).isInstanceOf(Decision.Unmapped.class);
    }

    @Test
    void namesACodeAsTheCountryDoesElseAsTheCatalogueDoes() {
        assertThat(release.nationalDesignation(national("X")).orElseThrow().text())
                .isEqualTo("Marmelo");
        assertThat(release.nationalDesignation(fruit("plum")).orElseThrow().text())
                .isEqualTo("Plum");
        assertThat(release.nationalDesignation(fruit("fig"))).isEmpty();
    }

    private Optional<String> target(Binding binding, String code) {
        return release.toPivot(binding, national(code)) instanceof Decision.Mapped mapped
                ? Optional.of(mapped.target().value())
                : Optional.empty();
    }

    private static Code fruit(String code) {
        return Code.of(code, TextSource.SYSTEM);
    }

    private static Code national(String code) {
        return Code.of(code, TextSource.NATIONAL);
    }
}
