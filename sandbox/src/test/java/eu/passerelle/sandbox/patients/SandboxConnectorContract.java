package eu.passerelle.sandbox.patients;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.IdentificationReason;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.national.ConsentRegister;
import eu.passerelle.national.ConsentRegister.ConsentDecision;
import eu.passerelle.national.NationalConnector;
import eu.passerelle.national.PatientRegister;
import eu.passerelle.national.RegisterAnswer;
import eu.passerelle.national.SummarySource;
import eu.passerelle.national.choice.ChoiceMatrix;
import eu.passerelle.national.choice.CodeLock;
import eu.passerelle.national.choice.Wish;
import eu.passerelle.national.contract.AccessCodeContract;
import eu.passerelle.national.contract.ChoicesContract;
import eu.passerelle.national.contract.ConsentRegisterContract;
import eu.passerelle.national.contract.PatientRegisterContract;
import eu.passerelle.national.contract.SummarySourceContract;
import eu.passerelle.trust.Authority;
import eu.passerelle.trust.PurposeOfUse;
import eu.passerelle.trust.SandboxAuthorities;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the national side of every sandbox country does, wherever its population lives. */
interface SandboxConnectorContract
        extends PatientRegisterContract,
                SummarySourceContract,
                ConsentRegisterContract,
                ChoicesContract,
                AccessCodeContract {
    MovableClock CLOCK = new MovableClock();

    CountryCode country();

    NationalConnector connector(CountryCode country);

    @Override
    default Authority authority() {
        return SandboxAuthorities.of(PurposeOfUse.TREATMENT);
    }

    @Override
    default Authority authority(PurposeOfUse purpose) {
        return SandboxAuthorities.of(purpose);
    }

    @Override
    default ChoiceMatrix matrix() {
        return CountryRules.of(country());
    }

    @Override
    default void letPass(Duration time) {
        CLOCK.move(time);
    }

    @Override
    default Optional<PatientId> who(Wish wish) {
        return PatientFiles.of(country()).stream()
                .filter(patient -> patient.consent().wish() == wish)
                .map(SyntheticPatient::id)
                .findFirst();
    }

    @Override
    default Optional<PatientId> whoKeepsAPartBack() {
        return Optional.of(patient(country(), Scenario.RESTRICTED).id());
    }

    @Override
    default Optional<Locked> locked() {
        return PatientFiles.of(country()).stream()
                .filter(patient -> patient.scenario() == Scenario.ACCESS_CODE)
                .map(patient -> new Locked(
                        patient.identifiers().getFirst(),
                        patient.accessCode().orElseThrow(),
                        new PatientId(patient.accessCode().orElseThrow().root(), "WRONG1")))
                .findFirst();
    }

    @Override
    default PatientRegister register() {
        return connector(country()).patients();
    }

    @Override
    default SummarySource source() {
        return connector(country()).summaries();
    }

    @Override
    default ConsentRegister consents() {
        return connector(country()).consents();
    }

    private SyntheticPatient patient(CountryCode country, Scenario scenario) {
        return PatientFiles.of(country).stream()
                .filter(patient -> patient.scenario() == scenario)
                .findFirst()
                .orElseThrow();
    }

    @Override
    default Known known() {
        SyntheticPatient rich = patient(country(), Scenario.RICH);
        return new Known(
                rich.identifiers().getFirst(),
                rich.person().name().orElseThrow(),
                rich.person().birthDate().orElseThrow());
    }

    @Override
    default Optional<Shared> shared() {
        SyntheticPatient alike = patient(country(), Scenario.TWO_ALIKE);
        return Optional.of(new Shared(
                alike.identifiers().getFirst(), alike.person().birthDate().orElseThrow()));
    }

    @Override
    default PatientId withSummary() {
        return patient(country(), Scenario.RICH).id();
    }

    @Override
    default PatientId withoutSummary() {
        return patient(country(), Scenario.NO_SUMMARY).id();
    }

    @Override
    default PatientId whoAgreed() {
        return patient(country(), Scenario.RICH).id();
    }

    @Override
    default PatientId whoDidNot() {
        return patient(country(), Scenario.NO_CONSENT).id();
    }

    private RegisterAnswer find(CountryCode country, Demographics demographics, PatientId... identifiers) {
        return connector(country)
                .patients()
                .find(
                        authority(),
                        new IdentificationQuery(
                                HomeCommunityId.of("2.999.1.1"),
                                HomeCommunityId.of("2.999.1.2"),
                                List.of(identifiers),
                                List.of(),
                                demographics));
    }

    @Test
    default void greeceAnswersWithAnIdOfItsOwnUnderWhichTheDocumentsAre() {
        CountryCode greece = new CountryCode("GR");
        SyntheticPatient rich = patient(greece, Scenario.RICH);

        RegisterAnswer.One one = (RegisterAnswer.One)
                find(greece, Demographics.NONE, rich.identifiers().getFirst());

        assertThat(one.patient().root()).isEqualTo("2.999.300.5");
        assertThat(connector(greece).summaries().list(authority(), one.patient()))
                .hasSize(2);
    }

    @Test
    default void takesAGreekNameInLatinLetters() {
        CountryCode greece = new CountryCode("GR");
        SyntheticPatient rich = patient(greece, Scenario.RICH);
        Demographics latin = new Demographics(
                Optional.of(new PersonName("Paradeigma", "Maria")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(find(greece, latin, rich.identifiers().getFirst())).isInstanceOf(RegisterAnswer.One.class);
    }

    @Test
    default void theTwoAlikeHaveSummariesOfTheirOwn() {
        List<SyntheticPatient> alike = PatientFiles.of(country()).stream()
                .filter(patient -> patient.scenario() == Scenario.TWO_ALIKE)
                .toList();
        Set<String> ids = new HashSet<>();
        for (SyntheticPatient one : alike) {
            Demographics born =
                    new Demographics(Optional.empty(), one.person().birthDate(), Optional.empty(), Optional.empty());
            RegisterAnswer.One found =
                    (RegisterAnswer.One) find(country(), born, one.identifiers().getFirst());
            assertThat(connector(country()).summaries().list(authority(), found.patient()))
                    .hasSize(2)
                    .allMatch(entry -> ids.add(entry.uniqueId()));
        }
    }

    @Test
    default void aLockedSummaryOpensWithItsCodeOnly() {
        CountryCode luxembourg = new CountryCode("LU");
        SyntheticPatient locked = patient(luxembourg, Scenario.ACCESS_CODE);
        PatientId number = locked.identifiers().getFirst();
        PatientId code = locked.accessCode().orElseThrow();
        letPass(CodeLock.TERM.plusSeconds(1));

        assertThat(find(luxembourg, Demographics.NONE, number))
                .isInstanceOfSatisfying(RegisterAnswer.Rejected.class, rejected -> {
                    assertThat(rejected.reason()).isEqualTo(IdentificationReason.PATIENT_AUTHENTICATION_REQUIRED);
                    assertThat(rejected.code()).isEqualTo(ErrorCode.ERROR_PI_MISSING_REQUIRED_FIELDS);
                });
        assertThat(find(luxembourg, Demographics.NONE, number, new PatientId(code.root(), "WRONG1")))
                .isInstanceOfSatisfying(RegisterAnswer.Rejected.class, rejected -> {
                    assertThat(rejected.reason()).isEqualTo(IdentificationReason.PATIENT_AUTHENTICATION_REQUIRED);
                    assertThat(rejected.code()).isEqualTo(ErrorCode.ERROR_PI_GENERIC);
                    assertThat(rejected.text()).doesNotContain("WRONG1").doesNotContain(code.extension());
                });
        assertThat(find(luxembourg, Demographics.NONE, number, code)).isInstanceOf(RegisterAnswer.One.class);
        assertThat(find(luxembourg, Demographics.NONE, code, number)).isInstanceOf(RegisterAnswer.One.class);
    }

    @Test
    default void anAccessCodeAloneFindsNobody() {
        CountryCode luxembourg = new CountryCode("LU");
        PatientId code = patient(luxembourg, Scenario.ACCESS_CODE).accessCode().orElseThrow();

        assertThat(find(luxembourg, Demographics.NONE, code)).isInstanceOf(RegisterAnswer.Rejected.class);
    }

    @Test
    default void anEmergencyOpensWhereNothingWasSaidButNotWhereThePatientObjected() {
        CountryCode greece = new CountryCode("GR");
        ConsentRegister consents = connector(greece).consents();
        PatientId silent = patient(greece, Scenario.NO_CONSENT).id();
        PatientId objected = patient(greece, Scenario.OPTED_OUT).id();
        Authority emergency = SandboxAuthorities.of(PurposeOfUse.EMERGENCY);

        assertThat(consents.decide(emergency, silent, DocumentKind.PATIENT_SUMMARY))
                .isEqualTo(ConsentDecision.PERMITTED);
        assertThat(consents.decide(emergency, objected, DocumentKind.PATIENT_SUMMARY))
                .isEqualTo(ConsentDecision.WITHHELD);
        assertThat(consents.decide(authority(), objected, DocumentKind.PATIENT_SUMMARY))
                .isEqualTo(ConsentDecision.WITHHELD);
    }
}
