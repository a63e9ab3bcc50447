package eu.passerelle.portal.consultation;

import eu.passerelle.portal.words.Dates;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.ReadingSteps;
import eu.passerelle.treatment.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How long the patient may still be read, and what can be done about it.
 *
 * @param token of the consultation
 * @param time of the end, in the zone of the country: the end of the confirmation, or of the login where that comes first
 * @param seconds from now
 * @param offer what is offered; nothing before the last five minutes
 */
public record Remaining(String token, String time, long seconds, Offer offer) {
    private static final long WARNING = 300;
    private static final long LAST = 120;

    /** What is offered in the last five minutes. */
    public enum Offer {
        NOTHING,
        /** Confirm once more, and read on. */
        EXTEND,
        /** The login ends first: a new one, and then everything is still there. */
        LOGIN
    }

    public static Optional<Remaining> of(Consultation consultation, Instant now, ZoneId zone) {
        return consultation.readableUntil().map(confirmed -> {
            Instant login = consultation.user().end();
            Instant end = login.isBefore(confirmed) ? login : confirmed;
            long seconds = Math.max(0, Duration.between(now, end).toSeconds());
            boolean read = consultation.step() instanceof Step.Reading || consultation.step() instanceof Step.Choosing;
            Offer offer = seconds > WARNING || !read
                    ? Offer.NOTHING
                    : ReadingSteps.canGoFurther(consultation.user(), confirmed) ? Offer.EXTEND : Offer.LOGIN;
            return new Remaining(consultation.token().value(), Dates.time(end, zone), seconds, offer);
        });
    }

    public long minutes() {
        return seconds / 60;
    }

    /** Whether it is time to say so. */
    public boolean soon() {
        return offer != Offer.NOTHING;
    }

    /** Whether it is time to say so once more. */
    public boolean last() {
        return seconds <= LAST;
    }

    /** In how many seconds a browser without scripts must look again: when there is something to tell, or to take away. */
    public long lookAgain() {
        return Math.max(1, seconds > WARNING ? seconds - WARNING : seconds) + 1;
    }
}
