package eu.passerelle.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTagTest {
    @ParameterizedTest
    @CsvSource({"pt, EE, Estónia", "pt, CZ, Chéquia", "pt, SI, Eslovénia", "pt-BR, EE, Estônia", "de, CZ, Tschechien"})
    void namesThingsAsInEuropeUnlessItNamesAnotherRegion(String language, String country, String expected) {
        assertThat(Locale.of("", country)
                        .getDisplayCountry(LanguageTag.of(language).locale()))
                .isEqualTo(expected);
    }
}
