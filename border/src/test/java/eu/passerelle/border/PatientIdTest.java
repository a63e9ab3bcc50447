package eu.passerelle.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientIdTest {
    @Test
    void readsWhatItWrites() {
        PatientId id = new PatientId("2.16.620.1.101.10.1.1", "999000001");
        assertThat(PatientId.parseCx(id.cx())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'A1^^^&1.2.3&ISO'", "A1^^^&1.2.3&ISO", "A1^^^&urn:oid:1.2.3&ISO", "A1^^^NAME&1.2.3&ISO^PI"})
    void readsTheFormsOfPartners(String cx) {
        assertThat(PatientId.parseCx(cx)).contains(new PatientId("1.2.3", "A1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A1", "^^^&1.2.3&ISO", "A1^^^&&ISO", "A1^^^", "'"})
    void readsNothingFromWhatIsNone(String cx) {
        assertThat(PatientId.parseCx(cx)).isEmpty();
    }

    @Test
    void refusesSeparatorsInItsParts() {
        assertThatThrownBy(() -> new PatientId("1.2.3", "A^1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverPrintsItsValue() {
        assertThat(new PatientId("1.2.3", "999000001").toString()).doesNotContain("999000001");
    }
}
