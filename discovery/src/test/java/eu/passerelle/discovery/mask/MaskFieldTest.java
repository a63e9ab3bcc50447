package eu.passerelle.discovery.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MaskFieldTest {
    private static MaskField field(String format) {
        return new MaskField(
                MaskField.Kind.ID,
                "label.ism.healthCardNumber",
                Optional.of("2.999.1"),
                Optional.of(format),
                true,
                "",
                Optional.empty(),
                Map.of());
    }

    @Test
    void matchesTheWholeValue() {
        assertThat(field("[0-9]{9}").accepts("123456789")).isTrue();
        assertThat(field("[0-9]{9}").accepts("1234567890")).isFalse();
        assertThat(field("^\\d{6}-?\\d{4}$").accepts("010203-1234")).isTrue();
    }

    @Test
    void isNotBlockedByABrokenExpression() {
        assertThat(field("[0-9").accepts("anything")).isTrue();
    }

    @Test
    void isNotStalledByAnExpressionMadeToStall() {
        assertThat(field("(a+)+$").accepts("a".repeat(5000) + "b")).isFalse();
    }

    @Test
    void needsADomainWhereItBecomesAnIdentifier() {
        assertThatThrownBy(() -> new MaskField(
                        MaskField.Kind.ID,
                        "label.ism.accessCode",
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        "",
                        Optional.empty(),
                        Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsAccessCodesSecret() {
        assertThat(field(".*").isSecret()).isFalse();
        assertThat(new MaskField(
                                MaskField.Kind.ID,
                                "label.ism.accessCode",
                                Optional.of("2.999.2"),
                                Optional.empty(),
                                true,
                                "",
                                Optional.empty(),
                                Map.of())
                        .isSecret())
                .isTrue();
    }
}
