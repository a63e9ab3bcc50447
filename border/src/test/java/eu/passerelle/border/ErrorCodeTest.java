package eu.passerelle.border;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCodeTest {
    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void isFoundByItsSpellingOnTheWire(ErrorCode code) {
        assertThat(ErrorCode.ofCode(code.code())).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR_PS_NOT_FOUND", "ERROR_EP_NOT_FOUND", "1100", "1101", "1102", "1103", "1104"})
    void meansNoneInTheNotFoundFamily(String code) {
        assertThat(ErrorCode.ofCode(code).orElseThrow().meansNone()).isTrue();
    }

    @Test
    void keepsTheCodesOfPartnersThatNobodyLists() {
        Refusal refusal = Refusal.received("ERROR_OF_THEIR_OWN", "text", Severity.ERROR);
        assertThat(refusal).isEqualTo(new Refusal.Foreign("ERROR_OF_THEIR_OWN", "text", Severity.ERROR));
    }
}
