package eu.passerelle.clinical.summary;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a section amounts to. "None known" is information, "no information" is a warning (hazard H11). */
public sealed interface SectionState {
    /** There are entries. */
    record Entries() implements SectionState {}

    /** The country states that there is none. */
    record KnownAbsence(List<Coded> statements) implements SectionState {
        public KnownAbsence {
            statements = List.copyOf(statements);
        }
    }

    /** The country has no information: the coded statement, or the null flavour in its place. */
    record NoInformation(List<Coded> statements, Optional<NullFlavor> reason) implements SectionState {
        public NoInformation {
            statements = List.copyOf(statements);
        }
    }

    /** Nothing coded: only the narrative says something, if anything does. */
    record Empty() implements SectionState {}

    /** A basic section that the document does not have. */
    record Missing() implements SectionState {}

    /** What the given entries amount to. A statement of absence beside real entries does not hide them. */
    static SectionState of(List<Entry> entries) {
        List<Coded> none = new ArrayList<>();
        List<Coded> noInformation = new ArrayList<>();
        Optional<NullFlavor> reason = Optional.empty();
        for (Entry entry : entries) {
            if (entry instanceof Absence absence) {
                if (absence.assertion().negated()) {
                    // that there is none is denied: that does not say that there is one, nor what
                    noInformation.add(absence.statement());
                    continue;
                }
                switch (absence.kind()) {
                    case NONE_KNOWN, NONE_KNOWN_OF_A_KIND -> none.add(absence.statement());
                    case NO_INFORMATION -> noInformation.add(absence.statement());
                }
            } else if (entry.assertion().nullFlavor().isPresent() && saysNothing(entry)) {
                reason = entry.assertion().nullFlavor();
            } else {
                return new Entries();
            }
        }
        if (!none.isEmpty() && noInformation.isEmpty() && reason.isEmpty()) {
            return new KnownAbsence(none);
        }
        return noInformation.isEmpty() && none.isEmpty() && reason.isEmpty()
                ? new Empty()
                : new NoInformation(noInformation, reason);
    }

    private static boolean saysNothing(Entry entry) {
        return entry.coded()
                .allMatch(coded -> coded.code().isEmpty() && coded.words().isEmpty());
    }
}
