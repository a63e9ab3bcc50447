package eu.passerelle.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateAuthorityTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final CertificateAuthority AUTHORITY =
            CertificateAuthority.create("Test, \"authority\"", InstantSource.fixed(NOW));

    @Test
    void issuesTlsCertificatesForTheLoopbackAndBothEndsOfAConnection() throws Exception {
        X509Certificate certificate = AUTHORITY.tls("PT", "ncp.example.org").certificate();
        certificate.verify(AUTHORITY.certificate().getPublicKey());
        assertThat(certificate.getSubjectX500Principal().getName()).endsWith("C=PT");
        assertThat(certificate.getSubjectAlternativeNames())
                .extracting(entry -> (Object) entry.get(1))
                .containsExactly("localhost", "127.0.0.1", "ncp.example.org");
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void takesValidityFromTheClock() {
        X509Certificate certificate = AUTHORITY.seal("PT", KeyKind.EC_P256).certificate();
        assertThatCode(() -> certificate.checkValidity(Date.from(NOW))).doesNotThrowAnyException();
        assertThatThrownBy(() -> certificate.checkValidity(Date.from(NOW.minus(Duration.ofDays(2)))))
                .isInstanceOf(CertificateNotYetValidException.class);
        assertThatThrownBy(() -> certificate.checkValidity(Date.from(NOW.plus(Duration.ofDays(1000)))))
                .isInstanceOf(CertificateExpiredException.class);
    }

    @Test
    void keepsAKeyInAKeyStoreAndItsCertificatesInAPemFile(@TempDir Path folder) {
        IssuedKey seal = AUTHORITY.seal("LU");
        Path store = folder.resolve("seal.p12");
        seal.writeKeyStore(store, "seal", "secret".toCharArray());
        IssuedKey read = IssuedKey.readKeyStore(store, "seal", "secret".toCharArray());
        assertThat(read.chain()).isEqualTo(seal.chain());
        assertThat(read.privateKey()).isEqualTo(seal.privateKey());
        assertThatThrownBy(() -> IssuedKey.readKeyStore(store, "seal", "wrong".toCharArray()))
                .isInstanceOf(RuntimeException.class);

        Path pem = folder.resolve("seal.pem");
        PemFiles.write(pem, seal.chain());
        assertThat(PemFiles.read(pem)).isEqualTo(seal.chain());
    }

    @Test
    void goesOnFromAKeptKey() throws Exception {
        CertificateAuthority again = CertificateAuthority.of(AUTHORITY.self(), InstantSource.fixed(NOW));
        assertThat(again.seal("GR", KeyKind.EC_P384).chain())
                .extracting(X509Certificate::getIssuerX500Principal)
                .isEqualTo(List.of(
                        AUTHORITY.certificate().getSubjectX500Principal(),
                        AUTHORITY.certificate().getSubjectX500Principal()));
    }

    @Test
    void neverPrintsAKey() {
        IssuedKey key = AUTHORITY.seal("PT", KeyKind.EC_P256);
        assertThat(key.toString())
                .startsWith("IssuedKey[")
                .doesNotContain(key.privateKey().toString());
    }
}
