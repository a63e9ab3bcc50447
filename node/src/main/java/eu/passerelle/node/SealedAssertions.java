package eu.passerelle.node;

import eu.passerelle.border.DocumentKeys;
import eu.passerelle.border.PatientId;
import eu.passerelle.treatment.Assertions;
import eu.passerelle.treatment.SignedIn;
import eu.passerelle.trust.AuthenticationClass;
import eu.passerelle.trust.IdentityAssertionIssuer;
import eu.passerelle.trust.IssuedAssertion;
import eu.passerelle.trust.PurposeOfUse;
import eu.passerelle.trust.TreatmentAssertionIssuer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The signer: the only holder of the seal. One identity assertion serves a login and a purpose until shortly before it
 * ends, and ends with the login.
 */
final class SealedAssertions implements Assertions {
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final Map<Login, IssuedAssertion> issued = new ConcurrentHashMap<>();
    private final IdentityAssertionIssuer identities;
    private final TreatmentAssertionIssuer treatments;
    private final InstantSource clock;

    private record Login(String subject, Instant since, PurposeOfUse purpose) {}

    SealedAssertions(IdentityAssertionIssuer identities, TreatmentAssertionIssuer treatments, InstantSource clock) {
        this.identities = identities;
        this.treatments = treatments;
        this.clock = clock;
    }

    @Override
    public IssuedAssertion identity(SignedIn user, PurposeOfUse purpose) {
        Instant soon = clock.instant().plus(MARGIN);
        issued.values().removeIf(assertion -> assertion.notOnOrAfter().isBefore(soon));
        return issued.computeIfAbsent(
                new Login(user.subject(), user.since(), purpose),
                login -> identities.issue(user.professional(), purpose, authenticationClass(user), user.end()));
    }

    @Override
    public IssuedAssertion treatment(IssuedAssertion identity, PatientId patient, DocumentKeys keys) {
        return treatments.issue(identity, patient, keys);
    }

    /** A class the network does not know is said to be what it is at least: a password. */
    private static AuthenticationClass authenticationClass(SignedIn user) {
        for (AuthenticationClass known : AuthenticationClass.values()) {
            if (known.uri().equals(user.authenticationClass())) {
                return known;
            }
        }
        return AuthenticationClass.PASSWORD_PROTECTED_TRANSPORT;
    }
}
