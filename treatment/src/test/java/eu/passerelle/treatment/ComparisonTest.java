package eu.passerelle.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Demographics;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PersonName;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static final Optional<PartialDate> BORN = PartialDate.parse("19570412");

    private static Comparison of(String familyInHand, String familyAnswered) {
        return Comparison.of(
                BORN,
                Optional.of(new PersonName(familyInHand, "")),
                new Demographics(
                        Optional.of(new PersonName(familyAnswered, "Maria")),
                        BORN,
                        Optional.empty(),
                        Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "Exemplo, EXEMPLO",
        "Araujo, Araújo",
        "Mueller, Müller",
        "Papadopoulou, Παπαδοπούλου",
        "Exemplo, Exemplo da Silva",
        "Ivanova, Иванова"
    })
    void namesOfOnePersonAgreeInEveryAlphabet(String inHand, String answered) {
        Comparison comparison = of(inHand, answered);
        assertThat(comparison.name()).isEqualTo(Comparison.Result.AGREES);
        assertThat(comparison.needsSecondStep()).isFalse();
    }

    @Test
    void anotherFamilyNameTakesASecondStepAlthoughTheBirthDateAgrees() {
        Comparison comparison = of("Exemplo", "Amostra");
        assertThat(comparison.birthDate()).isEqualTo(Comparison.Result.AGREES);
        assertThat(comparison.name()).isEqualTo(Comparison.Result.DIFFERS);
        assertThat(comparison.needsSecondStep()).isTrue();
    }

    @Test
    void aNameThatNobodyTypedIsNotCompared() {
        Comparison comparison = Comparison.of(
                BORN,
                Optional.empty(),
                new Demographics(
                        Optional.of(new PersonName("Exemplo", "Maria")), BORN, Optional.empty(), Optional.empty()));
        assertThat(comparison.name()).isEqualTo(Comparison.Result.NOT_STATED);
        assertThat(comparison.needsSecondStep()).isFalse();
    }

    @Test
    void nothingToCompareTheBirthDateWithTakesASecondStep() {
        Comparison comparison = Comparison.of(
                Optional.empty(),
                Optional.empty(),
                new Demographics(Optional.empty(), BORN, Optional.empty(), Optional.empty()));
        assertThat(comparison.birthDate()).isEqualTo(Comparison.Result.NOT_STATED);
        assertThat(comparison.needsSecondStep()).isTrue();
    }
}
