package eu.passerelle.portal.launch;

import eu.passerelle.treatment.SignedIn;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One-time tickets, in memory: 256 random bits each, good for two minutes and for the professional they were made for.
 * What they hold of a patient is forgotten when they are used or end; for an hour they are remembered without it, so that
 * who comes late can be told why. Safe for any number of threads.
 */
public final class Tickets implements AutoCloseable {
    static final Duration LIFE = Duration.ofMinutes(2);
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final long SWEEP_MILLIS = 10_000;
    private static final int MOST = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Entry> entries = new HashMap<>();
    private final InstantSource clock;
    private final Thread sweeper;

    /** @param context empty once it was used, or has ended */
    private record Entry(
            RecordSystem system, String user, Instant until, boolean used, Optional<PatientContext> context) {
        Entry without(boolean nowUsed) {
            return new Entry(system, user, until, nowUsed, Optional.empty());
        }
    }

    /** A ticket and its end. */
    record Issued(String ticket, Instant until) {}

    /** What a ticket opens. */
    sealed interface Redemption {
        record Accepted(PatientContext context) implements Redemption {}

        /** @param system empty when nothing is known of the ticket */
        record Refused(Why why, Optional<RecordSystem> system) implements Redemption {}
    }

    /** Why a ticket opens nothing. */
    enum Why {
        EXPIRED,
        USED,
        OTHER_USER,
        OTHER_ORGANISATION,
        UNKNOWN
    }

    public Tickets(InstantSource clock) {
        this.clock = clock;
        this.sweeper = Thread.ofVirtual().name("launch tickets").start(this::sweepNowAndThen);
    }

    /** Empty when too many wait to be used. */
    synchronized Optional<Issued> issue(RecordSystem system, PatientContext context) {
        sweep();
        if (entries.size() >= MOST) {
            return Optional.empty();
        }
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant until = clock.instant().plus(LIFE);
        entries.put(ticket, new Entry(system, context.user(), until, false, Optional.of(context)));
        return Optional.of(new Issued(ticket, until));
    }

    /** For whom it was made, while it can be used. */
    synchronized Optional<String> expects(String ticket) {
        sweep();
        return Optional.ofNullable(entries.get(ticket))
                .filter(entry -> entry.context().isPresent())
                .map(Entry::user);
    }

    /** Uses it up, when it is used by whom it was made for. */
    synchronized Redemption redeem(String ticket, SignedIn user) {
        sweep();
        Entry entry = entries.get(ticket);
        if (entry == null) {
            return new Redemption.Refused(Why.UNKNOWN, Optional.empty());
        }
        Optional<Why> refused = refused(entry, user);
        if (refused.isPresent()) {
            return new Redemption.Refused(refused.get(), Optional.of(entry.system()));
        }
        entries.put(ticket, entry.without(true));
        return new Redemption.Accepted(entry.context().orElseThrow());
    }

    private static Optional<Why> refused(Entry entry, SignedIn user) {
        if (!entry.user().equals(user.subject())) {
            return Optional.of(Why.OTHER_USER);
        }
        if (entry.used()) {
            return Optional.of(Why.USED);
        }
        if (entry.context().isEmpty()) {
            return Optional.of(Why.EXPIRED);
        }
        Optional<String> own = user.professional().organizationId();
        return entry.system().organization().isPresent()
                        && !entry.system().organization().equals(own)
                ? Optional.of(Why.OTHER_ORGANISATION)
                : Optional.empty();
    }

    private synchronized void sweep() {
        Instant now = clock.instant();
        entries.values().removeIf(entry -> now.isAfter(entry.until().plus(REMEMBERED)));
        entries.replaceAll((ticket, entry) ->
                now.isBefore(entry.until()) || entry.context().isEmpty() ? entry : entry.without(false));
    }

    private void sweepNowAndThen() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(SWEEP_MILLIS);
                sweep();
            } catch (InterruptedException closed) {
                return;
            }
        }
    }

    @Override
    public void close() {
        sweeper.interrupt();
    }
}
