package eu.passerelle.portal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.contract.Filled;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Product;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.portal.reading.Glance.Box;
import eu.passerelle.portal.words.Bundles;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.RenderedSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GlanceTest {
    private static final Words WORDS = new Bundles(List.of(new LanguageTag("en"))).first();

    @Test
    void aListOfHundredsOfProblemsEndsAndSaysHowManyMoreThereAre() {
        Box box = box(SectionKind.PROBLEMS, many(500, GlanceTest::problem));
        assertThat(titles(box))
                .containsExactlyElementsOf(
                        IntStream.range(0, 30).mapToObj(i -> "number " + i).toList());
        assertThat(box.more()).isEqualTo(470);
        assertThat(box.current()).hasSize(500);
    }

    @Test
    void thirtyStandWhole() {
        Box box = box(SectionKind.PROBLEMS, many(30, GlanceTest::problem));
        assertThat(box.first()).hasSize(30);
        assertThat(box.more()).isZero();
    }

    @Test
    void whatWarnsIsNotLeftToTheSectionAndKeepsItsPlace() {
        Box box = box(
                SectionKind.PROBLEMS,
                many(60, i -> i == 40 || i == 50 ? problem(i).with(Assertion.fact("suspended")) : problem(i)));
        assertThat(titles(box)).hasSize(32).endsWith("number 29", "number 40", "number 50");
        assertThat(box.more()).isEqualTo(28);
    }

    @Test
    void allergiesAlertsAndMedicinesStandWhole() {
        Box allergies = box(SectionKind.ALLERGIES, many(500, i -> Allergy.to(coded("number " + i), Coded.NONE)));
        Box alerts = box(SectionKind.ALERTS, many(500, GlanceTest::problem));
        Box medicines = box(SectionKind.MEDICATIONS, many(500, GlanceTest::medicine));
        assertThat(allergies.first()).hasSize(500);
        assertThat(medicines.first()).hasSize(500);
        assertThat(alerts.first()).hasSize(500);
        assertThat(allergies.more() + alerts.more() + medicines.more()).isZero();
    }

    @Test
    void noneKnownInWordsThatAreNotTranslatedIsMarkedAsInItsSection() {
        PatientSummary summary =
                summary(SectionKind.DEVICES, List.of(Absence.of("no-known-devices", "Sem dispositivos")));
        Box box = glance(summary, SectionKind.DEVICES);
        Section section = summary.section(SectionKind.DEVICES).orElseThrow();
        SectionCards there = SectionCards.of(section, terms(), cards(), 0);
        assertThat(box.warn()).isFalse();
        assertThat(box.instead())
                .extracting(Term::text)
                .containsExactly("The country states that there is none:", "Sem dispositivos");
        assertThat(box.instead().getLast().mark())
                .isEqualTo(Term.Mark.NOT_TRANSLATED)
                .isEqualTo(there.statements().getFirst().mark());
    }

    private static Problem problem(int number) {
        return Problem.of(coded("number " + number), Period.NONE);
    }

    private static Entry medicine(int number) {
        return Medication.of(
                Product.of("number " + number, Coded.NONE, Coded.NONE, List.of()),
                Coded.NONE,
                Medication.Dose.of(Quantity.of("1", "1")),
                Period.NONE,
                List.of(),
                "active");
    }

    private static Coded coded(String words) {
        return Coded.of(words, "2.999.77", words);
    }

    private static List<Entry> many(int number, IntFunction<Entry> entry) {
        return IntStream.range(0, number).mapToObj(entry).toList();
    }

    private static List<String> titles(Box box) {
        return box.first().stream().map(line -> line.title().text()).toList();
    }

    private static Box box(SectionKind kind, List<Entry> entries) {
        return glance(summary(kind, entries), kind);
    }

    private static Box glance(PatientSummary summary, SectionKind kind) {
        return Glance.of(summary, terms(), cards(), LocalDate.of(2026, 11, 23)).boxes().stream()
                .filter(box -> box.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static PatientSummary summary(SectionKind kind, List<Entry> entries) {
        return new PatientSummary(
                new Filled(0).of(DocumentHeader.class), List.of(Section.of(kind, "", Narrative.EMPTY, entries)));
    }

    /** Nothing is translated. */
    private static Terms terms() {
        return new Terms(new RenderedSummary(new LanguageTag("en"), Map.of(), List.of()), WORDS, "pt", "test", false);
    }

    private static EntryCards cards() {
        return new EntryCards(terms(), List.of());
    }
}
