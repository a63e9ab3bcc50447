package eu.passerelle.border;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What came with a question, unverified: the certificates the peer presented in TLS (its own first; empty where a
 * client asks) and the exact bytes of each assertion in the order of the header. Only trust makes an authority of it.
 */
public record Credentials(List<X509Certificate> peer, List<byte[]> assertions) {
    public Credentials {
        peer = List.copyOf(peer);
        assertions = List.copyOf(assertions);
    }

    public static Credentials of(List<byte[]> assertions) {
        return new Credentials(List.of(), assertions);
    }
}
