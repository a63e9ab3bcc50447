package eu.passerelle.treatment;

import java.time.Instant;
import java.util.Optional;

/** Where a consultation is. Each page of the portal shows one of these. */
public sealed interface Step {
    /** Whether somebody is being asked for, or was named: then no other patient is opened beside. */
    default boolean holdsPatient() {
        return switch (this) {
            case Identifying identifying -> true;
            case Confirm confirm -> true;
            case Opening opening -> true;
            case Choosing choosing -> true;
            case Reading reading -> true;
            case Identify identify -> false;
            case Closed closed -> false;
        };
    }

    /** P3: the form, with what went wrong before and what was typed. */
    record Identify(Optional<Problem> problem, Optional<IdentityForm> typed) implements Step {}

    /** Country A is being asked; P3 waits. */
    record Identifying(Instant since, IdentityForm typed) implements Step {}

    /** P4: the answer, to be confirmed. */
    record Confirm(IdentifiedPerson person, Optional<Problem> problem) implements Step {}

    /** The documents are being asked for and fetched; P4 waits. */
    record Opening(Instant since, Activity activity, IdentifiedPerson person) implements Step {}

    /** Country A has several summaries: which one? The problem is of the last attempt to fetch one. */
    record Choosing(Offered offered, IdentifiedPerson person, Optional<Problem> problem) implements Step {}

    /** P5. */
    record Reading(SummaryView view, IdentifiedPerson person) implements Step {}

    /** P7. */
    record Closed(Closing how) implements Step {}
}
