package eu.passerelle.national.restriction;

import static eu.passerelle.national.Records.allergy;
import static eu.passerelle.national.Records.because;
import static eu.passerelle.national.Records.medicine;
import static eu.passerelle.national.Records.noInfo;
import static eu.passerelle.national.Records.none;
import static eu.passerelle.national.Records.problem;
import static eu.passerelle.national.Records.section;
import static eu.passerelle.national.Records.summary;
import static eu.passerelle.national.Records.term;
import static eu.passerelle.national.Records.withComment;
import static eu.passerelle.national.restriction.Given.about;
import static eu.passerelle.national.restriction.Given.assertCannotBeToldApart;
import static eu.passerelle.national.restriction.Given.given;
import static eu.passerelle.national.restriction.Given.hiding;
import static eu.passerelle.national.restriction.Given.one;
import static eu.passerelle.national.restriction.Given.words;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Code;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Value;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.clinical.summary.SectionState;
import eu.passerelle.national.Records;
import eu.passerelle.national.assembly.Assembled;
import eu.passerelle.national.choice.ChoiceMatrix;
import eu.passerelle.national.consolidation.SourceAnswer;
import eu.passerelle.trust.PurposeOfUse;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestrictionTest {
    private static final Coded DEPRESSION = term("P14", "Dépression");
    private static final Restrictions NO_DEPRESSION = about("P14");

    @Test
    void aHiddenEntryIsAsIfItNeverWas() {
        assertCannotBeToldApart(
                given(
                        NO_DEPRESSION,
                        section(
                                SectionKind.PROBLEMS,
                                List.of(problem("P1", "Asthma"), problem("P14", "Dépression"), problem("P2", "Gout")))),
                given(
                        Restrictions.NONE,
                        section(SectionKind.PROBLEMS, List.of(problem("P1", "Asthma"), problem("P2", "Gout")))));
    }

    @Test
    void reasonsCommentsInstructionsAndLinesThatMentionItGoToo() {
        assertCannotBeToldApart(
                given(
                        NO_DEPRESSION,
                        section(
                                SectionKind.PROBLEMS,
                                List.of(
                                        problem("P14", "Dépression"),
                                        withComment(problem("P1", "Asthma"), "Worse with DEPRESSION.")),
                                "Seen at home for depressions.",
                                "Lives alone."),
                        section(
                                SectionKind.MEDICATIONS,
                                List.of(because(
                                        medicine("M1", "Zolpidem", "1"), DEPRESSION, "While the depression lasts")))),
                given(
                        Restrictions.NONE,
                        section(SectionKind.PROBLEMS, List.of(problem("P1", "Asthma")), "Lives alone."),
                        section(SectionKind.MEDICATIONS, List.of(medicine("M1", "Zolpidem", "1")))));
    }

    @Test
    void aReasonInOtherWordsUnderTheSameCodeGoesAndItsWordsAreSoughtToo() {
        Medication medication = because(medicine("M1", "Zolpidem", "1"), term("P14", "Low mood"), "");
        PatientSummary given = one(
                NO_DEPRESSION,
                section(
                        SectionKind.PROBLEMS,
                        List.of(DEPRESSION).stream()
                                .map(coded -> Problem.of(coded, Period.NONE))
                                .toList(),
                        "Low mood since May."),
                section(SectionKind.MEDICATIONS, List.of(medication)));

        assertThat(given.toString() + words(given)).doesNotContainIgnoringCase("mood");
    }

    @Test
    void anotherEntryAboutTheSameGoesButAnAllergyOnlyForAnAllergy() {
        Observation scale = Observation.of(term("L1", "Depression scale"), new Value.Count("12"), Period.NONE);
        PatientSummary given = one(
                NO_DEPRESSION,
                section(SectionKind.ALLERGIES, List.of(allergy("A1", "Depression tea"))),
                section(SectionKind.PROBLEMS, List.of(problem("P14", "Dépression"))),
                section(SectionKind.RESULTS, List.of(scale)));

        assertThat(given.section(SectionKind.RESULTS)).isEmpty();
        assertThat(given.section(SectionKind.ALLERGIES).orElseThrow().state()).isInstanceOf(SectionState.Entries.class);
    }

    @Test
    void aMedicineStaysWhenOnlyTheAllergyToItIsHidden() {
        PatientSummary given = one(
                about("A1"),
                section(SectionKind.ALLERGIES, List.of(allergy("A1", "Penicillin"), allergy("A2", "Latex"))),
                section(SectionKind.PROBLEMS, List.of(problem("P1", "Anaphylaxis due to penicillin"))),
                section(SectionKind.MEDICATIONS, List.of(medicine("M1", "Penicillin V", "1"))));

        assertThat(given.section(SectionKind.MEDICATIONS).orElseThrow().state())
                .isInstanceOf(SectionState.Entries.class);
        assertThat(given.section(SectionKind.PROBLEMS).orElseThrow().state())
                .isInstanceOf(SectionState.NoInformation.class);
        assertThat(given.section(SectionKind.ALLERGIES).orElseThrow().entries()).hasSize(1);
    }

    @Test
    void theLastHiddenAllergyLeavesNoInformationAndNeverNoneKnown() {
        List<Assembled> hidden = given(
                about("A1"),
                section(SectionKind.ALLERGIES, List.of(allergy("A1", "Penicillin"), none(SectionKind.ALLERGIES))));

        assertCannotBeToldApart(hidden, given(Restrictions.NONE));
        Section allergies =
                hidden.getFirst().summary().section(SectionKind.ALLERGIES).orElseThrow();
        assertThat(allergies.entries())
                .singleElement()
                .isInstanceOfSatisfying(
                        Absence.class,
                        absence -> assertThat(
                                        absence.statement().code().orElseThrow().value())
                                .isEqualTo("no-allergy-info"));
    }

    @Test
    void aHiddenSectionIsTheSameAsOneOfWhichNothingIsRecordedBeItEntriesOrNoneKnown() {
        Restrictions noAllergies = hiding(new Hidden.WholeSection(SectionKind.ALLERGIES));
        List<Assembled> never =
                given(Restrictions.NONE, section(SectionKind.ALLERGIES, List.of(noInfo(SectionKind.ALLERGIES))));

        assertCannotBeToldApart(
                given(noAllergies, section(SectionKind.ALLERGIES, List.of(allergy("A1", "Latex")), "Also dust.")),
                given(Restrictions.NONE));
        assertCannotBeToldApart(
                given(noAllergies, section(SectionKind.ALLERGIES, List.of(none(SectionKind.ALLERGIES)))),
                given(Restrictions.NONE));
        assertThat(never.getFirst()
                        .summary()
                        .section(SectionKind.ALLERGIES)
                        .orElseThrow()
                        .state())
                .isEqualTo(one(Restrictions.NONE)
                        .section(SectionKind.ALLERGIES)
                        .orElseThrow()
                        .state());
    }

    @Test
    void aHiddenSectionThatIsNotBasicIsNotThere() {
        assertCannotBeToldApart(
                given(
                        hiding(new Hidden.WholeSection(SectionKind.PAST_ILLNESSES)),
                        section(SectionKind.PAST_ILLNESSES, List.of(problem("P3", "Syphilis")))),
                given(Restrictions.NONE));
    }

    @Test
    void anEntryIsHiddenByItsIdentifierAndTheOthersKeepNone() {
        PatientSummary given = one(
                hiding(new Hidden.StatementWithId(new InstanceId("2.999.7", "s2"))),
                section(
                        SectionKind.PROBLEMS,
                        List.of(problem("P1", "Asthma"), problem("P14", "Dépression"), problem("P2", "Gout"))));

        assertThat(given.section(SectionKind.PROBLEMS).orElseThrow().entries())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.assertion().ids()).isEmpty())
                .extracting(entry -> entry.assertion().anchor())
                .containsExactly("n2-1", "n2-2");
    }

    @Test
    void theSummaryAsSuchIsNotThereWhenItIsHidden() {
        assertThat(given(
                        hiding(new Hidden.WholeSummary()),
                        section(SectionKind.PROBLEMS, List.of(problem("P1", "Asthma")))))
                .isEmpty();
    }

    @Test
    void aHiddenSourceHasNoPartInAnything() {
        PatientSummary practice = summary(
                Records.PRACTICE, "2024-01-01", section(SectionKind.PROBLEMS, List.of(problem("P1", "Asthma"))));
        PatientSummary hospital =
                summary(Records.HOSPITAL, "2026-01-01", section(SectionKind.PROBLEMS, List.of(problem("P9", "HIV"))));
        List<Assembled> never = Records.assembly(ChoiceMatrix.optIn())
                .of(
                        List.of(
                                new SourceAnswer.Recorded(Records.PRACTICE, practice),
                                new SourceAnswer.NothingRecorded(Records.HOSPITAL)),
                        Restrictions.NONE);
        for (Hidden hidden : List.of(
                new Hidden.Provider(Records.HOSPITAL.ids().getFirst()),
                new Hidden.SourceDocument(hospital.header().id().orElseThrow()))) {
            assertCannotBeToldApart(
                    Records.assembly(ChoiceMatrix.optIn())
                            .of(
                                    List.of(
                                            new SourceAnswer.Recorded(Records.PRACTICE, practice),
                                            new SourceAnswer.Recorded(Records.HOSPITAL, hospital)),
                                    hiding(hidden)),
                    never);
        }
    }

    @Test
    void whatAnotherSourceStatesByItselfStaysWhenASourceIsHidden() {
        PatientSummary practice = summary(
                Records.PRACTICE,
                "2024-01-01",
                section(SectionKind.PROBLEMS, List.of(problem("P1", "Asthma")), "HIV is followed elsewhere."));
        PatientSummary hospital = summary(
                Records.HOSPITAL,
                "2026-01-01",
                section(SectionKind.PROBLEMS, List.of(problem("P1", "Asthma"), problem("P9", "HIV"))));

        Restriction restriction = new Restriction(
                hiding(new Hidden.Provider(Records.HOSPITAL.ids().getFirst())),
                ChoiceMatrix.optIn(),
                PurposeOfUse.TREATMENT,
                List.of(practice, hospital));

        assertThat(restriction.apply(hospital)).isEmpty();
        PatientSummary rest = restriction.apply(practice).orElseThrow();
        assertThat(rest.section(SectionKind.PROBLEMS).orElseThrow().entries()).hasSize(1);
        assertThat(words(rest)).contains("Asthma").doesNotContain("HIV");
    }

    @Test
    void whatIsHiddenInOneSourceIsNotToldByAnother() {
        PatientSummary practice = summary(
                Records.PRACTICE,
                "2024-01-01",
                section(SectionKind.PROBLEMS, List.of(problem("P1", "Asthma")), "Depression, see hospital."));
        PatientSummary hospital = summary(
                Records.HOSPITAL, "2026-01-01", section(SectionKind.PROBLEMS, List.of(problem("P14", "Dépression"))));

        PatientSummary given = Records.assembly(ChoiceMatrix.optIn())
                .of(
                        List.of(
                                new SourceAnswer.Recorded(Records.PRACTICE, practice),
                                new SourceAnswer.Recorded(Records.HOSPITAL, hospital)),
                        NO_DEPRESSION)
                .getFirst()
                .summary();

        assertThat(words(given)).doesNotContainIgnoringCase("depress").doesNotContain("Hospital");
        assertThat(given.header().contentLastUpdated())
                .isEqualTo(practice.header().contentLastUpdated());
    }

    @Test
    void anEmergencySeesTheHiddenPartOnlyWherePatientAndCountryAgree() {
        Section problems =
                section(SectionKind.PROBLEMS, List.of(problem("P1", "Asthma"), problem("P14", "Dépression")));
        PatientSummary record = summary(Records.PRACTICE, "2026-05-04", problems);
        Restrictions openable = new Restrictions(NO_DEPRESSION.hidden(), true);
        ChoiceMatrix closed = new ChoiceMatrix(false, true, false, false);

        assertThat(hidden(record, openable, ChoiceMatrix.optIn(), PurposeOfUse.TREATMENT))
                .isTrue();
        assertThat(hidden(record, openable, ChoiceMatrix.optIn(), PurposeOfUse.EMERGENCY))
                .isFalse();
        assertThat(hidden(record, openable, closed, PurposeOfUse.EMERGENCY)).isTrue();
        assertThat(hidden(record, NO_DEPRESSION, ChoiceMatrix.optIn(), PurposeOfUse.EMERGENCY))
                .isTrue();
    }

    private static boolean hidden(
            PatientSummary record, Restrictions choices, ChoiceMatrix matrix, PurposeOfUse purpose) {
        return Restriction.apply(record, choices, matrix, purpose)
                .orElseThrow()
                .coded()
                .noneMatch(coded -> coded.is(Code.of("P14", Records.SYSTEM)));
    }
}
