package eu.passerelle.trust;

import java.time.Instant;

/** Assertions that say nothing, for partners that do not look. */
public final class IssuedForTests {
    private IssuedForTests() {}

    public static IssuedAssertion of(PurposeOfUse purpose) {
        return new IssuedAssertion("_test", "test", purpose, Instant.now().plusSeconds(3600), new byte[0]);
    }
}
