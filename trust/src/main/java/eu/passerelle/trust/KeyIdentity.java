package eu.passerelle.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A key of our own and the certificates for it, its own first. Never printed, never equal to another.
 */
public final class KeyIdentity {
    private final PrivateKey privateKey;
    private final List<X509Certificate> chain;

    public KeyIdentity(PrivateKey privateKey, List<X509Certificate> chain) {
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a key without certificate");
        }
        this.privateKey = privateKey;
        this.chain = List.copyOf(chain);
    }

    /**
     * Reads a PKCS#12 key store.
     *
     * @throws IllegalArgumentException when the password is wrong, or the store holds no such key
     */
    public static KeyIdentity ofKeyStore(Path file, String alias, char[] password) {
        KeyStore store = load(file, password);
        try {
            if (!(store.getKey(alias, password) instanceof PrivateKey key)) {
                throw new IllegalArgumentException("no private key \"" + alias + "\" in " + file);
            }
            return new KeyIdentity(
                    key,
                    Arrays.stream(store.getCertificateChain(alias))
                            .map(X509Certificate.class::cast)
                            .toList());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("private key \"" + alias + "\" cannot be read from " + file, e);
        }
    }

    /** Reads a PKCS#12 key store that holds exactly one private key. */
    public static KeyIdentity ofKeyStore(Path file, char[] password) {
        KeyStore store = load(file, password);
        try {
            List<String> keys = new java.util.ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    keys.add(alias);
                }
            }
            if (keys.size() != 1) {
                throw new IllegalArgumentException(keys.size() + " private keys instead of one in " + file);
            }
            return ofKeyStore(file, keys.getFirst(), password);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("key store cannot be read: " + file, e);
        }
    }

    private static KeyStore load(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store;
        } catch (IOException e) {
            if (e.getCause() instanceof GeneralSecurityException) {
                throw new IllegalArgumentException("wrong password for key store " + file, e);
            }
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("key store cannot be read: " + file, e);
        }
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    public List<X509Certificate> chain() {
        return chain;
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "KeyIdentity[" + certificate().getSubjectX500Principal() + "]";
    }
}
