package eu.passerelle.treatment;

import eu.passerelle.border.Credentials;
import eu.passerelle.trust.IssuedAssertion;
import java.time.Instant;
import java.util.List;

/**
 * With what documents are asked for: the professional's identity and the treatment relationship linked to it.
 *
 * @param end of the treatment relationship
 */
record Proof(Credentials credentials, Instant end) {
    static Proof of(IssuedAssertion identity, IssuedAssertion treatment) {
        return new Proof(Credentials.of(List.of(identity.bytes(), treatment.bytes())), treatment.notOnOrAfter());
    }

    Proof endingBy(Instant latest) {
        return end.isBefore(latest) ? this : new Proof(credentials, latest);
    }
}
