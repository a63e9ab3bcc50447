package eu.passerelle.clinical.summary;

import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Device;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What must be seen without scrolling (hazard H07): what is active, or of unknown status, in the first list of each
 * kind; what is refuted, negated, resolved, ended or was entered in error in the second. Nothing is dropped.
 */
public record AtAGlance(
        Shown<Allergy> allergies,
        Shown<Problem> problems,
        Shown<Medication> medications,
        Shown<Device> devices,
        List<Entry> alerts,
        Optional<Observation> bloodGroup,
        List<Observation> pregnancy) {
    /** LOINC, ABO and Rh group. */
    private static final Set<String> BLOOD_GROUP = Set.of("34530-6", "882-1", "883-9");

    /** Codes of clinical status, certainty and allergy status that say "no longer" or "not": SNOMED CT and FHIR. */
    private static final Set<String> OVER = Set.of(
            "inactive", "resolved", "refuted", "entered-in-error", "73425007", "413322009", "410516002", "723511001");

    private static final Set<String> ENDED_STATUS =
            Set.of("completed", "aborted", "cancelled", "nullified", "obsolete");

    public AtAGlance {
        alerts = List.copyOf(alerts);
        pregnancy = List.copyOf(pregnancy);
    }

    /** One kind: what counts now, and what no longer does. */
    public record Shown<E extends Entry>(List<E> current, List<E> over) {
        public Shown {
            current = List.copyOf(current);
            over = List.copyOf(over);
        }
    }

    /** By the day the summary was made; use {@link #of(PatientSummary, LocalDate)} to judge by today. */
    public static AtAGlance of(PatientSummary summary) {
        Optional<LocalDate> made = summary.header().created().flatMap(PartialDate::day);
        return of(summary, made.orElse(LocalDate.MAX));
    }

    /** A period that ended before the given day is over. */
    public static AtAGlance of(PatientSummary summary, LocalDate today) {
        Optional<Observation> bloodGroup = entries(summary, Observation.class).stream()
                .filter(AtAGlance::isBloodGroup)
                .findFirst();
        return new AtAGlance(
                split(
                        entries(summary, Allergy.class),
                        allergy -> isOver(allergy.status())
                                || isOver(allergy.certainty())
                                || withdrawn(allergy)
                                || concernClosed(allergy, allergy.status())
                                || hasEnded(allergy.onset(), today)),
                split(
                        problems(summary),
                        problem -> isOver(problem.clinicalStatus())
                                || isOver(problem.certainty())
                                || withdrawn(problem)
                                || concernClosed(problem, problem.clinicalStatus())
                                || hasEnded(problem.when(), today)),
                split(
                        entries(summary, Medication.class),
                        medication -> medication.assertion().negated()
                                || ENDED_STATUS.contains(medication.assertion().status())
                                || hasEnded(medication.period(), today)),
                split(entries(summary, Device.class), device -> withdrawn(device) || hasEnded(device.when(), today)),
                summary.section(SectionKind.ALERTS).map(Section::entries).orElse(List.of()),
                bloodGroup,
                summary.section(SectionKind.PREGNANCY).stream()
                        .flatMap(section -> section.entries().stream())
                        .filter(Observation.class::isInstance)
                        .map(Observation.class::cast)
                        .toList());
    }

    /** The statements of absence of a kind, if any: they stand where the list would be empty. */
    public static List<Absence> absences(PatientSummary summary, SectionKind kind) {
        return summary.section(kind).stream()
                .flatMap(section -> section.entries().stream())
                .filter(Absence.class::isInstance)
                .map(Absence.class::cast)
                .toList();
    }

    /** Past illnesses have a section of their own and are not current by being there. */
    private static List<Problem> problems(PatientSummary summary) {
        return summary.sections().stream()
                .filter(section -> section.kind() != SectionKind.PAST_ILLNESSES)
                .flatMap(section -> section.entries().stream())
                .filter(Problem.class::isInstance)
                .map(Problem.class::cast)
                .toList();
    }

    private static <E extends Entry> List<E> entries(PatientSummary summary, Class<E> type) {
        return summary.sections().stream()
                .flatMap(section -> section.entries().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static <E extends Entry> Shown<E> split(List<E> entries, java.util.function.Predicate<E> isOver) {
        List<E> current = new ArrayList<>();
        List<E> over = new ArrayList<>();
        for (E entry : entries) {
            (isOver.test(entry) ? over : current).add(entry);
        }
        return new Shown<>(current, over);
    }

    private static boolean isOver(Coded status) {
        return status.code()
                .filter(code -> OVER.contains(code.value().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /** A concern that nobody follows any more is over, unless the entry's own status speaks. */
    private static boolean concernClosed(Entry entry, Coded status) {
        return status.code().isEmpty()
                && ENDED_STATUS.contains(entry.assertion().concernStatus());
    }

    /** A statement that was made is "completed": that alone says nothing. */
    private static boolean withdrawn(Entry entry) {
        return entry.assertion().negated()
                || Set.of("aborted", "cancelled", "nullified")
                        .contains(entry.assertion().status());
    }

    private static boolean hasEnded(Period period, LocalDate today) {
        Optional<LocalDate> end = period.to().isPresent()
                ? period.to().flatMap(AtAGlance::lastDay)
                : period.start()
                        .flatMap(AtAGlance::lastDay)
                        .flatMap(start -> period.width().flatMap(width -> after(start, width)));
        return end.filter(last -> last.isBefore(today)).isPresent();
    }

    /** Empty for a length that is not in whole units of the calendar: such a treatment is not called ended. */
    private static Optional<LocalDate> after(LocalDate start, Quantity width) {
        if (!width.value().matches("[0-9]{1,4}")) {
            return Optional.empty();
        }
        int count = Integer.parseInt(width.value());
        return switch (width.unit()) {
            case "h" -> Optional.of(start.plusDays(count / 24 + 1));
            case "d" -> Optional.of(start.plusDays(count));
            case "wk" -> Optional.of(start.plusWeeks(count));
            case "mo" -> Optional.of(start.plusMonths(count));
            case "a" -> Optional.of(start.plusYears(count));
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> lastDay(PartialDate date) {
        if (date.day().isPresent()) {
            return date.day();
        }
        return date.digits().length() >= 6
                ? Optional.of(
                        LocalDate.of(date.year(), Integer.parseInt(date.digits().substring(4, 6)), 1)
                                .plusMonths(1)
                                .minusDays(1))
                : Optional.of(LocalDate.of(date.year(), 12, 31));
    }

    private static boolean isBloodGroup(Observation observation) {
        return observation
                .code()
                .code()
                .filter(code -> BLOOD_GROUP.contains(code.value()))
                .isPresent();
    }
}
