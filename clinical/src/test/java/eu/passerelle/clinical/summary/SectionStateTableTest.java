package eu.passerelle.clinical.summary;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every mixture of statements a section can hold, and what it amounts to (hazard H11). */
class SectionStateTableTest {
    private static final Map<Character, Entry> KINDS = Map.of(
            'E', Problem.of(Coded.of("I10", "1.2", "Hipertensão"), Period.NONE),
            'N', Absence.of("no-known-problems", "Sem problemas"),
            'I', Absence.of("no-problem-info", "Sem informação"),
            'D', denied(),
            '0', silent());

    private static Entry denied() {
        Absence none = Absence.of("no-known-problems", "Sem problemas");
        return none.with(none.assertion().negate());
    }

    private static Entry silent() {
        Assertion nothing = new Assertion(
                false, "", "", "EVN", List.of(), "", List.of(), "", Optional.of(NullFlavor.NASK), List.of());
        return Problem.of(Coded.NONE, Period.NONE).with(nothing);
    }

    /** An entry is never hidden; "none known" only where nothing beside it says less. */
    private static Class<?> expected(String mixture) {
        if (mixture.isEmpty()) {
            return SectionState.Empty.class;
        }
        if (mixture.contains("E")) {
            return SectionState.Entries.class;
        }
        return mixture.matches("N+") ? SectionState.KnownAbsence.class : SectionState.NoInformation.class;
    }

    @Test
    void judgesEveryMixtureInEveryOrder() {
        List<String> mixtures = new ArrayList<>(List.of(""));
        for (int from = 0; mixtures.get(from).length() < 3; from++) {
            String shorter = mixtures.get(from);
            KINDS.keySet().forEach(kind -> mixtures.add(shorter + kind));
        }
        assertThat(mixtures).hasSize(1 + 5 + 25 + 125);
        for (String mixture : mixtures) {
            List<Entry> entries =
                    mixture.chars().mapToObj(kind -> KINDS.get((char) kind)).toList();
            assertThat(SectionState.of(entries)).as(mixture).isInstanceOf(expected(mixture));
        }
    }

    @Test
    void keepsTheReasonWhyNothingIsKnown() {
        assertThat(SectionState.of(List.of(silent())))
                .isEqualTo(new SectionState.NoInformation(List.of(), Optional.of(NullFlavor.NASK)));
    }
}
