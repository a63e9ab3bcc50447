package eu.passerelle.treatment.professional;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of a professional, by the stable id that the identity provider gives ({@code subject}). Every writing
 * method has committed when it returns.
 */
public interface ProfessionalRecord {
    /** Notes a login; answers when the one before was, empty for the first. */
    Optional<Instant> loggedIn(String subject, Instant at);

    Habits habits(String subject);

    /** Own consultations opened since then, the latest first; at most a hundred. */
    List<PastAccess> accesses(String subject, Instant since);

    /** The latest acceptance of the conditions, of whatever version. */
    Optional<Acceptance> lastAcceptance(String subject);

    /** That of one version. */
    Optional<Acceptance> acceptance(String subject, String version);

    /** Keeps the first acceptance of a version; a second one of the same version changes nothing. */
    void accepted(Acceptance acceptance);
}
