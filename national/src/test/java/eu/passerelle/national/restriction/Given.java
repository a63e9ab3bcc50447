package eu.passerelle.national.restriction;

import static eu.passerelle.national.Records.summary;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Code;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.national.Records;
import eu.passerelle.national.assembly.Assembled;
import eu.passerelle.national.choice.ChoiceMatrix;
import eu.passerelle.national.consolidation.SourceAnswer;
import java.util.List;
import java.util.Set;

/** Records under choices, as they come out of a restriction. */
final class Given {
    private Given() {}

    static Restrictions about(String code) {
        return new Restrictions(Set.of(new Hidden.StatementsAbout(Code.of(code, Records.SYSTEM))), false);
    }

    static Restrictions hiding(Hidden... hidden) {
        return new Restrictions(Set.of(hidden), false);
    }

    static List<Assembled> given(Restrictions choices, Section... sections) {
        PatientSummary record = summary(Records.PRACTICE, "2026-05-04", sections);
        return Records.assembly(ChoiceMatrix.optIn())
                .of(List.of(new SourceAnswer.Recorded(Records.PRACTICE, record)), choices);
    }

    static PatientSummary one(Restrictions choices, Section... sections) {
        return given(choices, sections).getFirst().summary();
    }

    /** Everything but who is hidden must be the same: the whole model, header and places included. */
    static void assertCannotBeToldApart(List<Assembled> hidden, List<Assembled> never) {
        assertThat(hidden).isEqualTo(never).isNotEmpty();
    }

    static String words(PatientSummary summary) {
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
