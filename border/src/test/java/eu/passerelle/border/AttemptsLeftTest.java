package eu.passerelle.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptsLeftTest {
    @Test
    void isReadFromTheTextItWasSaidIn() {
        String text = "The access code is not accepted. " + new AttemptsLeft(2).text();
        assertThat(AttemptsLeft.in(text)).contains(new AttemptsLeft(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Quedan 2 intentos.",
                "Attempts left: many.",
                "Attempts left: -1.",
                "Attempts left: 1000.",
                "Attempts left: 2. Attempts left: 1."
            })
    void isNotGuessedFromOtherWords(String text) {
        assertThat(AttemptsLeft.in(text)).isEmpty();
    }

    @Test
    void isNeverFewerThanNone() {
        assertThatThrownBy(() -> new AttemptsLeft(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
