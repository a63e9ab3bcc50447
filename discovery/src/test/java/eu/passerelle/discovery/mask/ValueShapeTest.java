package eu.passerelle.discovery.mask;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.discovery.mask.ValueShape.Characters;
import eu.passerelle.discovery.mask.ValueShape.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueShapeTest {
    private static ValueShape shape(String expression) {
        return MaskFormat.of(expression).shape().orElseThrow();
    }

    @Test
    void saysWhatFollowsWhat() {
        assertThat(shape("\\d{6}[A-Z]{2}").pieces())
                .containsExactly(new Piece.Run(Characters.DIGITS, 6, 6), new Piece.Run(Characters.CAPITALS, 2, 2));
        assertThat(shape("[0-9][0-9]{3,5}").pieces()).containsExactly(new Piece.Run(Characters.DIGITS, 4, 6));
        assertThat(shape("[A-Z0-9]+").pieces()).containsExactly(new Piece.Run(Characters.CAPITALS_OR_DIGITS, 1, 0));
    }

    @Test
    void takesAlternativesOfDigitsTogether() {
        assertThat(shape("(0[1-9]|1[0-2])").pieces()).containsExactly(new Piece.Run(Characters.DIGITS, 2, 2));
    }

    @Test
    void saysWhatMayBeLeftOut() {
        assertThat(shape("\\d{6}-?\\d{4}").pieces().get(1)).isInstanceOf(Piece.Maybe.class);
        assertThat(shape("\\d{6}-?\\d{4}").sample()).isEqualTo("000000-0000");
        assertThat(shape("\\d{6}-?\\d{4}").fixedLength()).isEmpty();
        assertThat(shape("\\d{6}[-+A]\\d{3}").fixedLength()).hasValue(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[^0-9]{3}", "(ab[0-9])+", "\\w{3}", "([A-Z]{2}|[0-9]{3})[0-9]{3}", "[a-z&&[^b]]"})
    void keepsSilentWhereItCannotBeSure(String expression) {
        assertThat(MaskFormat.of(expression).shape()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "[0-9]{9}, 999 123 456",
        "[0-9]{9}, 999123456",
        "[A-Z]{2}[0-9]{2}, ab-12",
        "\\d{6}-?\\d{4}, 0102031234",
        "\\d{6}[-+A]\\d{3}, 010203a123",
        "[0-9]{2}-[0-9]{2}, 0102"
    })
    void letsBrowsersAcceptWhatTheServerAccepts(String expression, String typed) {
        assertThat(typed).matches(shape(expression).asTyped());
    }

    @Test
    void letsBrowsersRefuseWhatTheServerRefuses() {
        assertThat("12345678").doesNotMatch(shape("[0-9]{9}").asTyped());
        assertThat("1234567890").doesNotMatch(shape("[0-9]{9}").asTyped());
        assertThat("12345678A").doesNotMatch(shape("[0-9]{9}").asTyped());
    }
}
