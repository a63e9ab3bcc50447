package eu.passerelle.national.contract;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Demographics;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.national.PatientRegister;
import eu.passerelle.national.RegisterAnswer;
import eu.passerelle.trust.Authority;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link PatientRegister} does; an implementation gives one known person and one number held by two. */
public interface PatientRegisterContract {
    PatientRegister register();

    Authority authority();

    /** A person who is in the register, with the identifier to ask by. */
    Known known();

    /** An identifier that two persons hold, and the birth date of one of them; empty where the country has none. */
    Optional<Shared> shared();

    record Known(PatientId asked, PersonName name, PartialDate birthDate) {}

    record Shared(PatientId asked, PartialDate birthDateOfOne) {}

    private RegisterAnswer ask(PatientId id, Demographics demographics) {
        return register()
                .find(
                        authority(),
                        new IdentificationQuery(
                                new HomeCommunityId("2.999.1.1"),
                                new HomeCommunityId("2.999.1.2"),
                                List.of(id),
                                List.of(),
                                demographics));
    }

    private static Demographics with(Optional<PersonName> name, Optional<PartialDate> birthDate) {
        return new Demographics(name, birthDate, Optional.empty(), Optional.empty());
    }

    @Test
    default void findsThePersonByIdentifierAlone() {
        assertThat(ask(known().asked(), Demographics.NONE)).isInstanceOf(RegisterAnswer.One.class);
    }

    @Test
    default void tellsTheNameAndTheBirthDateOfThePersonFound() {
        RegisterAnswer.One one = (RegisterAnswer.One) ask(known().asked(), Demographics.NONE);
        assertThat(one.demographics().birthDate()).contains(known().birthDate());
        assertThat(one.demographics().name()).contains(known().name());
    }

    @Test
    default void findsThePersonWhenTheDemographicsAgree() {
        assertThat(ask(known().asked(), with(Optional.of(known().name()), Optional.of(known().birthDate()))))
                .isInstanceOf(RegisterAnswer.One.class);
    }

    @Test
    default void findsNobodyWhenTheBirthDateContradictsTheIdentifier() {
        assertThat(ask(known().asked(), with(Optional.empty(), Optional.of(new PartialDate("18010101", "")))))
                .isInstanceOf(RegisterAnswer.Nobody.class);
    }

    @Test
    default void findsNobodyWhenTheNameContradictsTheIdentifier() {
        assertThat(ask(known().asked(), with(Optional.of(new PersonName("Zzyzx", "Qwerty")), Optional.empty())))
                .isInstanceOf(RegisterAnswer.Nobody.class);
    }

    @Test
    default void comparesNamesWithoutCase() {
        PersonName shouted = new PersonName(
                known().name().family().toUpperCase(java.util.Locale.ROOT),
                known().name().given());
        assertThat(ask(known().asked(), with(Optional.of(shouted), Optional.empty())))
                .isInstanceOf(RegisterAnswer.One.class);
    }

    @Test
    default void findsNobodyUnderAnUnknownIdentifierOfTheSameDomain() {
        String digits = known().asked().extension();
        char last = digits.charAt(digits.length() - 1);
        String other = digits.substring(0, digits.length() - 1) + (last == '0' ? '7' : '0');
        assertThat(ask(new PatientId(known().asked().root(), "9".repeat(1) + other.substring(1)), Demographics.NONE))
                .isNotInstanceOf(RegisterAnswer.One.class);
    }

    @Test
    default void findsNobodyUnderAnotherDomain() {
        assertThat(ask(new PatientId("2.999.404", known().asked().extension()), Demographics.NONE))
                .isNotInstanceOf(RegisterAnswer.One.class);
    }

    @Test
    default void asksForMoreWhenTwoPersonsHoldTheNumber() {
        shared().ifPresent(shared ->
                assertThat(ask(shared.asked(), Demographics.NONE)).isInstanceOf(RegisterAnswer.Several.class));
    }

    @Test
    default void tellsThePersonsApartByTheBirthDate() {
        shared().ifPresent(shared -> assertThat(
                        ask(shared.asked(), with(Optional.empty(), Optional.of(shared.birthDateOfOne()))))
                .isInstanceOf(RegisterAnswer.One.class));
    }
}
