package eu.passerelle.portal.consultation;

import eu.passerelle.portal.pages.Pages;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.ConsultationToken;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.IdentifiedPerson;
import eu.passerelle.treatment.Reference;
import eu.passerelle.treatment.SignedIn;
import eu.passerelle.treatment.Step;
import eu.passerelle.treatment.SummaryView;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/** Finds consultations by what the address says. */
public final class OpenConsultations {
    private static final int BRIEFLY_MILLIS = 400;

    private final Consultations consultations;

    public OpenConsultations(Consultations consultations) {
        this.consultations = consultations;
    }

    public Optional<Consultation> find(String token, SignedIn user) {
        return token(token).flatMap(known -> consultations.find(known, user));
    }

    /** The reference of a consultation that a restart ended. */
    public Optional<Reference> interrupted(String token, SignedIn user) {
        return token(token).flatMap(known -> consultations.interrupted(known, user));
    }

    /** Only while it is being read: what is shown was taken from one look at its step. */
    public Optional<Read> reading(String token, SignedIn user) {
        return find(token, user)
                .flatMap(consultation -> consultation.step() instanceof Step.Reading reading
                        ? Optional.of(new Read(consultation, reading.view(), reading.person()))
                        : Optional.empty());
    }

    /** A consultation while its summary is read. */
    public record Read(Consultation consultation, SummaryView view, IdentifiedPerson person) {}

    /** Whether a text names the patient who is open: by family name or number. */
    public boolean named(Consultation consultation, String text) {
        Optional<IdentifiedPerson> person = switch (consultation.step()) {
            case Step.Confirm confirm -> Optional.of(confirm.person());
            case Step.Opening opening -> Optional.of(opening.person());
            case Step.Choosing choosing -> Optional.of(choosing.person());
            case Step.Reading reading -> Optional.of(reading.person());
            case Step.Identify identify -> Optional.empty();
            case Step.Identifying identifying -> Optional.empty();
            case Step.Closed closed -> Optional.empty();
        };
        return person.filter(known -> names(known, text.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static boolean names(IdentifiedPerson person, String text) {
        String digits = text.replaceAll("[^0-9]", "");
        String number = person.patient().extension().replaceAll("[^0-9]", "");
        return person.demographics()
                        .name()
                        .map(name -> name.family().toLowerCase(Locale.ROOT))
                        .filter(family -> family.length() > 2 && text.contains(family))
                        .isPresent()
                || (number.length() > 4 && digits.contains(number))
                || text.contains(person.patient().extension().toLowerCase(Locale.ROOT));
    }

    private static Optional<ConsultationToken> token(String text) {
        return text.matches("[A-Za-z0-9_-]{32}") ? Optional.of(new ConsultationToken(text)) : Optional.empty();
    }

    /** To the page of a consultation; what is no token leads nowhere. */
    public static ResponseEntity<Void> see(String token) {
        return see(token, "");
    }

    /** To a page below it, such as {@code /copy}. */
    public static ResponseEntity<Void> see(String token, String below) {
        return Pages.see("/c/" + (token.matches("[A-Za-z0-9_-]{1,64}") ? token : "unknown") + below);
    }

    public static boolean waits(Consultation consultation) {
        return switch (consultation.step()) {
            case Step.Identifying identifying -> true;
            case Step.Opening opening -> true;
            case Step.Identify identify -> false;
            case Step.Confirm confirm -> false;
            case Step.Choosing choosing -> false;
            case Step.Reading reading -> false;
            case Step.Closed closed -> false;
        };
    }

    /** A quick answer is shown at once, without a waiting page in between. */
    public static void waitBriefly(Consultation consultation) {
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
