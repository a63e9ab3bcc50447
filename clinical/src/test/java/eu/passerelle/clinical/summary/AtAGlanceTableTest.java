package eu.passerelle.clinical.summary;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Demographics;
import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.DocumentLevel;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Device;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Product;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.summary.AtAGlance.Shown;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The whole table of hazard H07: status × certainty × status of the concern × status of the statement × end × negation,
 * for every kind that is seen at a glance. Each value is marked: {@code +} current, {@code -} over by itself,
 * {@code ?} over only where the entry's own status is silent.
 */
class AtAGlanceTableTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static final List<String> STATUS = List.of(
            "+",
            "+active",
            "+55561003",
            "+recurrence",
            "+unheard-of",
            "-inactive",
            "-resolved",
            "-73425007",
            "-413322009",
            "-410516002",
            "-Resolved");
    private static final List<String> CERTAINTY = List.of(
            "+",
            "+confirmed",
            "+unconfirmed",
            "+provisional",
            "+differential",
            "+unheard-of",
            "-refuted",
            "-entered-in-error",
            "-723511001");
    private static final List<String> CONCERN =
            List.of("+", "+active", "+suspended", "+unheard-of", "?completed", "?aborted", "?cancelled");
    private static final List<String> STATEMENT =
            List.of("+", "+completed", "+active", "-aborted", "-cancelled", "-nullified");
    private static final List<String> END =
            List.of("+", "+20260301", "+202603", "+2026", "+20301231", "-20260228", "-202602", "-2025", "-19990101");

    private static char mark(String cell) {
        return cell.charAt(0);
    }

    private static String value(String cell) {
        return cell.substring(1);
    }

    private static Coded coded(String cell) {
        return value(cell).isEmpty() ? Coded.NONE : Coded.of(value(cell), "1.2", value(cell));
    }

    private static Period until(String cell) {
        return Period.between(PartialDate.parse("1998"), PartialDate.parse(value(cell)));
    }

    private static AtAGlance glance(SectionKind kind, Entry entry) {
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
        return AtAGlance.of(
                new PatientSummary(header, List.of(Section.of(kind, "", Narrative.EMPTY, List.of(entry)))), TODAY);
    }

    private static void assertShown(Shown<?> shown, boolean current, String row) {
        assertThat(shown.current()).as(row).hasSize(current ? 1 : 0);
        assertThat(shown.over()).as(row).hasSize(current ? 0 : 1);
    }

    @Test
    void placesEveryAllergyAndProblemOfTheTable() {
        int rows = 0;
        for (String status : STATUS) {
            for (String certainty : CERTAINTY) {
                for (String concern : CONCERN) {
                    for (String statement : STATEMENT) {
                        for (String end : END) {
                            for (boolean negated : new boolean[] {false, true}) {
                                boolean over = negated
                                        || List.of(mark(status), mark(certainty), mark(statement), mark(end))
                                                .contains('-')
                                        || mark(concern) == '?' && value(status).isEmpty();
                                Assertion said = Assertion.fact("").withStatus(value(statement), value(concern));
                                place(status, certainty, negated ? said.negate() : said, end, !over);
                                rows++;
                            }
                        }
                    }
                }
            }
        }
        assertThat(rows)
                .isEqualTo(STATUS.size() * CERTAINTY.size() * CONCERN.size() * STATEMENT.size() * END.size() * 2);
    }

    private static void place(String status, String certainty, Assertion said, String end, boolean current) {
        String row = String.join(" ", status, certainty, said.concernStatus(), said.status(), end);
        Allergy plain = Allergy.to(Coded.text("nuts"), Coded.NONE);
        Allergy allergy = new Allergy(
                said,
                plain.type(),
                plain.agent(),
                coded(status),
                coded(certainty),
                plain.criticality(),
                plain.severity(),
                until(end),
                plain.reactions(),
                plain.value(),
                plain.comment());
        Problem problem = new Problem(
                said,
                Coded.NONE,
                Coded.text("asthma"),
                coded(status),
                coded(certainty),
                Coded.NONE,
                Coded.NONE,
                until(end),
                "");
        assertShown(glance(SectionKind.ALLERGIES, allergy).allergies(), current, row);
        assertShown(glance(SectionKind.PROBLEMS, problem).problems(), current, row);
        assertThat(glance(SectionKind.PAST_ILLNESSES, problem).problems().current())
                .isEmpty();
    }

    @Test
    void placesEveryMedicineAndDeviceOfTheTable() {
        for (String statement : List.of("+", "+active", "+suspended", "-completed", "-aborted", "-cancelled")) {
            for (String end : END) {
                for (boolean negated : new boolean[] {false, true}) {
                    String row = statement + " " + end + " " + negated;
                    Assertion said = Assertion.fact(value(statement));
                    Assertion meant = negated ? said.negate() : said;
                    boolean ended = negated || mark(end) == '-';
                    Medication medication = medicine(meant, until(end));
                    assertShown(
                            glance(SectionKind.MEDICATIONS, medication).medications(),
                            !ended && mark(statement) == '+',
                            row);
                    boolean withdrawn = value(statement).equals("aborted")
                            || value(statement).equals("cancelled");
                    Device device =
                            Device.of(Coded.text("pacemaker"), until(end)).with(meant);
                    assertShown(glance(SectionKind.DEVICES, device).devices(), !ended && !withdrawn, row);
                }
            }
        }
    }

    private static Medication medicine(Assertion meant, Period period) {
        return new Medication(
                meant, Product.NONE, Coded.NONE, Optional.empty(), period, List.of(), Coded.NONE, "", List.of());
    }

    /** A treatment whose length is said instead of its end ends as well. */
    @Test
    void placesAMedicineByItsLength() {
        List<String> lengths = List.of("-5 d", "-4 wk", "+2 mo", "+9 wk", "+1 a", "+3 {course}", "+1.5 wk", "-12 h");
        for (String length : lengths) {
            String[] parts = value(length).split(" ", 2);
            Period lasting = new Period(
                    Optional.empty(),
                    PartialDate.parse("20260110"),
                    Optional.empty(),
                    Optional.of(Quantity.of(parts[0], parts[1])),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            assertShown(
                    glance(SectionKind.MEDICATIONS, medicine(Assertion.fact("active"), lasting))
                            .medications(),
                    mark(length) == '+',
                    length);
        }
    }
}
