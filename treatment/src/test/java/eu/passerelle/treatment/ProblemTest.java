package eu.passerelle.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationReason;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.Refusal;
import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.discovery.mask.MaskForm;
import eu.passerelle.discovery.mask.PersonSearch;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    void aCodeThatNoFieldTakesIsNotAskedFor() {
        Identification.Refused refused = locked(ErrorCode.ERROR_PI_MISSING_REQUIRED_FIELDS);
        assertThat(Problem.of(refused, check(FormCheckTest.CARD_NUMBER)).kind())
                .isEqualTo(Problem.Kind.ACCESS_CODE_NOT_ASKED);
        assertThat(Problem.of(refused, check(FormCheckTest.CARD_NUMBER, FormCheckTest.ACCESS_CODE))
                        .kind())
                .isEqualTo(Problem.Kind.ACCESS_CODE_MISSING);
    }

    @Test
    void anAssertionThatIsNotTakenBeforeAnythingWasConfirmedIsOurs() {
        Identification.Refused refused =
                new Identification.Refused(Refusal.of(ErrorCode.ASSERTION_INVALID), Optional.empty());
        assertThat(Problem.of(refused, check(FormCheckTest.CARD_NUMBER)).kind()).isEqualTo(Problem.Kind.FAILED_HERE);
        assertThat(Problem.of(refused.refusal()).kind()).isEqualTo(Problem.Kind.CONFIRMATION_INVALID);
    }

    private static FormCheck check(MaskField... fields) {
        MaskForm mask = new MaskForm(
                new PersonSearch(List.of(new PersonSearch.Alternative("", List.of(fields))), List.of()), List.of());
        IdentityForm typed = new IdentityForm(0, Map.of(0, "X114428538"), PartialDate.parse("19570412"));
        return new FormCheck(mask, typed, LocalDate.of(2026, 11, 23), true);
    }

    @Test
    void anotherRefusalIsToldByItsCode() {
        Identification.Refused refused = new Identification.Refused(
                Refusal.of(ErrorCode.ERROR_PI_INCORRECT_FORMATTING),
                Optional.of(IdentificationReason.ANSWER_NOT_AVAILABLE));
        assertThat(Problem.of(refused, true).kind()).isEqualTo(Problem.Kind.WRONG_SHAPE);
    }
}
