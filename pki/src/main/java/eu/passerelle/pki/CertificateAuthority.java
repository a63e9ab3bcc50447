package eu.passerelle.pki;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes certificates for demonstrations and tests: valid from a day before the clock's now, for two years (itself ten).
 * Profiles follow the network's observed ones (trust §2), with key purposes and loopback names added for TLS.
 */
public final class CertificateAuthority {
    private static final Duration BACKDATED = Duration.ofDays(1);
    private static final Duration LIFE = Duration.ofDays(2 * 365);
    private static final Duration OWN_LIFE = Duration.ofDays(10 * 365);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final IssuedKey self;
    private final InstantSource clock;

    private CertificateAuthority(IssuedKey self, InstantSource clock) {
        this.self = self;
        this.clock = clock;
    }

    /** A new authority with an RSA-2048 key and a self-signed certificate. */
    public static CertificateAuthority create(String commonName, InstantSource clock) {
        KeyPair pair = KeyKind.RSA_2048.generate();
        X500Principal name = new X500Principal("CN=" + escaped(commonName) + ",O=Passerelle demonstration");
        Instant start = clock.instant().minus(BACKDATED);
        X509v3CertificateBuilder builder =
                builder(name, name, pair, start, clock.instant().plus(OWN_LIFE));
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        } catch (CertIOException e) {
            throw new IllegalStateException("extension cannot be encoded", e);
        }
        return new CertificateAuthority(new IssuedKey(pair.getPrivate(), List.of(sign(builder, pair))), clock);
    }

    /** An authority made before, for instance read from its key store. */
    public static CertificateAuthority of(IssuedKey self, InstantSource clock) {
        return new CertificateAuthority(self, clock);
    }

    /** Its own key, to be kept. */
    public IssuedKey self() {
        return self;
    }

    public X509Certificate certificate() {
        return self.certificate();
    }

    /** An RSA-2048 key for TLS as server and client, for {@code localhost}, {@code 127.0.0.1} and more DNS names. */
    public IssuedKey tls(String country, String... dnsNames) {
        return tls(
                country,
                KeyKind.RSA_2048,
                clock.instant().minus(BACKDATED),
                clock.instant().plus(LIFE),
                dnsNames);
    }

    /** As {@link #tls(String, String...)}, with another kind of key and another validity. */
    public IssuedKey tls(String country, KeyKind kind, Instant notBefore, Instant notAfter, String... dnsNames) {
        List<GeneralName> names = new ArrayList<>();
        names.add(new GeneralName(GeneralName.dNSName, "localhost"));
        names.add(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
        for (String dnsName : dnsNames) {
            names.add(new GeneralName(GeneralName.dNSName, dnsName));
        }
        return issue(
                subject(country, "ncp." + country.toLowerCase(java.util.Locale.ROOT)),
                kind,
                notBefore,
                notAfter,
                names);
    }

    /** As {@link #tls(String, String...)} but for these DNS names alone, not for the loopback. */
    public IssuedKey tlsOnlyFor(String country, String dnsName) {
        return issue(
                subject(country, dnsName),
                KeyKind.RSA_2048,
                clock.instant().minus(BACKDATED),
                clock.instant().plus(LIFE),
                List.of(new GeneralName(GeneralName.dNSName, dnsName)));
    }

    /** An RSA-2048 key for sealing assertions and records. */
    public IssuedKey seal(String country) {
        return seal(country, KeyKind.RSA_2048);
    }

    public IssuedKey seal(String country, KeyKind kind) {
        return seal(
                country, kind, clock.instant().minus(BACKDATED), clock.instant().plus(LIFE));
    }

    public IssuedKey seal(String country, KeyKind kind, Instant notBefore, Instant notAfter) {
        return issue(subject(country, "EHEALTH_NCP_" + country), kind, notBefore, notAfter, List.of());
    }

    private IssuedKey issue(
            X500Principal subject, KeyKind kind, Instant notBefore, Instant notAfter, List<GeneralName> names) {
        KeyPair pair = kind.generate();
        X509v3CertificateBuilder builder =
                builder(certificate().getSubjectX500Principal(), subject, pair, notBefore, notAfter);
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment));
            if (!names.isEmpty()) {
                builder.addExtension(
                                Extension.subjectAlternativeName,
                                false,
                                new GeneralNames(names.toArray(GeneralName[]::new)))
                        .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                            KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
                        }));
            }
        } catch (CertIOException e) {
            throw new IllegalStateException("extension cannot be encoded", e);
        }
        KeyPair own = new KeyPair(certificate().getPublicKey(), self.privateKey());
        return new IssuedKey(pair.getPrivate(), List.of(sign(builder, own), certificate()));
    }

    private static X500Principal subject(String country, String commonName) {
        return new X500Principal("CN=" + escaped(commonName) + ",O=Passerelle demonstration,C=" + escaped(country));
    }

    private static String escaped(String value) {
        return value.replaceAll("([\\\\,+\"<>;=])", "\\\\$1");
    }

    private static X509v3CertificateBuilder builder(
            X500Principal issuer, X500Principal subject, KeyPair pair, Instant notBefore, Instant notAfter) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(120, RANDOM).setBit(120),
                Date.from(notBefore),
                Date.from(notAfter),
                subject,
                pair.getPublic());
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, KeyPair by) {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(
                            new JcaContentSignerBuilder(KeyKind.signatureFor(by)).build(by.getPrivate())));
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("certificate cannot be signed", e);
        }
    }
}
