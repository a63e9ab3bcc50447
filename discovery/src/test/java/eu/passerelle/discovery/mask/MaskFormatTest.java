package eu.passerelle.discovery.mask;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskFormatTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "^\\d{6}-?\\d{4}$ 010203-1234 0102031234x",
                "^\\d{9}$|^\\d{11}$ 12345678901 1234567890",
                "\\A[0-9]{3}\\z 123 1234",
                "[a-zA-Z|\\d]{3} a1B a|B",
                "[|] | a",
                "[]a]{2} ]a ab",
                "/[0-9]{3}/ 123 12",
                "(?=.*[A-Z])[A-Z0-9]{4} A123 a123",
                "(?!000)[0-9]{3} 123 12",
                "(?<![(a)])[0-9]{3} 123 12",
                "(?>[0-9]{3}) 123 12",
                "(?<id>[0-9]{3}) 123 12",
                "[0-9]++ 123 12a",
                "[0-9]{,3} 12 1234",
                "\\p{Alpha}{2}[\\p{Digit}]{2} ab12 a123",
                "([0-9])\\1 77 a7"
            })
    void mendsWhatOtherDialectsWrite(String published, String good, String bad) {
        MaskFormat format = MaskFormat.of(published);
        assertThat(format.accepts(good)).isTrue();
        assertThat(format.accepts(bad)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0-9", "(abc", "a{2000}", "*", "(?P<n", "\\"})
    void acceptsAnythingWhereNothingCanBeRead(String published) {
        MaskFormat format = MaskFormat.of(published);
        assertThat(format.accepts("anything 1")).isTrue();
        assertThat(format.finding()).contains(MaskFinding.Kind.FORMAT_IGNORED);
    }

    @Test
    void tellsWhatWasDone() {
        assertThat(MaskFormat.of("^[0-9]{9}$").finding()).isEmpty();
        assertThat(MaskFormat.of("[a|b]").finding()).contains(MaskFinding.Kind.FORMAT_REPAIRED);
        assertThat(MaskFormat.of("(?!0)[0-9]").finding()).contains(MaskFinding.Kind.FORMAT_LOOSENED);
    }

    @Test
    void keepsToTheLengths() {
        MaskFormat format = MaskFormat.of("", 3, 5);
        assertThat(format.accepts("ab")).isFalse();
        assertThat(format.accepts("abcde")).isTrue();
        assertThat(format.accepts("abcdef")).isFalse();
        assertThat(MaskFormat.of("", -1, -1).accepts("")).isTrue();
    }

    @Test
    void readsTheLettersOfLegacyMasks() {
        MaskFormat format = MaskFormat.ofLetters("LLLLLLNNLNNLNNNL", 16, 16);
        assertThat(format.accepts("RSSMRA85T10A562S")).isTrue();
        assertThat(format.accepts("RSSMRA85T10A5621")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "[0-9]{9}, 999 123 456, 999123456",
        "[0-9]{9}, 999.123.456, 999123456",
        "[A-Z][0-9]{9}, x114428538, X114428538",
        "\\d{6}[A-Z]{2}, 123456-ab, 123456AB",
        "\\d{6}-?\\d{4}, 010203-1234, 010203-1234"
    })
    void fitsWhatIsTypedAsCardsPrintIt(String published, String typed, String sent) {
        assertThat(MaskFormat.of(published).fitted(typed)).contains(sent);
    }

    @Test
    void fitsNothingByDroppingWhatIsNoSeparator() {
        assertThat(MaskFormat.of("[0-9]{3}").fitted("1a23")).isEmpty();
        assertThat(MaskFormat.of("[0-9]{3}").fitted("...")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[1-2][0-9]|3[0-1])",
                "\\d{2}/\\d{2}/\\d{4}",
                "\\d{8}",
                "\\d{2}\\.\\d{2}\\.\\d{4}",
                "yyyy-mm-dd",
                "dd/MM/yyyy",
                "no date at all"
            })
    void takesADateHoweverTheCountryWouldWriteIt(String published) {
        assertThat(MaskFormat.of(published).acceptsDate(new PartialDate("19570412", "")))
                .isTrue();
    }

    @Test
    void wantsTheWholeDateWhereTheCountryDoes() {
        MaskFormat whole = MaskFormat.of("\\d{4}-\\d{2}-\\d{2}");
        assertThat(whole.acceptsDate(new PartialDate("1957", ""))).isFalse();
        assertThat(whole.findingAsDate()).isEmpty();
        assertThat(MaskFormat.of("yyyy-mm-dd").findingAsDate()).isEmpty();
        assertThat(MaskFormat.of("[A-Z]{3}").findingAsDate()).contains(MaskFinding.Kind.FORMAT_IGNORED);
    }
}
