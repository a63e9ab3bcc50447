package eu.passerelle.treatment;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The capability of one consultation: who holds it, and is the professional who opened it, may go on with it. 192 random
 * bits, safe in a URL, says nothing of the patient.
 */
public record ConsultationToken(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public ConsultationToken {
        if (!value.matches("[A-Za-z0-9_-]{32}")) {
            throw new IllegalArgumentException("not a consultation token");
        }
    }

    public static ConsultationToken create() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return new ConsultationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public String toString() {
        return "ConsultationToken[…]";
    }
}
