package eu.passerelle.treatment;

import eu.passerelle.border.CountryCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Identifications that found nobody, by professional and country. In memory: a restart forgives; each failure is in the
 * record of consultations as well. Safe for any number of threads.
 */
final class Attempts {
    private final AttemptLimits limits;
    private final InstantSource clock;
    private final Map<Who, Deque<Instant>> failures = new ConcurrentHashMap<>();

    private record Who(String subject, CountryCode country) {
        static Who of(Consultation consultation) {
            return new Who(consultation.user().subject(), consultation.partner().country());
        }
    }

    Attempts(AttemptLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Notes the answer to an identification, or to a code at the confirmation. */
    void answered(Consultation consultation, Step next) {
        Optional<Problem> problem = switch (next) {
            case Step.Identify identify -> identify.problem();
            case Step.Confirm confirm ->
                confirm.problem().filter(said -> said.kind() == Problem.Kind.ACCESS_CODE_WRONG);
            case Step.Identifying identifying -> Optional.empty();
            case Step.Opening opening -> Optional.empty();
            case Step.Choosing choosing -> Optional.empty();
            case Step.Reading reading -> Optional.empty();
            case Step.Closed closed -> Optional.empty();
        };
        if (problem.filter(Attempts::counts).isPresent()) {
            failures.compute(Who.of(consultation), (who, before) -> {
                Deque<Instant> all = before == null ? new ArrayDeque<>() : new ArrayDeque<>(before);
                all.addLast(clock.instant());
                while (all.size() > limits.stopAfter()) {
                    all.removeFirst();
                }
                return all;
            });
        }
    }

    /** What the country could not answer is nobody's failure. */
    private static boolean counts(Problem problem) {
        return switch (problem.kind()) {
            case NO_MATCH, MORE_DETAILS_NEEDED, CANNOT_BE_TOLD_APART, ACCESS_CODE_WRONG, WRONG_SHAPE -> true;
            case ACCESS_CODE_MISSING,
                    ACCESS_CODE_NOT_ASKED,
                    REGISTRY_UNAVAILABLE,
                    NO_CONSENT,
                    UNREACHABLE,
                    TOO_SLOW,
                    CUT_OFF,
                    UNREADABLE,
                    STRONGER_LOGIN,
                    NOT_ALLOWED,
                    CONFIRMATION_INVALID,
                    DATA_DISAGREE,
                    NO_DOCUMENT,
                    CONTENT,
                    WRONG_PERSON,
                    NOT_SERVED,
                    TOO_MANY_ATTEMPTS,
                    FAILED_THERE,
                    FAILED_HERE -> false;
        };
    }

    boolean suggestsHelp(Consultation consultation) {
        return within(consultation, limits.suggestWithin()) >= limits.suggestAfter();
    }

    boolean exhausted(Consultation consultation) {
        return within(consultation, limits.stopWithin()) >= limits.stopAfter();
    }

    private long within(Consultation consultation, Duration time) {
        Instant since = clock.instant().minus(time);
        Deque<Instant> known = failures.get(Who.of(consultation));
        return known == null
                ? 0
                : known.stream().filter(moment -> moment.isAfter(since)).count();
    }
}
