package eu.passerelle.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Assertions whose signature was found to hold, by the SHA-256 of their exact bytes, so that the costly part is done
 * once for the several requests of a consultation. Only what the bytes alone decide is kept.
 */
final class VerifiedAssertions {
    private final int most;
    private final Map<String, Assertion> verified;

    /** An assertion and the digest of its bytes. */
    record Read(Assertion assertion, String sha256) {}

    VerifiedAssertions(int most) {
        this.most = most;
        this.verified = new LinkedHashMap<>(64, 0.75f, true);
    }

    Optional<Read> read(byte[] bytes) throws AssertionRefused {
        String sha256 = sha256(bytes);
        synchronized (verified) {
            Assertion known = verified.get(sha256);
            if (known != null) {
                return Optional.of(new Read(known, sha256));
            }
        }
        Optional<Assertion> read = AssertionReader.read(bytes);
        read.ifPresent(assertion -> remember(sha256, assertion));
        return read.map(assertion -> new Read(assertion, sha256));
    }

    private void remember(String sha256, Assertion assertion) {
        synchronized (verified) {
            verified.put(sha256, assertion);
            if (verified.size() > most) {
                verified.remove(verified.keySet().iterator().next());
            }
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
