package eu.passerelle.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationReason;
import eu.passerelle.border.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static Identification.Refused locked(ErrorCode code) {
        return new Identification.Refused(
                Refusal.of(code, "2 attempts left"), Optional.of(IdentificationReason.PATIENT_AUTHENTICATION_REQUIRED));
    }

    @Test
    void aLockedSummaryAsksForTheAccessCode() {
        assertThat(Problem.of(locked(ErrorCode.ERROR_PI_MISSING_REQUIRED_FIELDS), false)
                        .kind())
                .isEqualTo(Problem.Kind.ACCESS_CODE_MISSING);
    }

    @Test
    void anAccessCodeThatIsNotAcceptedIsSaidSoWithTheCountrysWords() {
        Problem problem = Problem.of(locked(ErrorCode.ERROR_PI_GENERIC), true);
        assertThat(problem.kind()).isEqualTo(Problem.Kind.ACCESS_CODE_WRONG);
        assertThat(problem.partnerText()).isEqualTo("2 attempts left");
    }

    @Test
    void anotherRefusalIsToldByItsCode() {
        Identification.Refused refused = new Identification.Refused(
                Refusal.of(ErrorCode.ERROR_PI_INCORRECT_FORMATTING),
                Optional.of(IdentificationReason.ANSWER_NOT_AVAILABLE));
        assertThat(Problem.of(refused, true).kind()).isEqualTo(Problem.Kind.WRONG_SHAPE);
    }
}
