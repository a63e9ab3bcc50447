package eu.passerelle.treatment;

import eu.passerelle.trust.Professional;
import java.time.Duration;
import java.time.Instant;

/**
 * A professional who is logged in, as the national identity provider says.
 *
 * @param subject stable id at the provider
 * @param authenticationClass how strongly, as a SAML authentication context class
 * @param since moment of the login; the proof of identity counts its four hours from here
 */
public record SignedIn(String subject, Professional professional, String authenticationClass, Instant since) {
    /** How long one login counts. */
    public static final Duration LONGEST = Duration.ofHours(4);

    public Instant end() {
        return since.plus(LONGEST);
    }
}
