package eu.passerelle.national.consolidation;

import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Device;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Immunization;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.Origin;
import eu.passerelle.clinical.entry.OtherEntry;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Procedure;
import eu.passerelle.national.rewriting.Rewriting;
import java.util.List;
import java.util.Optional;

/**
 * Whether two sources surely state the same: equal codes in equal code systems, equal dates, status and doses, no detail
 * that only one of them has or that differs. Nothing is transcoded for the comparison, and words beside a code do not
 * count. What has no code, and an event without a date, is never surely the same.
 */
final class Sameness {
    private static final Bare BARE = new Bare();

    private Sameness() {}

    /** Equal for entries that are surely the same; empty for one that can be the same as no other. */
    static Optional<Entry> key(Entry entry) {
        return identifies(entry) ? Optional.of(BARE.entry(entry)) : Optional.empty();
    }

    private static boolean identifies(Entry entry) {
        return switch (entry) {
            case Allergy allergy -> isCoded(allergy.agent());
            case Problem problem -> isCoded(problem.problem());
            case Medication medication ->
                isCoded(medication.product().code())
                        || isCoded(medication.product().atc())
                                && medication.dose().isPresent()
                                && !medication.product().ingredients().isEmpty();
            case Device device -> isCoded(device.device());
            case Procedure procedure ->
                isCoded(procedure.procedure()) && procedure.when().isPresent();
            case Immunization immunization ->
                isCoded(immunization.vaccine()) && immunization.when().isPresent();
            case Observation observation ->
                isCoded(observation.code()) && observation.when().isPresent();
            case Absence absence -> false;
            case OtherEntry other -> false;
        };
    }

    private static boolean isCoded(Coded value) {
        return value.code().isPresent();
    }

    /** Without what belongs to the document it stood in, and without the words beside codes. */
    private static final class Bare extends Rewriting {
        @Override
        protected Coded coded(Coded value) {
            return new Coded(
                    value.code(),
                    "",
                    "",
                    value.code().isPresent() ? "" : value.displayName(),
                    value.code().isPresent() ? "" : value.originalText(),
                    value.nullFlavor(),
                    value.translations().stream().map(Bare::bare).toList(),
                    "",
                    Coded.NOT_FROM_BYTES,
                    value.qualifiers().stream()
                            .map(qualifier -> new Coded.Qualifier(coded(qualifier.name()), coded(qualifier.value())))
                            .toList());
        }

        private static Coded.Translation bare(Coded.Translation translation) {
            return new Coded.Translation(
                    translation.code(), "", "", translation.code().isPresent() ? "" : translation.displayName());
        }

        @Override
        protected String narrated(Entry entry, String words, String place) {
            return "";
        }

        @Override
        protected List<InstanceId> ids(List<InstanceId> value) {
            return List.of();
        }

        @Override
        protected List<Author> provenance(Entry entry, List<Author> value) {
            return List.of();
        }

        @Override
        protected Origin origin(Origin value) {
            return Origin.NONE;
        }

        @Override
        protected String anchor(String value) {
            return "";
        }

        @Override
        protected Author author(Author value) {
            return new Author(
                    value.ids(),
                    value.name(),
                    coded(value.role()),
                    coded(value.speciality()),
                    value.time(),
                    value.device(),
                    value.telecoms(),
                    value.organisation(),
                    value.address());
        }
    }
}
