package eu.passerelle.cda;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.clinical.DocumentHeader.Subject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a document is about the person who was identified (hazard H03). The identifier and the birth date decide: if
 * they differ the document is withheld. Another name or sex, or an identifier or birth date the document does not
 * state, is a loud warning.
 */
public sealed interface SubjectCheck {
    /** The same person, as far as both say. */
    record Same() implements SubjectCheck {}

    /** Shown, with a warning about these. */
    record Warn(Set<Difference> differences) implements SubjectCheck {
        public Warn {
            differences = Set.copyOf(differences);
        }
    }

    /** Not shown at all. */
    record Withhold(Set<Difference> differences) implements SubjectCheck {
        public Withhold {
            differences = Set.copyOf(differences);
        }
    }

    /** What differs. */
    enum Difference {
        IDENTIFIER(true),
        BIRTH_DATE(true),
        NAME(false),
        SEX(false),
        IDENTIFIER_NOT_STATED(false),
        BIRTH_DATE_NOT_STATED(false);

        private final boolean withholds;

        Difference(boolean withholds) {
            this.withholds = withholds;
        }
    }

    static SubjectCheck of(Subject subject, PatientId id, Demographics identified) {
        return of(subject, List.of(id), identified);
    }

    /** Compares with any of the identifiers of the person. */
    static SubjectCheck of(Subject subject, List<PatientId> ids, Demographics identified) {
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        if (subject.ids().isEmpty()) {
            differences.add(Difference.IDENTIFIER_NOT_STATED);
        } else if (subject.ids().stream().noneMatch(stated -> ids.stream().anyMatch(id -> same(stated, id)))) {
            differences.add(Difference.IDENTIFIER);
        }
        Optional<PartialDate> born = subject.person().birthDate();
        if (born.isEmpty()) {
            differences.add(Difference.BIRTH_DATE_NOT_STATED);
        } else if (identified
                .birthDate()
                .filter(date -> !date.agreesWith(born.get()))
                .isPresent()) {
            differences.add(Difference.BIRTH_DATE);
        }
        Optional<PersonName> name = subject.person().name();
        if (name.isPresent()
                && identified
                        .name()
                        .filter(other -> !NameForm.agree(name.get(), other))
                        .isPresent()) {
            differences.add(Difference.NAME);
        }
        Optional<AdministrativeGender> gender = subject.person().gender();
        if (gender.isPresent()
                && identified.gender().filter(other -> other != gender.get()).isPresent()) {
            differences.add(Difference.SEX);
        }
        if (differences.isEmpty()) {
            return new Same();
        }
        return differences.stream().anyMatch(difference -> difference.withholds)
                ? new Withhold(differences)
                : new Warn(differences);
    }

    private static boolean same(PatientId one, PatientId other) {
        return one.root().strip().equalsIgnoreCase(other.root().strip())
                && one.extension().strip().equalsIgnoreCase(other.extension().strip());
    }
}
