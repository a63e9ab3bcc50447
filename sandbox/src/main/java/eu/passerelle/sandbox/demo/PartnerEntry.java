package eu.passerelle.sandbox.demo;

import eu.passerelle.border.CountryCode;
import eu.passerelle.pki.PemFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * A partner as a node's {@code partners} folder has it: {@code ZZ.yaml}, its certificates under {@code certs}, its search
 * mask under {@code masks}.
 *
 * @param services {@code https://host:port/services}, empty for a partner that only asks
 * @param mask YAML text
 */
record PartnerEntry(
        CountryCode country,
        String name,
        String homeCommunityId,
        Optional<Endpoints> endpoints,
        List<Path> tlsCertificates,
        List<Path> sealCertificates,
        List<String> languages,
        Optional<String> mask) {

    /** Where the three services of a contact point are. */
    record Endpoints(String xcpd, String xca, String xdr) {
        static Endpoints below(String contactPoint) {
            return new Endpoints(
                    contactPoint + "/services/XCPD_Service",
                    contactPoint + "/services/XCA_Service",
                    contactPoint + "/services/XDR_Service");
        }
    }

    /** The file itself appears last and whole, so that a node never reads half of a partner. */
    void writeTo(Path partners) throws IOException {
        Files.createDirectories(partners.resolve("certs"));
        StringBuilder yaml = new StringBuilder();
        line(yaml, "country", country.value());
        line(yaml, "name", name);
        line(yaml, "home-community-id", homeCommunityId);
        endpoints.ifPresent(e -> {
            line(yaml, "xcpd", e.xcpd());
            line(yaml, "xca", e.xca());
            line(yaml, "xdr", e.xdr());
        });
        yaml.append("tls-certificates: [")
                .append(copied(tlsCertificates, partners, "tls"))
                .append("]\n");
        yaml.append("seal-certificates: [")
                .append(copied(sealCertificates, partners, "seal"))
                .append("]\n");
        yaml.append("services: [patient-summary]\n");
        yaml.append("languages: [").append(String.join(", ", languages)).append("]\n");
        yaml.append("deadline: 30s\n");
        if (mask.isPresent()) {
            write(partners.resolve("masks").resolve(country + ".yaml"), mask.get());
            line(yaml, "search-mask", "masks/" + country + ".yaml");
        }
        write(partners.resolve(country + ".yaml"), yaml.toString());
    }

    private String copied(List<Path> certificates, Path partners, String purpose) throws IOException {
        List<String> names = new java.util.ArrayList<>();
        for (int i = 0; i < certificates.size(); i++) {
            String name = "certs/" + country + "-" + purpose + (i == 0 ? "" : "-" + (i + 1)) + ".pem";
            Path fresh = partners.resolve("certs").resolve("." + country + ".new");
            PemFiles.write(fresh, PemFiles.read(certificates.get(i)));
            Files.move(
                    fresh, partners.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            names.add(name);
        }
        return String.join(", ", names);
    }

    private static void line(StringBuilder yaml, String key, String value) {
        yaml.append(key).append(": ").append(quoted(value)).append('\n');
    }

    /** As a YAML double-quoted scalar. */
    static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
