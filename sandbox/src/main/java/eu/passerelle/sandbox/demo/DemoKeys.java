package eu.passerelle.sandbox.demo;

import eu.passerelle.pki.CertificateAuthority;
import eu.passerelle.pki.IssuedKey;
import eu.passerelle.pki.PemFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/**
 * The keys of the demonstration, made at the first start and kept: an authority for the network, and a TLS key and a
 * seal for each country and for the visitor.
 */
final class DemoKeys {
    static final String TLS = "tls";
    static final String SEAL = "seal";

    private final DemoHome home;

    DemoKeys(DemoHome home) {
        this.home = home;
    }

    /** Where the keys of {@code code} are: {@code tls.p12}, {@code seal.p12} and the certificates beside. */
    Path folder(String code) {
        return DemoCountry.of(code)
                .map(country -> home.country(country).resolve("keys"))
                .orElseGet(() -> home.folder().resolve("visitor"));
    }

    Path certificate(String code, String alias) {
        return folder(code).resolve(alias + ".pem");
    }

    Path keyStore(String code, String alias) {
        return folder(code).resolve(alias + ".p12");
    }

    /** The word that opens both key stores. */
    String password(String code) {
        return Secrets.kept(DemoCountry.of(code)
                .map(country -> home.country(country).resolve("secrets/keys"))
                .orElseGet(() -> folder(code).resolve("password")));
    }

    Path anchor() {
        return home.pki().resolve("network-ca.pem");
    }

    void prepare(List<DemoCountry> countries, InstantSource clock) throws IOException {
        CertificateAuthority authority = authority(clock);
        for (DemoCountry country : countries) {
            issue(country.code().value(), authority);
        }
        issue(DemoCountry.VISITOR.value(), authority);
    }

    private CertificateAuthority authority(InstantSource clock) throws IOException {
        Path store = home.pki().resolve("network-ca.p12");
        char[] password = Secrets.kept(home.pki().resolve("password")).toCharArray();
        if (Files.exists(store) && Files.exists(anchor())) {
            return CertificateAuthority.of(IssuedKey.readKeyStore(store, "ca", password), clock);
        }
        CertificateAuthority authority = CertificateAuthority.create("Passerelle demonstration network", clock);
        authority.self().writeKeyStore(store, "ca", password);
        PemFiles.write(anchor(), List.of(authority.certificate()));
        return authority;
    }

    private void issue(String code, CertificateAuthority authority) throws IOException {
        Files.createDirectories(folder(code));
        if (!Files.exists(certificate(code, TLS))) {
            write(code, TLS, authority.tls(code));
        }
        if (!Files.exists(certificate(code, SEAL))) {
            write(code, SEAL, authority.seal(code));
        }
    }

    private void write(String code, String alias, IssuedKey key) {
        key.writeKeyStore(
                keyStore(code, alias),
                alias.toLowerCase(Locale.ROOT),
                password(code).toCharArray());
        PemFiles.write(certificate(code, alias), List.of(key.certificate()));
    }
}
