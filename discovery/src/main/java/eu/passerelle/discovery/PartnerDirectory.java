package eu.passerelle.discovery;

import eu.passerelle.border.CountryCode;
import eu.passerelle.discovery.mask.MaskFinding;
import eu.passerelle.discovery.mask.SearchMask;
import eu.passerelle.settings.SettingsRefused;
import eu.passerelle.trust.TrustList;
import eu.passerelle.trust.TrustedPartner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partners of a folder, one YAML file each, looked at again every second: a partner is added, changed or taken away
 * without a restart. A file that cannot be read leaves the partner as it was and is told of in {@link #problems}; a
 * certificate listed for two countries is trusted for neither. Safe for any number of threads.
 */
public final class PartnerDirectory implements TrustList, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PartnerDirectory.class);

    private final Path folder;
    private final YamlFolder files;
    private volatile Snapshot snapshot = new Snapshot(Map.of(), Map.of(), Map.of(), List.of());

    private record Seen(String stamp, Partner partner) {}

    private record Snapshot(
            Map<Path, Seen> files,
            Map<CountryCode, Partner> byCountry,
            Map<X509Certificate, Partner> byCertificate,
            List<String> problems) {}

    /** Reads the folder once before it returns. */
    public PartnerDirectory(Path folder) {
        this.folder = folder;
        this.files = new YamlFolder(folder, "partners", this::refresh);
        refresh();
        files.watch();
    }

    /** Looks now instead of within the next second. */
    public synchronized void refresh() {
        Snapshot before = snapshot;
        Map<Path, Seen> files = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (Path file : this.files.files()) {
            Optional<Seen> known = Optional.ofNullable(before.files().get(file));
            String stamp = stamp(file);
            if (known.isPresent() && known.get().stamp().equals(stamp)) {
                files.put(file, known.get());
                continue;
            }
            try {
                Partner partner = PartnerFile.read(file);
                files.put(file, new Seen(stamp, partner));
                LOG.info("partner {} read", file.getFileName());
                partner.searchMask()
                        .ifPresent(mask -> mask.findings()
                                .forEach(finding -> LOG.warn("search mask of {}: {}", partner.country(), finding)));
            } catch (SettingsRefused refused) {
                problems.addAll(refused.violations());
                known.ifPresent(seen -> files.put(file, seen));
                if (!before.problems().containsAll(refused.violations())) {
                    LOG.warn("partner file is not used: {}", refused.getMessage());
                }
            }
        }
        snapshot = index(files, problems);
    }

    private static Snapshot index(Map<Path, Seen> files, List<String> problems) {
        Map<CountryCode, Partner> byCountry = new TreeMap<>();
        Map<X509Certificate, Partner> byCertificate = new HashMap<>();
        for (Seen seen : files.values()) {
            Partner partner = seen.partner();
            if (byCountry.putIfAbsent(partner.country(), partner) != null) {
                problems.add("two files describe " + partner.country() + ": one of them is ignored");
            }
        }
        for (Partner partner : byCountry.values()) {
            for (X509Certificate certificate : partner.trusted().tlsCertificates()) {
                if (byCertificate.putIfAbsent(certificate, partner) != null) {
                    problems.add("a TLS certificate of " + partner.country() + " is listed for another country too");
                }
            }
        }
        List<X509Certificate> shared = byCountry.values().stream()
                .flatMap(partner -> partner.trusted().tlsCertificates().stream())
                .filter(certificate -> byCountry.values().stream()
                                .filter(partner ->
                                        partner.trusted().tlsCertificates().contains(certificate))
                                .count()
                        > 1)
                .toList();
        shared.forEach(byCertificate::remove);
        return new Snapshot(files, byCountry, byCertificate, List.copyOf(problems));
    }

    /** Changes with the file, and with the search mask and certificates beside it. */
    private String stamp(Path file) {
        try {
            StringBuilder stamp = new StringBuilder(YamlFolder.stamp(file));
            for (String beside : List.of("masks", "certs")) {
                Path folderBeside = folder.resolve(beside);
                if (Files.isDirectory(folderBeside)) {
                    try (Stream<Path> entries = Files.list(folderBeside)) {
                        entries.sorted().forEach(entry -> stamp.append(YamlFolder.stamp(entry)));
                    }
                }
            }
            return stamp.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All partners, by country code. */
    public List<Partner> partners() {
        return List.copyOf(snapshot.byCountry().values());
    }

    public Optional<Partner> partner(CountryCode country) {
        return Optional.ofNullable(snapshot.byCountry().get(country));
    }

    /** What is wrong with the files now; empty when all are in use. */
    public List<String> problems() {
        return snapshot.problems();
    }

    /** What is odd about the search masks in use, by country; countries whose mask has nothing odd are left out. */
    public Map<CountryCode, List<MaskFinding>> maskFindings() {
        Map<CountryCode, List<MaskFinding>> findings = new TreeMap<>();
        for (Partner partner : partners()) {
            partner.searchMask()
                    .map(SearchMask::findings)
                    .filter(odd -> !odd.isEmpty())
                    .ifPresent(odd -> findings.put(partner.country(), odd));
        }
        return findings;
    }

    @Override
    public Optional<TrustedPartner> byTlsCertificate(X509Certificate certificate) {
        return Optional.ofNullable(snapshot.byCertificate().get(certificate)).map(Partner::trusted);
    }

    @Override
    public Optional<TrustedPartner> byCountry(CountryCode country) {
        return partner(country).map(Partner::trusted);
    }

    @Override
    public void close() {
        files.close();
    }
}
