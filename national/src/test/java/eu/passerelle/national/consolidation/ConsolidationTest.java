package eu.passerelle.national.consolidation;

import static eu.passerelle.national.Records.allergy;
import static eu.passerelle.national.Records.medicine;
import static eu.passerelle.national.Records.noInfo;
import static eu.passerelle.national.Records.none;
import static eu.passerelle.national.Records.problem;
import static eu.passerelle.national.Records.section;
import static eu.passerelle.national.Records.summary;
import static eu.passerelle.national.Records.withComment;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Procedure;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.clinical.summary.SectionState;
import eu.passerelle.national.Records;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConsolidationTest {
    private static SourceAnswer practice(Section... sections) {
        return new SourceAnswer.Recorded(Records.PRACTICE, summary(Records.PRACTICE, "2024-03-01", sections));
    }

    private static SourceAnswer hospital(String updated, Section... sections) {
        return new SourceAnswer.Recorded(Records.HOSPITAL, summary(Records.HOSPITAL, updated, sections));
    }

    private static Section joined(SectionKind kind, SourceAnswer... asked) {
        return new Consolidation(Records.PHRASES, List.of(asked))
                .sections().stream()
                        .filter(section -> section.kind() == kind)
                        .findFirst()
                        .orElseThrow();
    }

    private static Section allergies(Entry... entries) {
        return section(SectionKind.ALLERGIES, List.of(entries));
    }

    private static SourceAnswer source(String what, String updated, boolean first) {
        Section[] sections = switch (what) {
            case "none" -> new Section[] {allergies(none(SectionKind.ALLERGIES))};
            case "no-info" -> new Section[] {allergies(noInfo(SectionKind.ALLERGIES))};
            case "latex" -> new Section[] {allergies(allergy("A1", "Latex"))};
            case "none+latex" -> new Section[] {allergies(none(SectionKind.ALLERGIES), allergy("A1", "Latex"))};
            default -> new Section[] {};
        };
        var at = first ? Records.PRACTICE : Records.HOSPITAL;
        return switch (what) {
            case "nothing" -> new SourceAnswer.NothingRecorded(at);
            case "silent" -> new SourceAnswer.NoAnswer(at);
            default -> new SourceAnswer.Recorded(at, summary(at, updated, sections));
        };
    }

    @ParameterizedTest
    @CsvSource({
        // practice, hospital: content of 2024 and of the given year
        "none,       none,       2020, KnownAbsence",
        "none,       none,       2026, KnownAbsence",
        "none,       no-info,    2020, NoInformation",
        "none,       no-section, 2020, NoInformation",
        "none,       nothing,    2020, NoInformation",
        "none,       silent,     2020, NoInformation",
        "none,       latex,      2020, Entries",
        "none,       latex,      2026, Entries",
        "latex,      none,       2020, Entries",
        "latex,      none,       2026, Entries",
        "latex,      silent,     2026, Entries",
        "latex,      latex,      2026, Entries",
        "no-info,    no-info,    2026, NoInformation",
        "no-info,    silent,     2026, NoInformation",
        "silent,     none,       2026, NoInformation",
        "none,       none+latex, 2026, Entries",
    })
    void noneIsKnownOnlyWhenEveryAskedSourceSaysSo(String practice, String hospital, String year, String state) {
        Section section = joined(
                SectionKind.ALLERGIES, source(practice, "2024-03-01", true), source(hospital, year + "-01-01", false));

        assertThat(section.state().getClass().getSimpleName()).isEqualTo(state);
        assertThat(section.contradictsItself()).isFalse();
    }

    @Test
    void whatASourceSaidInsteadStandsUnderItsNameWithItsDate() {
        Section section = joined(
                SectionKind.ALLERGIES,
                practice(allergies(none(SectionKind.ALLERGIES))),
                hospital("2026-01-01", allergies(allergy("A1", "Latex"))));

        assertThat(section.narrativeOnly()).containsExactly("Practice (2024-03-01): None known");
        assertThat(section.opensNarrative()).isTrue();
    }

    @Test
    void everyBasicSectionSaysWhoDidNotAnswer() {
        List<Section> sections = new Consolidation(
                        Records.PHRASES,
                        List.of(
                                practice(section(SectionKind.PROBLEMS, List.of(problem("P1", "Asthma")))),
                                new SourceAnswer.NoAnswer(Records.HOSPITAL)))
                .sections();

        assertThat(sections)
                .hasSize(5)
                .allSatisfy(section -> assertThat(section.narrativeOnly()).contains("Hospital did not answer."));
        assertThat(sections).noneMatch(section -> section.state() instanceof SectionState.KnownAbsence);
    }

    private static Allergy since(Allergy allergy, String date) {
        return new Allergy(
                allergy.assertion(),
                allergy.type(),
                allergy.agent(),
                allergy.status(),
                allergy.certainty(),
                allergy.criticality(),
                allergy.severity(),
                Period.since(PartialDate.parse(date).orElseThrow()),
                allergy.reactions(),
                allergy.value(),
                allergy.comment());
    }

    private static Problem status(Problem problem, String status) {
        return new Problem(
                problem.assertion(),
                problem.category(),
                problem.problem(),
                Records.term(status, status),
                problem.certainty(),
                problem.severity(),
                problem.outcome(),
                problem.when(),
                problem.comment());
    }

    private static Procedure operation(Period when) {
        return Procedure.of(Records.term("C1", "Appendectomy"), when);
    }

    static Stream<Arguments> pairs() {
        Medication five = medicine("M1", "Amlodipine", "1");
        Coded latex = Records.term("A1", "Latex");
        return Stream.of(
                Arguments.of("equal", allergy("A1", "Latex"), allergy("A1", "Latex"), 1),
                Arguments.of(
                        "other words beside the same code", allergy("A1", "Latex"), allergy("A1", "Natural rubber"), 1),
                Arguments.of("the same words, another code", allergy("A1", "Latex"), allergy("A2", "Latex"), 2),
                Arguments.of(
                        "words without a code",
                        Allergy.to(Coded.text("Latex"), latex),
                        Allergy.to(Coded.text("Latex"), latex),
                        2),
                Arguments.of(
                        "the same code in another system",
                        allergy("A1", "Latex"),
                        Allergy.to(Coded.of("A1", "2.999.66", "Latex"), Records.term("t", "Allergy")),
                        2),
                Arguments.of(
                        "another date",
                        since(allergy("A1", "Latex"), "2010"),
                        since(allergy("A1", "Latex"), "2011"),
                        2),
                Arguments.of(
                        "a date no more precise",
                        since(allergy("A1", "Latex"), "2010"),
                        since(allergy("A1", "Latex"), "2010-05"),
                        2),
                Arguments.of(
                        "active and resolved",
                        status(problem("P1", "Asthma"), "active"),
                        status(problem("P1", "Asthma"), "resolved"),
                        2),
                Arguments.of(
                        "a comment more", problem("P1", "Asthma"), withComment(problem("P1", "Asthma"), "mild"), 2),
                Arguments.of("negated", problem("P1", "Asthma"), negated(problem("P1", "Asthma")), 2),
                Arguments.of("the same medicine", five, medicine("M1", "Amlodipine", "1"), 1),
                Arguments.of("another dose", five, medicine("M1", "Amlodipine", "2"), 2),
                Arguments.of(
                        "a procedure of the same day",
                        operation(Period.at(new PartialDate("20200101", ""))),
                        operation(Period.at(new PartialDate("20200101", ""))),
                        1),
                Arguments.of("procedures of unknown days", operation(Period.NONE), operation(Period.NONE), 2));
    }

    private static Problem negated(Problem problem) {
        return new Problem(
                problem.assertion().negate(),
                problem.category(),
                problem.problem(),
                problem.clinicalStatus(),
                problem.certainty(),
                problem.severity(),
                problem.outcome(),
                problem.when(),
                problem.comment());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void twoBecomeOneOnlyWhenSurelyTheSame(String what, Entry one, Entry other, int left) {
        Section section = joined(
                SectionKind.PROBLEMS,
                practice(section(SectionKind.PROBLEMS, List.of(one))),
                hospital("2026-01-01", section(SectionKind.PROBLEMS, List.of(other))));

        assertThat(section.entries()).as(what).hasSize(left);
        assertThat(section.entries().stream()
                        .flatMap(entry -> entry.assertion().provenance().stream())
                        .map(author -> author.organisation().orElseThrow().name()))
                .containsExactly("Practice", "Hospital");
    }

    @Test
    void whatOneSourceStatesTwiceStaysTwice() {
        Section section = joined(
                SectionKind.ALLERGIES,
                practice(allergies(allergy("A1", "Latex"), allergy("A1", "Latex"))),
                hospital("2026-01-01", allergies(allergy("A1", "Latex"))));

        assertThat(section.entries()).hasSize(2);
    }

    @Test
    void linesThatOnlyANarrativeHasStandUnderTheNameOfTheirSource() {
        Section section = joined(
                SectionKind.ALLERGIES,
                practice(section(
                        SectionKind.ALLERGIES, List.of(allergy("A1", "Latex")), "Severe reaction to contrast medium.")),
                hospital("2026", section(SectionKind.ALLERGIES, List.of(allergy("A2", "Nickel")), "See letter.")));

        assertThat(section.narrative().plainText())
                .isEqualTo("Practice (2024-03-01): Severe reaction to contrast medium. Hospital (2026): See letter.");
    }

    @Test
    void aSourceThatAloneHasContentKeepsItsNarrative() {
        Section own = section(SectionKind.ALLERGIES, List.of(allergy("A1", "Latex")), "Also dust.");

        Section section =
                joined(SectionKind.ALLERGIES, practice(own), new SourceAnswer.NothingRecorded(Records.HOSPITAL));

        assertThat(section.narrative()).isEqualTo(own.narrative()).isNotEqualTo(Narrative.EMPTY);
        assertThat(section.entries()).isEqualTo(own.entries());
    }

    @Test
    void aSourceThatContradictsItselfIsNotCorrectedWhenItIsTheOnlyOne() {
        Section section =
                joined(SectionKind.ALLERGIES, practice(allergies(none(SectionKind.ALLERGIES), allergy("A1", "Latex"))));

        assertThat(section.contradictsItself()).isTrue();
    }
}
