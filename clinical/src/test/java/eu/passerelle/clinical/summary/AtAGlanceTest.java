package eu.passerelle.clinical.summary;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Demographics;
import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.DocumentLevel;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Product;
import eu.passerelle.clinical.narrative.Narrative;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtAGlanceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static PatientSummary summary(SectionKind kind, Entry... entries) {
        DocumentHeader header = new DocumentHeader(
                Optional.empty(),
                Coded.NONE,
                DocumentLevel.STRUCTURED,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Coded.NONE,
                new DocumentHeader.Subject(List.of(), Demographics.NONE, List.of(), List.of()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        return new PatientSummary(header, List.of(Section.of(kind, "", Narrative.EMPTY, List.of(entries))));
    }

    private static Coded status(@Nullable String code) {
        return code == null ? Coded.NONE : Coded.of(code, "1.2", code);
    }

    @ParameterizedTest
    @CsvSource({
        // status, certainty, concern, negated, current
        "active, confirmed, active, false, true",
        ", , active, false, true",
        ", , , false, true",
        ", unconfirmed, active, false, true",
        "active, confirmed, completed, false, true",
        ", , suspended, false, true",
        "active, refuted, active, false, false",
        "active, entered-in-error, active, false, false",
        "resolved, confirmed, active, false, false",
        "inactive, confirmed, active, false, false",
        ", , completed, false, false",
        ", , aborted, false, false",
        "active, confirmed, active, true, false"
    })
    void showsWhatIsActiveOrUnknownAndKeepsTheRestInASecondList(
            @Nullable String status,
            @Nullable String certainty,
            @Nullable String concern,
            boolean negated,
            boolean current) {
        Assertion assertion = Assertion.fact("completed").withStatus("completed", concern == null ? "" : concern);
        Allergy allergy = new Allergy(
                negated ? assertion.negate() : assertion,
                Coded.NONE,
                Coded.text("nuts"),
                status(status),
                status(certainty),
                Coded.NONE,
                Coded.NONE,
                Period.NONE,
                List.of(),
                Coded.NONE,
                "");
        AtAGlance.Shown<Allergy> shown =
                AtAGlance.of(summary(SectionKind.ALLERGIES, allergy), TODAY).allergies();

        assertThat(shown.current()).hasSize(current ? 1 : 0);
        assertThat(shown.over()).hasSize(current ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({
        "active, 20260302, true",
        "active, 202603, true",
        "active, 2026, true",
        "active, , true",
        "active, 20260228, false",
        "active, 2025, false",
        "completed, , false",
        "aborted, , false"
    })
    void putsAMedicineThatEndedIntoTheSecondList(String status, @Nullable String end, boolean current) {
        Optional<PartialDate> to = end == null ? Optional.empty() : PartialDate.parse(end);
        Medication medication = Medication.of(
                Product.NONE,
                Coded.NONE,
                Medication.Dose.of(Quantity.of("1", "1")),
                Period.between(PartialDate.parse("2020"), to),
                List.of(),
                status);
        AtAGlance.Shown<Medication> shown = AtAGlance.of(summary(SectionKind.MEDICATIONS, medication), TODAY)
                .medications();

        assertThat(shown.current()).hasSize(current ? 1 : 0);
        assertThat(shown.over()).hasSize(current ? 0 : 1);
    }

    @Test
    void takesNoPastIllnessForACurrentProblem() {
        Problem past = Problem.of(Coded.text("pneumonia"), Period.NONE);

        assertThat(AtAGlance.of(summary(SectionKind.PAST_ILLNESSES, past), TODAY)
                        .problems()
                        .current())
                .isEmpty();
        assertThat(AtAGlance.of(summary(SectionKind.PROBLEMS, past), TODAY)
                        .problems()
                        .current())
                .containsExactly(past);
    }

    @Test
    void seesThatASourceContradictsItself() {
        Absence none = Absence.of("no-known-allergies", "No known allergies");
        Absence noFood = Absence.of("no-known-food-allergies", "No known food allergies");
        Allergy latex = Allergy.to(Coded.text("latex"), Coded.NONE);

        assertThat(section(none, latex).contradictsItself()).isTrue();
        assertThat(section(none, latex).state()).isInstanceOf(SectionState.Entries.class);
        assertThat(section(noFood, latex).contradictsItself()).isFalse();
        assertThat(section(none).contradictsItself()).isFalse();
        assertThat(section(none).state()).isInstanceOf(SectionState.KnownAbsence.class);
        assertThat(section(Absence.of("no-allergy-info", "No information")).state())
                .isInstanceOf(SectionState.NoInformation.class);
        assertThat(section().state()).isInstanceOf(SectionState.Empty.class);
        assertThat(section(none, Absence.of("no-allergy-info", "No information"))
                        .state())
                .isInstanceOf(SectionState.NoInformation.class);
    }

    private static Section section(Entry... entries) {
        return Section.of(SectionKind.ALLERGIES, "", Narrative.EMPTY, List.of(entries));
    }

    @Test
    void alwaysShowsTheBasicSections() {
        assertThat(summary(SectionKind.TRAVEL_HISTORY).displayed())
                .extracting(Section::kind)
                .containsExactly(
                        SectionKind.ALLERGIES,
                        SectionKind.PROBLEMS,
                        SectionKind.MEDICATIONS,
                        SectionKind.DEVICES,
                        SectionKind.PROCEDURES,
                        SectionKind.TRAVEL_HISTORY);
    }
}
