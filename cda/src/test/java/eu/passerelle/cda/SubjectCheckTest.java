package eu.passerelle.cda;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.cda.SubjectCheck.Difference;
import eu.passerelle.clinical.DocumentHeader.Subject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubjectCheckTest {
    private static final PatientId ID = new PatientId("2.999.10", "123");
    private static final Demographics PERSON = person("Ficção", "Maria", "19700102", AdministrativeGender.FEMALE);

    private static Demographics person(String family, String given, String born, AdministrativeGender gender) {
        return new Demographics(
                Optional.of(new PersonName(family, given)),
                PartialDate.parse(born),
                Optional.of(gender),
                Optional.empty());
    }

    private static SubjectCheck check(PatientId id, Demographics person) {
        return SubjectCheck.of(Subject.of(id, person), ID, PERSON);
    }

    @Test
    void acceptsTheSamePersonWithoutMarksAndWithMoreNames() {
        assertThat(check(ID, PERSON)).isEqualTo(new SubjectCheck.Same());
        assertThat(check(ID, person("FICCAO DOS SANTOS", "maria josé", "19700102", AdministrativeGender.FEMALE)))
                .isEqualTo(new SubjectCheck.Same());
        assertThat(check(ID, person("Ficção", "Maria", "1970", AdministrativeGender.FEMALE)))
                .isEqualTo(new SubjectCheck.Same());
    }

    @Test
    void readsGreekAndCyrillicNamesAsPassportsDo() {
        Demographics greek = person("Γεωργίου", "Ελένη", "19700102", AdministrativeGender.FEMALE);
        Demographics latin = person("GEORGIOU", "ELENI", "19700102", AdministrativeGender.FEMALE);
        assertThat(SubjectCheck.of(Subject.of(ID, greek), ID, latin)).isEqualTo(new SubjectCheck.Same());
        Demographics bulgarian = person("Иванов", "Петър", "19700102", AdministrativeGender.MALE);
        Demographics passport = person("Ivanov", "Petar", "19700102", AdministrativeGender.MALE);
        assertThat(SubjectCheck.of(Subject.of(ID, bulgarian), ID, passport)).isEqualTo(new SubjectCheck.Same());
    }

    @Test
    void warnsOfAnotherNameOrSex() {
        assertThat(check(ID, person("Outra", "Maria", "19700102", AdministrativeGender.FEMALE)))
                .isEqualTo(new SubjectCheck.Warn(java.util.Set.of(Difference.NAME)));
        assertThat(check(ID, person("Ficção", "Maria", "19700102", AdministrativeGender.MALE)))
                .isEqualTo(new SubjectCheck.Warn(java.util.Set.of(Difference.SEX)));
    }

    @Test
    void withholdsWhenIdentifierOrBirthDateDiffer() {
        assertThat(check(new PatientId("2.999.10", "124"), PERSON)).isInstanceOf(SubjectCheck.Withhold.class);
        assertThat(check(new PatientId("2.999.11", "123"), PERSON)).isInstanceOf(SubjectCheck.Withhold.class);
        assertThat(check(ID, person("Ficção", "Maria", "19700103", AdministrativeGender.FEMALE)))
                .isEqualTo(new SubjectCheck.Withhold(java.util.Set.of(Difference.BIRTH_DATE)));
    }

    @Test
    void warnsWhenTheDocumentDoesNotSayWhoseItIs() {
        Subject nobody = new Subject(List.of(), Demographics.NONE, List.of(), List.of());
        assertThat(SubjectCheck.of(nobody, ID, PERSON))
                .isEqualTo(new SubjectCheck.Warn(
                        java.util.Set.of(Difference.IDENTIFIER_NOT_STATED, Difference.BIRTH_DATE_NOT_STATED)));
    }
}
