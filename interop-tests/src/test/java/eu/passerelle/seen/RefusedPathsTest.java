package eu.passerelle.seen;

import static eu.passerelle.seen.StartedDemo.GR;
import static eu.passerelle.seen.StartedDemo.LU;
import static eu.passerelle.seen.StartedDemo.PT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.sandbox.demo.DemoCountry;
import eu.passerelle.sandbox.demo.DemoPatient;
import eu.passerelle.treatment.Comparison;
import eu.passerelle.treatment.Confirmation;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.Problem;
import eu.passerelle.treatment.ReadingNote;
import eu.passerelle.treatment.Step;
import eu.passerelle.treatment.SummaryView;
import eu.passerelle.trust.PurposeOfUse;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every scenario of the demonstration's patients ends as it should. */
class RefusedPathsTest {
    @RegisterExtension
    static final DemoFixture FIXTURE = new DemoFixture();

    private static final LanguageTag FRENCH = new LanguageTag("fr");
    private static final TreeSet<String> ENDS = new TreeSet<>();

    private final StartedDemo demo = FIXTURE.demo();
    private final Seat luxembourg = demo.seat(LU);

    @AfterAll
    static void tell() {
        System.out.println("scenarios: " + String.join(", ", ENDS));
    }

    @Test
    void anUnknownNumberMatchesNobody() {
        Step step = luxembourg.identify(luxembourg.open(PT), "999000000", "1980-01-01", Map.of());
        assertEnds("unknown number", step, Problem.Kind.NO_MATCH);
    }

    @Test
    void aPatientWithoutSummaryIsIdentifiedAndHasNoDocument() {
        for (DemoCountry country : new DemoCountry[] {PT, GR}) {
            Step step = luxembourg.read(country, demo.patient(country, "no-summary"));
            assertThat(step).isInstanceOf(Step.Confirm.class);
            assertEnds("no-summary", step, Problem.Kind.NO_DOCUMENT);
        }
    }

    @Test
    void withoutConsentNothingOpensButInAnEmergency() {
        DemoPatient patient = demo.patient(PT, "no-consent");
        Consultation consultation = luxembourg.open(PT);
        assertThat(luxembourg.identify(consultation, patient)).isInstanceOf(Step.Confirm.class);
        assertEnds("no-consent", luxembourg.confirm(consultation), Problem.Kind.NO_CONSENT);
        assertThat(luxembourg.confirm(consultation, PurposeOfUse.EMERGENCY)).isInstanceOf(Step.Reading.class);
    }

    @Test
    void whoOptedOutIsNotReadEvenInAnEmergency() {
        DemoPatient patient = demo.patient(GR, "opted-out");
        Consultation consultation = luxembourg.open(GR);
        assertThat(luxembourg.identify(consultation, patient)).isInstanceOf(Step.Confirm.class);
        assertEnds("opted-out", luxembourg.confirm(consultation), Problem.Kind.NO_CONSENT);
        assertEnds(
                "opted-out in an emergency",
                luxembourg.confirm(consultation, PurposeOfUse.EMERGENCY),
                Problem.Kind.NO_CONSENT);
    }

    @Test
    void twoWithOneNumberAreToldApartByTheBirthDateThatIsSent() {
        for (DemoPatient patient : demo.patients(GR, "two-alike")) {
            String number = patient.identifiers().getFirst().extension();
            Consultation consultation = luxembourg.open(GR);
            assertEnds(
                    "two-alike",
                    luxembourg.identify(consultation, number, patient.birthDate(), Map.of()),
                    Problem.Kind.MORE_DETAILS_NEEDED);
            Step step = luxembourg.identify(
                    consultation, number, patient.birthDate(), Map.of(MaskField.Kind.BIRTH_DATE, patient.birthDate()));
            assertThat(confirmOf(step)
                            .person()
                            .demographics()
                            .name()
                            .orElseThrow()
                            .given())
                    .isEqualTo(patient.given());
            assertThat(luxembourg.confirm(consultation)).isInstanceOf(Step.Reading.class);
        }
        DemoPatient portuguese = demo.patient(PT, "two-alike");
        assertEnds("two-alike", luxembourg.read(PT, portuguese), Problem.Kind.CANNOT_BE_TOLD_APART);
    }

    @Test
    void aLockedSummaryOpensWithItsAccessCodeOnly() {
        Seat portugal = demo.seat(PT);
        DemoPatient patient = demo.patient(LU, "access-code");
        String number = patient.identifiers().getFirst().extension();
        Consultation consultation = portugal.open(LU);
        Step without = portugal.identify(consultation, number, patient.birthDate(), Map.of());
        assertEnds("access-code without", without, Problem.Kind.ACCESS_CODE_MISSING);
        Step wrong = portugal.identify(consultation, number, patient.birthDate(), Map.of(), "AAAAA1");
        assertEnds("access-code wrong", wrong, Problem.Kind.ACCESS_CODE_WRONG);
        assertThat(wrong).isInstanceOf(Step.Identify.class);
        Step right = portugal.identify(consultation, number, patient.birthDate(), Map.of(), "K7M2Q9");
        assertThat(Seat.problem(right)).isEmpty();
        assertThat(portugal.confirm(consultation)).isInstanceOf(Step.Reading.class);
    }

    @Test
    void theNumberOfAStrangerTakesASecondStep() {
        DemoPatient meant = demo.patient(PT, "rich");
        DemoPatient lure = demo.patient(PT, "lure");
        Consultation consultation = luxembourg.open(PT);
        Step step = luxembourg.identify(
                consultation, lure.identifiers().getFirst().extension(), meant.birthDate(), Map.of());
        assertThat(confirmOf(step).person().comparison().birthDate()).isEqualTo(Comparison.Result.DIFFERS);
        assertThat(luxembourg
                        .consultations()
                        .confirm(
                                consultation,
                                new Confirmation(
                                        PurposeOfUse.TREATMENT,
                                        "",
                                        Confirmation.IdentityAgreement.AGREES,
                                        true,
                                        false)))
                .isEqualTo(Confirmation.Outcome.DIFFERENCE_MUST_BE_SEEN);
        assertThat(consultation.step()).isInstanceOf(Step.Confirm.class);
        ENDS.add("lure: DIFFERENCE_MUST_BE_SEEN");
    }

    @Test
    void aTermWithoutMappingIsShownInTheOriginalAndSaidSo() {
        Step step = luxembourg.read(PT, demo.patient(PT, "unmapped"));
        SummaryView view = readingOf(step);
        assertThat(view.partnerNotes())
                .anySatisfy(note -> assertThat(note.about().code()).isEqualTo("2502"));
        assertThat(view.in(FRENCH).notes())
                .filteredOn(note -> note.kind() == ReadingNote.Kind.UNMAPPED_CODE)
                .extracting(ReadingNote::detail)
                .contains("Quebranto", "Espinhela caída");
        ENDS.add("unmapped: read with 2502 and " + view.in(FRENCH).notes().size() + " notes");
    }

    @Test
    void greeceAnswersAnotherIdThanAsked() {
        DemoPatient patient = demo.patient(GR, "rich");
        Step.Reading reading = (Step.Reading) luxembourg.read(GR, patient);
        assertThat(reading.person().patient().root()).isEqualTo("2.999.300.5");
        assertThat(reading.person().demographics().name().orElseThrow().family())
                .isEqualTo("Παράδειγμα");
        ENDS.add("GR: another id");
    }

    @Test
    void theScreenTellsNoneKnownFromNoInformation() {
        try (BrowserContext profile = FIXTURE.browser().profile(true)) {
            Journey journey = new Journey(profile, page -> {});
            journey.logIn(demo.portal(LU), demo.doctor(LU));
            Page page = journey.page();

            journey.choose(PT);
            journey.identify(demo.patient(PT, "none-known"));
            journey.confirm();
            assertThat(page.locator("section.section .state.none").count()).isGreaterThanOrEqualTo(5);
            assertThat(page.locator("section.section .state.none").first().innerText())
                    .contains("Le pays déclare qu’il n’y en a pas");
            journey.finish();
            page.navigate(demo.portal(LU) + "/");

            journey.choose(PT);
            journey.identify(demo.patient(PT, "no-information"));
            journey.confirm();
            assertThat(page.locator("section.section .state.unknown").count()).isGreaterThanOrEqualTo(5);
            assertThat(page.locator("section.section .state.none").count()).isZero();
            assertThat(page.locator("section.section .state.unknown").first().innerText())
                    .contains("Cela ne veut pas dire qu’il n’y en a pas");
            journey.finish();
            assertThat(journey.complaints()).isEmpty();
        }
        ENDS.add("none-known and no-information differ");
    }

    @Test
    void theScreenShowsGreekNamesMarksTermsAndDemandsTheSecondStep() {
        try (BrowserContext profile = FIXTURE.browser().profile(true)) {
            Accessibility axe = new Accessibility();
            Journey journey = new Journey(profile, page -> {});
            journey.logIn(demo.portal(LU), demo.doctor(LU));
            Page page = journey.page();

            journey.choose(GR);
            journey.identify(demo.patient(GR, "unmapped"));
            assertThat(page.locator(".patient .name").innerText())
                    .containsIgnoringCase("Παράδειγμα")
                    .contains("Θεοδώρα Συνθετική");
            journey.confirm();
            axe.judge(page);
            assertThat(page.locator("li.untranslated").allInnerTexts().toString())
                    .contains("Μαστίχα Χίου", "non traduit");
            assertThat(page.locator("details.quality").innerText()).isNotBlank();
            journey.finish();
            page.navigate(demo.portal(LU) + "/");

            journey.choose(PT);
            journey.identify(
                    demo.patient(PT, "lure").identifiers().getFirst().extension(),
                    demo.patient(PT, "rich").birthDate());
            assertThat(page.locator("main").innerText()).contains("La date de naissance diffère");
            page.click("label[for=purpose-care]");
            page.click("label[for=patient-agrees]");
            page.click("#main-form > .buttons button[value=AGREES]");
            page.waitForSelector("button[name=differenceSeen]");
            axe.judge(page);
            page.click("form[action$=reject] button");
            page.waitForSelector("main .reference");
            assertThat(page.locator("main").innerText()).contains("C’était une autre personne");
            assertThat(journey.complaints()).isEmpty();
            assertThat(axe.violations()).isEmpty();
        }
    }

    private static void assertEnds(String scenario, Step step, Problem.Kind kind) {
        assertThat(Seat.problem(step).map(Problem::kind)).as(scenario).contains(kind);
        ENDS.add(scenario + ": " + kind);
    }

    private static Step.Confirm confirmOf(Step step) {
        assertThat(step).isInstanceOf(Step.Confirm.class);
        assertThat(Seat.problem(step)).isEmpty();
        return (Step.Confirm) step;
    }

    private static SummaryView readingOf(Step step) {
        assertThat(Seat.problem(step)).isEmpty();
        assertThat(step).isInstanceOf(Step.Reading.class);
        return ((Step.Reading) step).view();
    }
}
