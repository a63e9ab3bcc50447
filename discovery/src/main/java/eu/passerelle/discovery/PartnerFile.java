package eu.passerelle.discovery;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.discovery.mask.SearchMask;
import eu.passerelle.discovery.mask.SearchMasks;
import eu.passerelle.settings.Settings;
import eu.passerelle.settings.SettingsRefused;
import eu.passerelle.trust.TrustedPartner;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a partner from its YAML file; paths in it start from the folder of the file. */
final class PartnerFile {
    private static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(30);

    private final Path folder;

    private PartnerFile(Path folder) {
        this.folder = folder;
    }

    static Partner read(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
        return Settings.read(file, new PartnerFile(folder)::partner);
    }

    private Partner partner(Settings root) {
        CountryCode country = root.value("country", CountryCode::of, new CountryCode("XX"));
        HomeCommunityId home = root.value("home-community-id", HomeCommunityId::of, new HomeCommunityId("2.999"));
        Set<X509Certificate> tls = certificates(root, "tls-certificates");
        Set<X509Certificate> seals = certificates(root, "seal-certificates");
        refuseRetired(root, country);
        TrustedPartner trusted = new TrustedPartner(country, home, tls, seals, observed(root));
        List<LanguageTag> languages =
                root.texts("languages").stream().map(LanguageTag::of).toList();
        return new Partner(
                country,
                root.text("name", country.value()),
                home,
                endpoints(root),
                trusted,
                services(root),
                languages,
                root.duration("deadline", DEFAULT_DEADLINE),
                mask(root, country, languages.stream().findFirst()));
    }

    private static void refuseRetired(Settings root, CountryCode country) {
        root.optionalText("agreement")
                .ifPresent(word -> root.refuse(
                        "agreement",
                        "is not read from here any more: take it out, and write a rule into the node's rules folder: {country: "
                                + country + ", service: patient-summary, agreement: " + word + ", source: {text: …}}"));
    }

    private static Optional<Partner.Endpoints> endpoints(Settings root) {
        Optional<URI> xcpd = root.optionalValue("xcpd", URI::create);
        Optional<URI> xca = root.optionalValue("xca", URI::create);
        Optional<URI> xdr = root.optionalValue("xdr", URI::create);
        if (xcpd.isEmpty() && xca.isEmpty() && xdr.isEmpty()) {
            return Optional.empty();
        }
        if (xcpd.isEmpty() || xca.isEmpty() || xdr.isEmpty()) {
            root.refuse("xcpd", "xcpd, xca and xdr are needed together");
            return Optional.empty();
        }
        return Optional.of(new Partner.Endpoints(xcpd.get(), xca.get(), xdr.get()));
    }

    private Set<X509Certificate> certificates(Settings root, String key) {
        Set<X509Certificate> result = new HashSet<>();
        List<String> files = root.texts(key);
        if (files.isEmpty()) {
            root.refuse(key, "at least one certificate is needed");
        }
        for (String file : files) {
            try (InputStream in = Files.newInputStream(folder.resolve(file))) {
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(in)
                        .forEach(certificate -> result.add((X509Certificate) certificate));
            } catch (IOException | CertificateException e) {
                root.refuse(key, "certificate cannot be read: " + file);
            }
        }
        return result;
    }

    private static Map<TrustedPartner.ObservableCheck, LocalDate> observed(Settings root) {
        Map<TrustedPartner.ObservableCheck, LocalDate> result = new EnumMap<>(TrustedPartner.ObservableCheck.class);
        root.textMap("observe-until").forEach((check, date) -> {
            try {
                result.put(
                        TrustedPartner.ObservableCheck.valueOf(
                                check.toUpperCase(Locale.ROOT).replace('-', '_')),
                        LocalDate.parse(date));
            } catch (RuntimeException e) {
                root.refuse("observe-until", "is not a check and a date: " + check);
            }
        });
        return result;
    }

    private static Set<DocumentKind> services(Settings root) {
        Set<DocumentKind> result = EnumSet.noneOf(DocumentKind.class);
        for (String service : root.texts("services")) {
            try {
                result.add(DocumentKind.valueOf(service.toUpperCase(Locale.ROOT).replace('-', '_')));
            } catch (IllegalArgumentException e) {
                root.refuse("services", "is no kind of document: " + service);
            }
        }
        return result;
    }

    private Optional<SearchMask> mask(Settings root, CountryCode country, Optional<LanguageTag> language) {
        Optional<String> file = root.optionalText("search-mask");
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            SearchMask mask = SearchMasks.read(folder.resolve(file.get()), country, language);
            if (!mask.country().equals(country)) {
                root.refuse("search-mask", "is the mask of another country: " + mask.country());
            }
            return Optional.of(mask);
        } catch (SettingsRefused refused) {
            refused.violations().forEach(violation -> root.refuse("search-mask", violation));
            return Optional.empty();
        }
    }
}
