package eu.passerelle.pki;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;

/** Kinds of key pairs; the weak one exists so that tests see it refused. */
public enum KeyKind {
    RSA_1024("RSA", 1024, "SHA256withRSA"),
    RSA_2048("RSA", 2048, "SHA256withRSA"),
    RSA_3072("RSA", 3072, "SHA256withRSA"),
    EC_P256("EC", 256, "SHA256withECDSA"),
    EC_P384("EC", 384, "SHA384withECDSA");

    private final String algorithm;
    private final int size;
    private final String signature;

    KeyKind(String algorithm, int size, String signature) {
        this.algorithm = algorithm;
        this.size = size;
        this.signature = signature;
    }

    /** A new key pair; RSA takes some tenths of a second. */
    public KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot make " + name() + " keys", e);
        }
    }

    static String signatureFor(KeyPair pair) {
        for (KeyKind kind : values()) {
            if (kind.algorithm.equals(pair.getPrivate().getAlgorithm())) {
                return kind.signature;
            }
        }
        throw new IllegalArgumentException(
                "no signature algorithm for " + pair.getPrivate().getAlgorithm());
    }
}
