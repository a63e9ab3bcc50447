package eu.passerelle.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.ErrorCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.provider.Arguments;

/** What the tests of refusals share. */
final class Refusals {
    static final Demand SUMMARY = Demand.reading(DocumentKind.PATIENT_SUMMARY, Optional.of(Parties.PATIENT));

    private Refusals() {}

    static Forge seal() {
        return new Forge(Parties.LU_SEAL);
    }

    /** A good identity assertion, signed. */
    static String signed() {
        return text(seal().sign(PeerText.identity()));
    }

    static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    /** A good treatment relationship, signed. */
    static byte[] treatment() {
        return seal().sign(PeerText.treatment());
    }

    static void add(List<Arguments> cases, String name, String identity) {
        cases.add(Arguments.of(name, identity));
    }

    /** The code with which the assertions are refused; fails when they are not. */
    static ErrorCode refused(AssertionChecks checks, byte[]... assertions) {
        Verdict verdict = checks.check(Parties.fromLuxembourg(assertions), SUMMARY);
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).code();
    }
}
