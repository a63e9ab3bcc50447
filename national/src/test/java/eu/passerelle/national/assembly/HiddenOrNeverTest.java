package eu.passerelle.national.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Code;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.national.Records;
import eu.passerelle.national.choice.ChoiceMatrix;
import eu.passerelle.national.consolidation.SourceAnswer;
import eu.passerelle.national.restriction.Hidden;
import eu.passerelle.national.restriction.Restrictions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Records made at random, with a part hidden and with that part left out: what is given out is equal (hazard H16). */
class HiddenOrNeverTest {
    private static final int PAIRS = 500;

    private final Random random = new Random(20261123);
    private final Set<String> hidden = new HashSet<>();

    /** Words of which none begins another. */
    private static String word(String prefix, int number) {
        return prefix + (char) ('a' + number) + "ium";
    }

    @Test
    void cannotBeToldApart() {
        int withSomethingHidden = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            hidden.clear();
            List<Section> whole = new ArrayList<>();
            List<Section> without = new ArrayList<>();
            record(whole, without);
            Set<Hidden> choices = new HashSet<>();
            hidden.forEach(code -> choices.add(new Hidden.StatementsAbout(Code.of(code, Records.SYSTEM))));
            withSomethingHidden += hidden.isEmpty() ? 0 : 1;

            assertThat(given(whole, new Restrictions(choices, false))).isEqualTo(given(without, Restrictions.NONE));
        }
        assertThat(withSomethingHidden).isGreaterThan(PAIRS / 2);
    }

    private static List<Assembled> given(List<Section> sections, Restrictions choices) {
        return Records.assembly(ChoiceMatrix.optIn())
                .of(
                        List.of(new SourceAnswer.Recorded(
                                Records.PRACTICE,
                                Records.summary(Records.PRACTICE, "2026-05-04", sections.toArray(Section[]::new)))),
                        choices);
    }

    private void record(List<Section> whole, List<Section> without) {
        List<Entry> problems = new ArrayList<>();
        List<Entry> problemsLeft = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<String> linesLeft = new ArrayList<>();
        List<Coded> reasons = new ArrayList<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            Coded term = Records.term("P" + i, word("Prob", i));
            reasons.add(term);
            Problem problem = Records.problem("P" + i, word("Prob", i));
            if (random.nextInt(3) == 0) {
                hidden.add("P" + i);
                problems.add(problem);
                lines.add("Long ago " + word("prob", i) + " was feared.");
            } else {
                problems.add(problem);
                problemsLeft.add(problem);
                if (random.nextBoolean()) {
                    lines.add("Stable, " + i + " visits.");
                    linesLeft.add("Stable, " + i + " visits.");
                }
            }
        }
        add(SectionKind.PROBLEMS, problems, lines, whole);
        add(SectionKind.PROBLEMS, problemsLeft, linesLeft, without);
        List<Entry> medicines = new ArrayList<>();
        List<Entry> medicinesLeft = new ArrayList<>();
        for (int i = 0; i < random.nextInt(5); i++) {
            Medication plain = Records.medicine("M" + i, word("Drug", i), "1");
            int reason = random.nextInt(6);
            Medication medicine =
                    reason < reasons.size() ? Records.because(plain, reasons.get(reason), "with water") : plain;
            medicines.add(medicine);
            if (random.nextInt(4) == 0) {
                hidden.add("M" + i);
            } else {
                medicinesLeft.add(
                        hidden.contains("P" + reason) && reason < reasons.size()
                                ? Records.because(plain, Coded.NONE, "with water")
                                : medicine);
            }
        }
        add(SectionKind.MEDICATIONS, medicines, List.of(), whole);
        add(SectionKind.MEDICATIONS, medicinesLeft, List.of(), without);
    }

    private static void add(SectionKind kind, List<Entry> entries, List<String> lines, List<Section> sections) {
        if (!entries.isEmpty() || !lines.isEmpty()) {
            sections.add(Records.section(kind, entries, lines.toArray(String[]::new)));
        }
    }
}
