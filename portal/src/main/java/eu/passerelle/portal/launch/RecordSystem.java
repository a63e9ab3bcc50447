package eu.passerelle.portal.launch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * A hospital's record system that may open patients here.
 *
 * @param id by which it introduces itself: letters, digits and dashes
 * @param name as its users know it
 * @param secret that it and this portal share
 * @param organization id of the organisation whose professionals it serves; empty where it serves any
 * @param home where its users come back to
 */
public record RecordSystem(String id, String name, String secret, Optional<String> organization, URI home) {
    public RecordSystem {
        if (!id.matches("[A-Za-z0-9-]{1,50}")) {
            throw new IllegalArgumentException("is no id of letters, digits and dashes: " + id);
        }
        if (home.getHost() == null || !("https".equals(home.getScheme()) || "http".equals(home.getScheme()))) {
            throw new IllegalArgumentException("is no web address: " + home);
        }
    }

    /** Takes as long for a wrong secret as for a nearly right one. */
    boolean proves(String shown) {
        return !secret.isEmpty()
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "RecordSystem[" + id + "]";
    }
}
