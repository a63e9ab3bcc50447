package eu.passerelle.treatment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The consultations this process holds, and their end: asked for by somebody, or by time. Safe for any number of threads. */
final class LiveConsultations implements AutoCloseable {
    private final Map<ConsultationToken, Consultation> open = new ConcurrentHashMap<>();
    private final ConsultationRecord record;
    private final InstantSource clock;
    private final Thread expiry;

    LiveConsultations(ConsultationRecord record, InstantSource clock) {
        this.record = record;
        this.clock = clock;
        this.expiry = Thread.ofVirtual().name("consultation expiry").start(this::watchExpiry);
    }

    void add(Consultation consultation) {
        open.put(consultation.token(), consultation);
    }

    Optional<Consultation> find(ConsultationToken token) {
        return Optional.ofNullable(open.get(token));
    }

    /** Newest first. */
    List<Consultation> of(SignedIn user) {
        return open.values().stream()
                .filter(consultation -> consultation.user().subject().equals(user.subject()))
                .sorted((a, b) -> b.opened().compareTo(a.opened()))
                .toList();
    }

    void close(Consultation consultation, Closing how) {
        if (consultation.step() instanceof Step.Closed) {
            return;
        }
        consultation.move(new Step.Closed(how));
        record.closed(consultation.id(), how);
    }

    void closeIfExpired(Consultation consultation) {
        Instant now = clock.instant();
        if (consultation.readableUntil().filter(end -> !now.isBefore(end)).isPresent()) {
            close(consultation, Closing.EXPIRED);
        }
    }

    private void watchExpiry() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(20_000);
            } catch (InterruptedException closed) {
                return;
            }
            Instant longAgo = clock.instant().minusSeconds(5 * 3600);
            for (Consultation consultation : open.values()) {
                closeIfExpired(consultation);
                if (consultation.opened().isBefore(longAgo)) {
                    close(consultation, Closing.EXPIRED);
                    open.remove(consultation.token());
                }
            }
        }
    }

    @Override
    public void close() {
        expiry.interrupt();
    }
}
