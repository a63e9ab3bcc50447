package eu.passerelle.sandbox.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Codes waiting to be exchanged, and access tokens that work; in memory, each for a short while. */
final class Grants {
    private static final Duration CODE_LIFE = Duration.ofMinutes(2);
    static final Duration TOKEN_LIFE = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * @param since when the user proved who it is
     * @param nonce and {@code challenge}: empty when the portal sent none
     */
    record Grant(
            RelyingParty party,
            TestUser user,
            Instant since,
            String redirect,
            String nonce,
            String challenge,
            Instant until) {}

    private record Access(TestUser user, Instant until) {}

    private final InstantSource clock;
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Access> tokens = new ConcurrentHashMap<>();

    Grants(InstantSource clock) {
        this.clock = clock;
    }

    String code(RelyingParty party, TestUser user, Instant since, String redirect, String nonce, String challenge) {
        forgetOld();
        String code = random();
        codes.put(
                code,
                new Grant(
                        party,
                        user,
                        since,
                        redirect,
                        nonce,
                        challenge,
                        clock.instant().plus(CODE_LIFE)));
        return code;
    }

    /** Works once, and only for who asked, with the verifier that belongs to the challenge. */
    Optional<Grant> redeem(String code, RelyingParty party, String redirect, String verifier) {
        return Optional.ofNullable(codes.remove(code))
                .filter(grant -> clock.instant().isBefore(grant.until()))
                .filter(grant -> grant.party().equals(party) && grant.redirect().equals(redirect))
                .filter(grant ->
                        grant.challenge().isEmpty() || grant.challenge().equals(challengeOf(verifier)));
    }

    String token(TestUser user) {
        String token = random();
        tokens.put(token, new Access(user, clock.instant().plus(TOKEN_LIFE)));
        return token;
    }

    Optional<TestUser> userOf(String token) {
        return Optional.ofNullable(tokens.get(token))
                .filter(access -> clock.instant().isBefore(access.until()))
                .map(Access::user);
    }

    private void forgetOld() {
        Instant now = clock.instant();
        codes.values().removeIf(grant -> now.isAfter(grant.until()));
        tokens.values().removeIf(access -> now.isAfter(access.until()));
    }

    static String challengeOf(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
