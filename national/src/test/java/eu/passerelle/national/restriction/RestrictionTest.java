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
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Code;
import eu.passerelle.border.PersonName;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.Leaves;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Value;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.narrative.NarrativeNode;
import eu.passerelle.clinical.narrative.NarrativeNode.Footnote;
import eu.passerelle.clinical.narrative.NarrativeNode.Mark;
import eu.passerelle.clinical.narrative.NarrativeNode.Paragraph;
import eu.passerelle.clinical.narrative.NarrativeNode.Run;
import eu.passerelle.clinical.narrative.NarrativeNode.Style;
import eu.passerelle.clinical.narrative.NarrativeNode.Text;
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
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RestrictionTest {
    private static final Coded DEPRESSION = term("P14", "Dépression");
    private static final Restrictions NO_DEPRESSION = about("P14");

    private static Restrictions about(String code) {
        return new Restrictions(Set.of(new Hidden.StatementsAbout(Code.of(code, Records.SYSTEM))), false);
    }

    private static Restrictions hiding(Hidden... hidden) {
        return new Restrictions(Set.of(hidden), false);
    }

    private static List<Assembled> given(Restrictions choices, Section... sections) {
        PatientSummary record = summary(Records.PRACTICE, "2026-05-04", sections);
        return Records.assembly(ChoiceMatrix.optIn())
                .of(List.of(new SourceAnswer.Recorded(Records.PRACTICE, record)), choices);
    }

    private static PatientSummary one(Restrictions choices, Section... sections) {
        return given(choices, sections).getFirst().summary();
    }

    /** Everything but who is hidden must be the same: the whole model, header and places included. */
    private static void assertCannotBeToldApart(List<Assembled> hidden, List<Assembled> never) {
        assertThat(hidden).isEqualTo(never).isNotEmpty();
    }

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

    @Test
    void neverSaysMaskedEvenWhereTheSourceDoes() {
        Problem masked = Problem.of(Coded.absent(NullFlavor.MSK), Period.NONE);
        Problem shown = Problem.of(term("P1", "Asthma"), Period.absent(NullFlavor.MSK));

        PatientSummary given = one(Restrictions.NONE, section(SectionKind.PROBLEMS, List.of(masked, shown)));

        assertThat(given.section(SectionKind.PROBLEMS).orElseThrow().entries())
                .singleElement()
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.when().nullFlavor()).contains(NullFlavor.NI));
    }

    @Test
    void neverSaysMaskedInsideAValueOrAQualifier() {
        Quantity masked = Quantity.absent(NullFlavor.MSK);
        Coded side = term("P1", "Asthma")
                .withQualifiers(List.of(new Coded.Qualifier(Coded.NONE, Coded.absent(NullFlavor.MSK))));

        PatientSummary given = one(
                Restrictions.NONE,
                section(
                        SectionKind.RESULTS,
                        List.of(Observation.of(
                                side, new Value.Range(Quantity.of("4", "mmol/L"), masked), Period.NONE))));

        assertThat(given.section(SectionKind.RESULTS).orElseThrow().entries())
                .singleElement()
                .satisfies(entry -> assertThat(Leaves.of((Record) entry))
                        .extracting(Leaves.Leaf::value)
                        .contains("4")
                        .doesNotContain(NullFlavor.MSK));
    }

    @Test
    void aReferenceToWhatGoesGoesAndTheOthersPointToNewIdentifiersOfTheDocument() {
        Medication medication = medicine("M1", "Zolpidem", "1");
        Medication.Details details = new Medication.Details(
                "", "", Coded.NONE, List.of(new InstanceId("2.999.7", "s1"), new InstanceId("2.999.7", "s2")), "");
        Medication pointing = new Medication(
                medication.assertion(),
                medication.product(),
                medication.route(),
                medication.dose(),
                medication.period(),
                medication.frequencies(),
                medication.reason(),
                medication.instructions(),
                medication.parts(),
                medication.rate(),
                details);
        Section problems =
                section(SectionKind.PROBLEMS, List.of(problem("P14", "Dépression"), problem("P1", "Asthma")));
        Section plain = section(SectionKind.MEDICATIONS, List.of(pointing));
        Section medications = Section.of(
                plain.kind(),
                plain.code(),
                plain.title(),
                plain.narrative(),
                List.of(pointing.with(pointing.assertion().withIds(List.of(new InstanceId("2.999.8", "m"))))));

        PatientSummary given = one(NO_DEPRESSION, problems, medications);

        InstanceId target = new InstanceId("2.999.10", "id-0.r1");
        assertThat(given.section(SectionKind.PROBLEMS)
                        .orElseThrow()
                        .entries()
                        .getFirst()
                        .assertion()
                        .ids())
                .containsExactly(target);
        assertThat(given.section(SectionKind.MEDICATIONS).orElseThrow().entries())
                .singleElement()
                .isInstanceOfSatisfying(Medication.class, kept -> {
                    assertThat(kept.details().reasonReferences()).containsExactly(target);
                    assertThat(kept.assertion().ids()).isEmpty();
                });
    }

    @Test
    void anAuthorWhoIsNamedOnlyForWhatGoesIsNotNamed() {
        Author specialist =
                Author.person(new PersonName("Other", "An"), Coded.NONE, Optional.empty(), Records.HOSPITAL);
        Problem hidden = problem("P14", "Dépression");
        Assertion own = hidden.assertion();
        Assertion bySpecialist = new Assertion(
                own.negated(),
                own.status(),
                own.concernStatus(),
                own.mood(),
                own.ids(),
                own.anchor(),
                own.moreAnchors(),
                own.text(),
                own.nullFlavor(),
                List.of(specialist));
        PatientSummary record = summary(
                Records.PRACTICE,
                "2026-01-01",
                section(SectionKind.PROBLEMS, List.of(hidden.with(bySpecialist), problem("P1", "Asthma"))));
        DocumentHeader header = record.header();
        PatientSummary byTwo = new PatientSummary(
                new DocumentHeader(
                        header.id(),
                        header.code(),
                        header.level(),
                        header.title(),
                        header.language(),
                        header.created(),
                        header.contentLastUpdated(),
                        header.confidentiality(),
                        header.subject(),
                        List.of(header.authors().getFirst(), specialist),
                        header.custodian(),
                        header.legalAuthenticator(),
                        header.contacts(),
                        header.parents()),
                record.sections());

        PatientSummary rest = Restriction.apply(byTwo, NO_DEPRESSION, ChoiceMatrix.optIn(), PurposeOfUse.TREATMENT)
                .orElseThrow();

        assertThat(rest.header().authors()).containsExactly(header.authors().getFirst());
    }

    @Test
    void footnotesOfWhatGoesGoAndStruckOutWordsTellToo() {
        Narrative narrative = new Narrative(List.of(
                paragraph("row-1", text("Dépression"), new Mark("f1", "footnote")),
                paragraph("row-2", text("Asthma"), new Mark("f2", "footnote")),
                paragraph(
                        "",
                        new Run("", Set.of(Style.DELETED), List.of(text("Depres"), text("sion?"))),
                        text(" see letter")),
                paragraph("", text("Mild."), new Footnote("f2", List.of(text("since childhood")))),
                paragraph("", new Footnote("f1", List.of(text("since the divorce"))))));
        Section plain = section(SectionKind.PROBLEMS, List.of(problem("P14", "Dépression"), problem("P1", "Asthma")));
        Section problems = Section.of(plain.kind(), plain.code(), plain.title(), narrative, plain.entries());

        Section given =
                one(NO_DEPRESSION, problems).section(SectionKind.PROBLEMS).orElseThrow();

        assertThat(given.narrative().plainText()).isEqualTo("Asthma Mild. since childhood");
        assertThat(given.narrativeOnly()).noneMatch(line -> line.contains("divorce") || line.contains("letter"));
    }

    private static Paragraph paragraph(String id, NarrativeNode... nodes) {
        return new Paragraph(id, "", List.of(nodes));
    }

    private static Text text(String value) {
        return new Text(value);
    }

    @Test
    void aTableWhoseCellsSpanHiddenRowsIsMadeAnew() {
        NarrativeNode.Cell wide = new NarrativeNode.Cell("", false, 1, 2, List.of(text("2020")));
        Narrative narrative = new Narrative(List.of(new NarrativeNode.Table(
                "",
                "",
                List.of(
                        new NarrativeNode.Row("row-1", NarrativeNode.Part.BODY, List.of(wide, cell("Dépression"))),
                        new NarrativeNode.Row("row-2", NarrativeNode.Part.BODY, List.of(cell("Asthma"))),
                        new NarrativeNode.Row(
                                "", NarrativeNode.Part.BODY, List.of(cell("2021"), cell("Fell from a ladder")))))));
        Section plain = section(SectionKind.PROBLEMS, List.of(problem("P14", "Dépression"), problem("P1", "Asthma")));
        Section problems = Section.of(plain.kind(), plain.code(), plain.title(), narrative, plain.entries());

        Section given =
                one(NO_DEPRESSION, problems).section(SectionKind.PROBLEMS).orElseThrow();

        assertThat(given.narrativeOnly()).containsExactly("2021 Fell from a ladder");
        assertThat(given.entries())
                .singleElement()
                .extracting(entry -> entry.assertion().anchor())
                .isEqualTo("");
    }

    private static NarrativeNode.Cell cell(String words) {
        return new NarrativeNode.Cell("", false, 1, 1, List.of(text(words)));
    }

    @Test
    void aHigherConfidentialityGoesWithWhatItWasFor() {
        Section problems =
                section(SectionKind.PROBLEMS, List.of(problem("P14", "Dépression"), problem("P1", "Asthma")));
        PatientSummary plain = summary(Records.PRACTICE, "2026-05-04", problems);
        var header = plain.header();
        PatientSummary secret = new PatientSummary(
                new eu.passerelle.clinical.DocumentHeader(
                        header.id(),
                        header.code(),
                        header.level(),
                        header.title(),
                        header.language(),
                        header.created(),
                        header.contentLastUpdated(),
                        Coded.of("V", "2.16.840.1.113883.5.25", "very restricted"),
                        header.subject(),
                        header.authors(),
                        header.custodian(),
                        header.legalAuthenticator(),
                        header.contacts(),
                        header.parents()),
                plain.sections());

        assertThat(confidentiality(secret, NO_DEPRESSION)).isEqualTo("N");
        assertThat(confidentiality(secret, Restrictions.NONE)).isEqualTo("V");
    }

    private static String confidentiality(PatientSummary record, Restrictions choices) {
        return Records.assembly(ChoiceMatrix.optIn())
                .of(List.of(new SourceAnswer.Recorded(Records.PRACTICE, record)), choices)
                .getFirst()
                .summary()
                .header()
                .confidentiality()
                .code()
                .orElseThrow()
                .value();
    }

    @Test
    void aPersonNamedForTheSakeOfItIsNotNamed() {
        PatientSummary record = summary(
                eu.passerelle.clinical.Organisation.of(new InstanceId("2.999.2", "x"), "Depression clinic"),
                "2026-01-01",
                section(SectionKind.PROBLEMS, List.of(problem("P14", "Dépression"), problem("P1", "Asthma"))));

        Optional<PatientSummary> rest =
                Restriction.apply(record, NO_DEPRESSION, ChoiceMatrix.optIn(), PurposeOfUse.TREATMENT);

        assertThat(rest.orElseThrow().header().authors()).isEmpty();
    }

    private static String words(PatientSummary summary) {
        StringBuilder all = new StringBuilder();
        summary.coded()
                .forEach(coded -> all.append(coded.words())
                        .append(' ')
                        .append(coded.originalText())
                        .append('\n'));
        for (Section section : summary.sections()) {
            all.append(section.narrative().plainText()).append('\n');
            section.entries().forEach(entry -> {
                all.append(entry.assertion().text()).append('\n');
                if (entry instanceof Medication medication) {
                    all.append(medication.instructions());
                }
            });
        }
        summary.header().authors().forEach(author -> author.organisation().ifPresent(at -> all.append(at.name())));
        return all.toString();
    }
}
