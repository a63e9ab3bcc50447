package eu.passerelle.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1985",
                "198503",
                "19850312",
                "198503121405",
                "19850312140507+0100",
                "19850312140507.123-0500",
                "20240229",
                "20240101120000Z"
            })
    void writesWhatItRead(String hl7) {
        assertThat(PartialDate.parse(hl7).orElseThrow().hl7()).isEqualTo(hl7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "85",
                "198",
                "19851",
                "19851301",
                "19850230",
                "20230229",
                "today",
                "1985-3-1",
                "19850312140507.1.2"
            })
    void readsNothingFromWhatIsNone(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }

    @Test
    void readsIsoDates() {
        assertThat(PartialDate.parse("1985-03-12").orElseThrow().day()).contains(LocalDate.of(1985, 3, 12));
        assertThat(PartialDate.parse("1985-03").orElseThrow().hl7()).isEqualTo("198503");
    }

    @Test
    void staysPartial() {
        assertThat(PartialDate.parse("198503").orElseThrow().day()).isEmpty();
    }

    @Test
    void isNeverShiftedByAnOffset() {
        assertThat(PartialDate.parse("19850312233000-0800").orElseThrow().day()).contains(LocalDate.of(1985, 3, 12));
    }

    @ParameterizedTest
    @CsvSource({
        "19850312,19850312,true",
        "1985,19850312,true",
        "19850312140000+0100,19850312,true",
        "19850312,19850313,false",
        "1986,19850312,false",
        "198504,19850312,false"
    })
    void agreesAsFarAsBothSay(String one, String other, boolean agrees) {
        assertThat(PartialDate.parse(one)
                        .orElseThrow()
                        .agreesWith(PartialDate.parse(other).orElseThrow()))
                .isEqualTo(agrees);
    }
}
