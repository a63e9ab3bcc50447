package eu.passerelle.portal.pages;

import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.ConsultationToken;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.Reference;
import eu.passerelle.treatment.SignedIn;
import eu.passerelle.treatment.Step;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/** Finds consultations by what the address says. */
public final class OpenConsultations {
    private static final int BRIEFLY_MILLIS = 400;

    private final Consultations consultations;

    public OpenConsultations(Consultations consultations) {
        this.consultations = consultations;
    }

    Optional<Consultation> find(String token, SignedIn user) {
        return token(token).flatMap(known -> consultations.find(known, user));
    }

    /** The reference of a consultation that a restart ended. */
    Optional<Reference> interrupted(String token, SignedIn user) {
        return token(token).flatMap(known -> consultations.interrupted(known, user));
    }

    /** Only while it is being read. */
    Optional<Step.Reading> reading(String token, SignedIn user) {
        return find(token, user)
                .map(Consultation::step)
                .filter(Step.Reading.class::isInstance)
                .map(Step.Reading.class::cast);
    }

    private static Optional<ConsultationToken> token(String text) {
        return text.matches("[A-Za-z0-9_-]{32}") ? Optional.of(new ConsultationToken(text)) : Optional.empty();
    }

    /** To the page of a consultation; what is no token leads nowhere. */
    static ResponseEntity<Void> see(String token) {
        return Pages.see("/c/" + (token.matches("[A-Za-z0-9_-]{1,64}") ? token : "unknown"));
    }

    static boolean waits(Consultation consultation) {
        return switch (consultation.step()) {
            case Step.Identifying identifying -> true;
            case Step.Opening opening -> true;
            case Step.Identify identify -> false;
            case Step.Confirm confirm -> false;
            case Step.Reading reading -> false;
            case Step.Closed closed -> false;
        };
    }

    /** A quick answer is shown at once, without a waiting page in between. */
    static void waitBriefly(Consultation consultation) {
        for (int waited = 0; waited < BRIEFLY_MILLIS && waits(consultation); waited += 20) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
