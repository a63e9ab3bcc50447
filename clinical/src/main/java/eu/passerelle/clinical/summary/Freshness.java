package eu.passerelle.clinical.summary;

import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Device;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Immunization;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.OtherEntry;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Procedure;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** How old the content of a summary is (hazard H08). When the document was made is never taken for it. */
public sealed interface Freshness {
    /** The document says when its content was last updated. */
    record Stated(PartialDate date) implements Freshness {}

    /** It does not say; this is the latest date of anything that happened in its entries. */
    record Derived(PartialDate date) implements Freshness {}

    /** Neither says anything. */
    record NotStated() implements Freshness {}

    /** Of a summary read on a given day; dates after that day, such as the end of a treatment, tell nothing. */
    static Freshness of(PatientSummary summary, LocalDate today) {
        Optional<PartialDate> stated = summary.contentLastUpdated();
        if (stated.isPresent()) {
            return new Stated(stated.get());
        }
        return summary.sections().stream()
                .flatMap(section -> section.entries().stream())
                .flatMap(Freshness::dates)
                .filter(date -> !firstDay(date).isAfter(today))
                .max(Comparator.comparing(Freshness::firstDay))
                .<Freshness>map(Derived::new)
                .orElseGet(NotStated::new);
    }

    /** Whether it must be warned of: the content may be older than twelve months, or nobody says how old it is. */
    default boolean isAmber(LocalDate today) {
        return switch (this) {
            case Stated(PartialDate date) -> firstDay(date).isBefore(today.minusMonths(12));
            case Derived(PartialDate date) -> firstDay(date).isBefore(today.minusMonths(12));
            case NotStated none -> true;
        };
    }

    private static LocalDate firstDay(PartialDate date) {
        return date.day()
                .orElseGet(() -> LocalDate.of(
                        date.year(),
                        date.digits().length() >= 6
                                ? Integer.parseInt(date.digits().substring(4, 6))
                                : 1,
                        1));
    }

    private static Stream<PartialDate> dates(Entry entry) {
        Stream<Period> when = switch (entry) {
            case Allergy allergy ->
                Stream.concat(
                        Stream.of(allergy.onset()), allergy.reactions().stream().map(Allergy.Reaction::when));
            case Problem problem -> Stream.of(problem.when());
            case Medication medication -> Stream.of(medication.period());
            case Procedure procedure -> Stream.of(procedure.when());
            case Device device -> Stream.of(device.when());
            case Immunization immunization -> Stream.of(immunization.when());
            case Observation observation -> Stream.of(observation.when());
            case Absence absence -> Stream.empty();
            case OtherEntry other -> Stream.empty();
        };
        Stream<PartialDate> said = Stream.concat(
                        when, Stream.of(entry.assertion().context().concernWhen()))
                .flatMap(period -> Stream.of(period.at(), period.from(), period.to()))
                .flatMap(Optional::stream);
        Stream<PartialDate> written =
                entry.assertion().provenance().stream().map(Author::time).flatMap(Optional::stream);
        return Stream.concat(said, written);
    }
}
