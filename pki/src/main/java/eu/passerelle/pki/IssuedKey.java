package eu.passerelle.pki;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;

/**
 * A private key and the certificates for it, its own first and the authority's last.
 */
public record IssuedKey(PrivateKey privateKey, List<X509Certificate> chain) {
    public IssuedKey {
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a key without certificate");
        }
        chain = List.copyOf(chain);
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** Writes a PKCS#12 key store with this key alone in it, replacing the file. */
    public void writeKeyStore(Path file, String alias, char[] password) {
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry(alias, privateKey, password, chain.toArray(Certificate[]::new));
            store.store(out, password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key store cannot be written: " + file, e);
        }
    }

    /** Reads what {@link #writeKeyStore} wrote. */
    public static IssuedKey readKeyStore(Path file, String alias, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            if (!(store.getKey(alias, password) instanceof PrivateKey key)) {
                throw new IllegalArgumentException("no private key " + alias + " in " + file);
            }
            return new IssuedKey(
                    key,
                    Arrays.stream(store.getCertificateChain(alias))
                            .map(X509Certificate.class::cast)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key store cannot be read: " + file, e);
        }
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "IssuedKey[" + certificate().getSubjectX500Principal() + "]";
    }
}
