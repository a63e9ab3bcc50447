package eu.passerelle.discovery.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.passerelle.border.PartialDate;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mask that countries published can be asked with, whatever is odd about it. */
class RealMasksTest {
    static Stream<Path> all() {
        return RealMasks.all().stream();
    }

    private static SearchMask mask(String country) {
        Optional<SearchMask> mask = RealMasks.of(country);
        assumeTrue(mask.isPresent(), "skipped: no published masks beside the project");
        return mask.get();
    }

    private static MaskForm form(String country) {
        return mask(country).form(MaskScope.PS);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("all")
    void canBeAskedWith(Path file) {
        SearchMask mask = RealMasks.of(file);
        for (MaskScope service : MaskScope.values()) {
            MaskForm form = mask.form(service);
            for (int a = 0; a < form.alternatives().size(); a++) {
                assertThat(form.search().fields(a)).isNotEmpty();
                assertThat(form.search().fields(a).stream().anyMatch(MaskField::mandatory)
                                || !form.search().sufficient(a).isEmpty())
                        .as("something is demanded")
                        .isTrue();
            }
        }
    }

    /** Each expression fits an example of its own, and browsers take the same example. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("all")
    void tellsTheShapeOfEveryIdentifierThatHasAnExpression(Path file) {
        List<MaskField> fields = RealMasks.of(file).form(MaskScope.EP).all().toList();
        assertThat(fields)
                .filteredOn(field -> field.kind().isIdentifier()
                        && !field.format().published().isEmpty())
                .allSatisfy(field -> {
                    ValueShape shape = field.format().shape().orElseThrow();
                    assertThat(field.accepts(shape.sample())).isTrue();
                    assertThat(field.example().isEmpty())
                            .isEqualTo(shape.sample().length() < 4);
                    assertThat(shape.sample()).matches(shape.asTyped());
                });
    }

    @ParameterizedTest
    @CsvSource({
        "CZ, FORMAT_REPAIRED",
        "FI, FORMAT_REPAIRED",
        "EE, ONLY_FIELD_DEMANDED",
        "CH, LENGTHS_SWAPPED",
        "IHE, COUNTRY_NOT_STATED",
        "DE, ALTERNATIVE_OF_A_SERVICE",
        "PT, PICTURE_MISSING",
        "AT, LABEL_UNKNOWN"
    })
    void tellsTheOperatorWhatIsOdd(String country, MaskFinding.Kind kind) {
        assertThat(mask(country).findings()).extracting(MaskFinding::kind).contains(kind);
    }

    @Test
    void findsNothingOddAboutAnOrdinaryMask() {
        assertThat(mask("SE").findings()).isEmpty();
    }

    @Test
    void takesABarInAClassForTheWordOr() {
        assertThat(form("CZ").search().fields(0).getFirst().accepts("AB12345")).isTrue();
        assertThat(form("CZ").search().fields(0).getFirst().accepts("AB|2345")).isFalse();
    }

    @Test
    void offersTheGermanPairOfTheServiceOnly() {
        assertThat(form("DE").alternatives())
                .singleElement()
                .satisfies(pair -> assertThat(pair.fields())
                        .extracting(field -> field.domain().orElseThrow())
                        .containsExactly("1.2.276.0.76.3.1.580.147", "1.2.276.0.76.4.298"));
        assertThat(mask("DE")
                        .form(MaskScope.EP)
                        .alternatives()
                        .getFirst()
                        .fields()
                        .getLast()
                        .domain())
                .contains("1.2.276.0.76.4.299");
        assertThat(form("DE").search().fields(0).getLast().isSecret()).isTrue();
    }

    @Test
    void offersTheSpanishAlternatives() {
        assertThat(form("ES").alternatives()).hasSize(2);
        assertThat(form("ES").search().fields(0)).hasSize(2);
        assertThat(form("ES").search().fields(1)).hasSize(1);
    }

    @Test
    void usesTheOnlyMaskOfACountryAlthoughItsScopeIsAnother() {
        assertThat(form("PL").search().scope()).isEqualTo(MaskScope.EP);
        assertThat(form("PL").search().fields(0).getFirst().nativeLabel().map(MaskField.NativeLabel::text))
                .contains("Numer PESEL");
    }

    @Test
    void asksForTheKeysOfPrescriptionsWithPrescriptionsOnly() {
        assertThat(mask("PT").form(MaskScope.EP).documentKeys())
                .extracting(MaskField::isSecret)
                .containsExactly(false, true);
        assertThat(form("PT").documentKeys()).isEmpty();
    }

    @Test
    void takesAnAustrianSurnameOrGivenName() {
        assertThat(form("AT").search().sufficient(0)).containsExactlyInAnyOrder(Set.of(0), Set.of(1));
    }

    @Test
    void demandsBothItalianNumbers() {
        assertThat(form("IT").search().fields(0))
                .extracting(MaskField::mandatory)
                .containsExactly(true, true);
        assertThat(form("IT").search().fields(0).getFirst().label()).isEqualTo("label.ism.fiscalCode");
    }

    @Test
    void takesNamesOfAnyLengthWhereTheLengthsAreSwapped() {
        MaskField family = form("CH").search().fields(0).get(2);
        assertThat(family.accepts("Beispiel")).isTrue();
        assertThat(family.accepts("B")).isFalse();
    }

    @Test
    void readsACypriotDateAsADate() {
        MaskField birthDate = form("CY").search().commonFields().getFirst();
        assertThat(birthDate.format().acceptsDate(new PartialDate("19850312", "")))
                .isTrue();
        assertThat(birthDate.format().acceptsDate(new PartialDate("1985", ""))).isFalse();
    }
}
