package eu.passerelle.soap;

import eu.passerelle.pki.CertificateAuthority;
import eu.passerelle.pki.IssuedKey;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Two countries' TLS keys, made once for all tests, and contexts of them. */
public final class TestKeys {
    private static final CertificateAuthority AUTHORITY =
            CertificateAuthority.create("Test Network", InstantSource.system());
    public static final IssuedKey A = AUTHORITY.tls("PT");
    public static final IssuedKey B = AUTHORITY.tls("LU");
    private static final CertificateAuthority STRANGERS =
            CertificateAuthority.create("Another Network", InstantSource.system());
    public static final IssuedKey STRANGER = STRANGERS.tls("ZZ");

    private TestKeys() {}

    public static SSLContext contextOfA() {
        return context(A, true);
    }

    public static SSLContext contextOfB() {
        return context(B, true);
    }

    /** Trusts the server, but shows a certificate nobody here issued. */
    public static SSLContext contextOfStranger() {
        return context(STRANGER, true);
    }

    /** Trusts the server, but has nothing to show. */
    public static SSLContext contextWithoutKey() {
        return context(B, false);
    }

    /** Trusts nobody of this network. */
    public static SSLContext contextTrustingStrangersOnly() {
        return context(B, true, STRANGERS.certificate());
    }

    private static SSLContext context(IssuedKey key, boolean withKey) {
        return context(key, withKey, AUTHORITY.certificate());
    }

    private static SSLContext context(IssuedKey key, boolean withKey, X509Certificate trusted) {
        try {
            char[] password = "secret".toCharArray();
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            if (withKey) {
                keys.setKeyEntry("own", key.privateKey(), password, key.chain().toArray(X509Certificate[]::new));
            }
            KeyManagerFactory keyManagers = KeyManagerFactory.getInstance("PKIX");
            keyManagers.init(keys, password);
            KeyStore trust = KeyStore.getInstance("PKCS12");
            trust.load(null, null);
            trust.setCertificateEntry("ca", trusted);
            TrustManagerFactory trustManagers = TrustManagerFactory.getInstance("PKIX");
            trustManagers.init(trust);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
