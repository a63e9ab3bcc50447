package eu.passerelle.portal.words;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates, amounts, shapes and names as a reader takes them in. */
class InWordsTest {
    private static final Bundles BUNDLES = new Bundles(
            Stream.of("en", "fr", "de", "pt", "el").map(LanguageTag::new).toList());

    private static Words words(String language) {
        return BUNDLES.in(new LanguageTag(language));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 19850312, 12 March 1985",
        "fr, 19850312, 12 mars 1985",
        "de, 19850312, 12. März 1985",
        "pt, 19850312, 12 de março de 1985",
        "el, 19850312, 12 Μαρτίου 1985",
        "en, 198503, March 1985",
        "en, 1985, 1985",
        "en, 202609152330+0100, '15 September 2026, 23:30 (UTC+01:00)'",
        "en, 20260915000000, '15 September 2026, 00:00'"
    })
    void writesDatesNoMorePreciseThanStatedAndNeverShiftsThem(String language, String digits, String expected) {
        assertThat(new Dates(words(language)).of(PartialDate.parse(digits).orElseThrow()))
                .isEqualTo(expected);
    }

    @Test
    void writesPeriodsWithOpenEnds() {
        Dates dates = new Dates(words("en"));
        PartialDate year = PartialDate.parse("2012").orElseThrow();
        assertThat(dates.of(Period.since(year))).isEqualTo("since 2012");
        assertThat(dates.of(Period.between(java.util.Optional.empty(), java.util.Optional.of(year))))
                .isEqualTo("until 2012");
        assertThat(dates.of(Period.NONE)).isEmpty();
    }

    @Test
    void setsTheColonAsTheLanguageDoes() {
        assertThat(words("fr").label("Source")).isEqualTo("Source\u00a0:");
        assertThat(words("de").label("Quelle")).isEqualTo("Quelle:");
    }

    @Test
    void breaksNoLineBeforeAFrenchSignOrInsideFrenchQuotationMarks() {
        Words french = new Words(
                new LanguageTag("fr-BE"), Map.of("a", "Quoi ? Lisez « {0} » : c’est tout ; merci !"), Map.of());
        assertThat(french.say("a", "x"))
                .isEqualTo("Quoi\u00a0? Lisez «\u00a0x\u00a0»\u00a0: c’est tout\u00a0; merci\u00a0!");
        Words german = new Words(new LanguageTag("de"), Map.of("a", "1 : 2"), Map.of());
        assertThat(german.say("a")).isEqualTo("1 : 2");
    }

    @ParameterizedTest
    @CsvSource({
        "pt, EE, Estónia",
        "pt, CZ, Chéquia",
        "pt, SI, Eslovénia",
        "pt, RO, Roménia",
        "en, CZ, Czechia",
        "fr, EE, Estonie"
    })
    void namesCountriesAsPortugalAndNotAsBrazilDoes(String language, String country, String expected) {
        assertThat(words(language).country(CountryCode.of(country), "?")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, 20200601, depuis le 1er juin 2020",
        "fr, 202003, depuis mars 2020",
        "fr, 2020, depuis 2020",
        "de, 20200115, seit dem 15. Januar 2020",
        "de, 202001, seit Januar 2020",
        "en, 20200101, since 1 January 2020",
        "el, 20200115, από 15 Ιανουαρίου 2020"
    })
    void saysSinceWhenAsTheLanguageDoes(String language, String digits, String expected) {
        assertThat(new Dates(words(language))
                        .of(Period.since(PartialDate.parse(digits).orElseThrow())))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 2.50, mg, 2.5 mg",
        "fr, 2.50, mg, '2,5 mg'",
        "en, 50.0, ug, 50 micrograms",
        "en, 1, ug, 1 microgram",
        "en, 7.40, 10*9/L, 7.4 × 10⁹/L",
        "fr, 38, mL/min/{1.73_m2}, 38 mL/min/1.73 m²",
        "en, 3, mg{total}/d, 3 mg (total)/d",
        "en, 37.0, Cel, 37 °C",
        "en, 100000, 1, 100000",
        "en, 0.10, ug/mL, 0.1 micrograms/mL",
        "fr, 2, {tablet}, 2 comprimés",
        "en, 3, {sachet}, 3 sachet",
        "en, -1.0, mmol/L, −1 mmol/L",
        "en, <5, mg, <5 mg"
    })
    void writesAmountsWithTheirUnit(String language, String value, String unit, String expected) {
        assertThat(new Amounts(words(language)).of(Quantity.of(value, unit))).isEqualTo(expected);
    }

    @Test
    void saysWhyThereIsNoAmountAndNeverThatSomethingIsMasked() {
        Amounts amounts = new Amounts(words("en"));
        assertThat(amounts.of(Quantity.absent(NullFlavor.UNK))).isEqualTo("unknown");
        assertThat(amounts.of(Quantity.absent(NullFlavor.MSK))).isEqualTo("not available");
        for (String language : List.of("en", "fr", "de", "pt", "el")) {
            assertThat(words(language).say("null.MSK"))
                    .isEqualTo(words(language).say("null.NAV"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'[0-9]{9}', 9 digits",
        "'^\\d{11}$', 11 digits",
        "'[A-Z]{4}[0-9]{10}', '4 capital letters, then 10 digits'",
        "'[a-zA-Z0-9]{4,}', at least 4 letters or digits",
        "'[0-9]{6,8}', 6 to 8 digits",
        "'\\d{6}-?\\d{4}', '6 digits, then “-” (may be left out), then 4 digits'",
        "'[A-Z0-9]+', capital letters and digits only",
        "'(?:A|B)[0-9]{3}', 'one of “A” “B”, then 3 digits'",
        "'\\d{9}|\\d{11}[A-Z]', '9 digits, or 11 digits, then 1 capital letter'",
        "'.{2,60}', 2 to 60 characters"
    })
    void tellsTheShapeOfAField(String expression, String expected) {
        assertThat(Shape.of(expression, words("en"))).contains(expected);
    }

    @Test
    void tellsNoShapeThatItCannotBeSureOf() {
        assertThat(Shape.of("(?:AB|C)[0-9]{3}", words("en"))).isEmpty();
        assertThat(Shape.of("[^0-9]{3}", words("en"))).isEmpty();
    }

    @Test
    void writesGreekAndCyrillicNamesInLatinLettersToo() {
        assertThat(Latin.of("Παπαδοπούλου Μαρία")).contains("Papadopoulou Maria");
        assertThat(Latin.of("Иванова")).contains("Ivanova");
        assertThat(Latin.of("Müller Ana")).isEmpty();
    }
}
