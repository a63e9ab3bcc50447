package eu.passerelle.clinical.summary;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.narrative.Narrative;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "None known" is information, "no information" is a warning (hazard H11). */
class SectionStateTest {
    private static final Entry PROBLEM = Problem.of(Coded.of("I10", "1.2", "Hipertensão"), Period.NONE);

    private static Section section(Entry... entries) {
        return Section.of(SectionKind.PROBLEMS, "Problemas", Narrative.EMPTY, List.of(entries));
    }

    @Test
    void isEntriesWhereThereAreEntries() {
        assertThat(section(PROBLEM).state()).isInstanceOf(SectionState.Entries.class);
    }

    @Test
    void isKnownAbsenceWhereTheCountryStatesThatThereIsNone() {
        assertThat(section(Absence.of("no-known-problems", "Sem problemas conhecidos"))
                        .state())
                .isInstanceOf(SectionState.KnownAbsence.class);
    }

    @Test
    void isNoInformationWhereTheCountryKnowsNothing() {
        assertThat(section(Absence.of("no-problem-info", "Sem informação")).state())
                .isInstanceOf(SectionState.NoInformation.class);
    }

    @Test
    void isNeverKnownAbsenceWhenOneSourceKnowsNothing() {
        assertThat(section(
                                Absence.of("no-known-problems", "Sem problemas conhecidos"),
                                Absence.of("no-problem-info", "Sem informação"))
                        .state())
                .isInstanceOf(SectionState.NoInformation.class);
    }

    @Test
    void isEmptyWhereNothingIsCoded() {
        assertThat(section().state()).isInstanceOf(SectionState.Empty.class);
    }

    @Test
    void hidesNoEntryBehindAStatementOfAbsence() {
        Section both = section(Absence.of("no-known-problems", "Sem problemas conhecidos"), PROBLEM);
        assertThat(both.state()).isInstanceOf(SectionState.Entries.class);
        assertThat(both.contradictsItself()).isTrue();
    }
}
