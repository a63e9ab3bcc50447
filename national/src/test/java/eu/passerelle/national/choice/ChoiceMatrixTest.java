package eu.passerelle.national.choice;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.trust.PurposeOfUse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceMatrixTest {
    private static final ChoiceMatrix STRICT = new ChoiceMatrix(false, false, false, false);

    private static ChoiceMatrix matrix(String name) {
        return switch (name) {
            case "opt-in" -> ChoiceMatrix.optIn();
            case "opt-out" -> ChoiceMatrix.optOut();
            default -> STRICT;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "opt-in,  AGREED,       TREATMENT, SERVE,  SERVE",
        "opt-in,  AGREED,       EMERGENCY, SERVE,  SERVE_WITH_RESTRICTED_PART",
        "opt-in,  NOTHING_SAID, TREATMENT, REFUSE, REFUSE",
        "opt-in,  NOTHING_SAID, EMERGENCY, SERVE,  SERVE_WITH_RESTRICTED_PART",
        "opt-in,  NOT_FOR_CARE, TREATMENT, REFUSE, REFUSE",
        "opt-in,  NOT_FOR_CARE, EMERGENCY, SERVE,  SERVE_WITH_RESTRICTED_PART",
        "opt-in,  OBJECTED,     TREATMENT, REFUSE, REFUSE",
        "opt-in,  OBJECTED,     EMERGENCY, REFUSE, REFUSE",
        "opt-out, AGREED,       TREATMENT, SERVE,  SERVE",
        "opt-out, AGREED,       EMERGENCY, SERVE,  SERVE_WITH_RESTRICTED_PART",
        "opt-out, NOTHING_SAID, TREATMENT, SERVE,  SERVE",
        "opt-out, NOTHING_SAID, EMERGENCY, SERVE,  SERVE_WITH_RESTRICTED_PART",
        "opt-out, NOT_FOR_CARE, TREATMENT, REFUSE, REFUSE",
        "opt-out, NOT_FOR_CARE, EMERGENCY, SERVE,  SERVE_WITH_RESTRICTED_PART",
        "opt-out, OBJECTED,     TREATMENT, REFUSE, REFUSE",
        "opt-out, OBJECTED,     EMERGENCY, REFUSE, REFUSE",
        "strict,  AGREED,       EMERGENCY, SERVE,  SERVE",
        "strict,  NOTHING_SAID, EMERGENCY, REFUSE, REFUSE",
        "strict,  NOT_FOR_CARE, EMERGENCY, REFUSE, REFUSE",
    })
    void eachCell(String country, Wish wish, PurposeOfUse purpose, Ruling whole, Ruling withRestrictedPart) {
        assertThat(matrix(country).rule(wish, false, purpose)).isEqualTo(whole);
        assertThat(matrix(country).rule(wish, true, purpose)).isEqualTo(withRestrictedPart);
    }

    @ParameterizedTest
    @CsvSource({
        "opt-in, TREATMENT, true",
        "opt-in, EMERGENCY, false",
        "strict, TREATMENT, true",
        "strict, EMERGENCY, true"
    })
    void anAccessCodeIsWaivedOnlyForAnEmergencyAndWhereTheCountrySaysSo(
            String country, PurposeOfUse purpose, boolean demanded) {
        assertThat(matrix(country).demandsAccessCode(purpose)).isEqualTo(demanded);
    }
}
