package eu.passerelle.national.restriction;

import static eu.passerelle.national.Records.medicine;
import static eu.passerelle.national.Records.problem;
import static eu.passerelle.national.Records.section;
import static eu.passerelle.national.Records.summary;
import static eu.passerelle.national.Records.term;
import static eu.passerelle.national.restriction.Given.about;
import static eu.passerelle.national.restriction.Given.given;
import static eu.passerelle.national.restriction.Given.one;
import static eu.passerelle.national.restriction.Given.words;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.PersonName;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.contract.Leaves;
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
import eu.passerelle.national.Records;
import eu.passerelle.national.choice.ChoiceMatrix;
import eu.passerelle.national.consolidation.SourceAnswer;
import eu.passerelle.trust.PurposeOfUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing that stays tells of what went: no word "masked", no reference, author, footnote, cell or confidentiality. */
class TracesTest {
    private static final Coded DEPRESSION = term("P14", "Dépression");
    private static final Restrictions NO_DEPRESSION = about("P14");

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
}
