package eu.passerelle.sandbox.identity;

import eu.passerelle.border.CountryCode;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is logged in at the issuer, in memory: one cookie for each country, good for four hours. */
public final class Logins {
    private static final Duration LIFE = Duration.ofHours(4);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Login> logins = new ConcurrentHashMap<>();
    private final InstantSource clock;

    /** Somebody, and since when. */
    public record Login(TestUser user, Instant since) {}

    Logins(InstantSource clock) {
        this.clock = clock;
    }

    /** Begins one; the value of the header {@code Set-Cookie}. */
    public String begin(TestUser user) {
        Instant now = clock.instant();
        logins.values().removeIf(login -> now.isAfter(login.since().plus(LIFE)));
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        logins.put(id, new Login(user, now));
        return cookie(user.country()) + "=" + id + "; Path=/; HttpOnly; SameSite=Lax";
    }

    /** Of a browser, for a country. */
    public Optional<Login> of(CountryCode country, Question question) {
        return question.cookie(cookie(country))
                .flatMap(id -> Optional.ofNullable(logins.get(id)))
                .filter(login -> login.user().country().equals(country))
                .filter(login -> clock.instant().isBefore(login.since().plus(LIFE)));
    }

    private static String cookie(CountryCode country) {
        return "TEST_LOGIN_" + country;
    }
}
