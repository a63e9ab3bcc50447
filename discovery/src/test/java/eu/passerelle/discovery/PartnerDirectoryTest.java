package eu.passerelle.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.discovery.mask.MaskFinding;
import eu.passerelle.discovery.mask.MaskScope;
import eu.passerelle.pki.CertificateAuthority;
import eu.passerelle.pki.IssuedKey;
import eu.passerelle.pki.PemFiles;
import eu.passerelle.trust.TrustedPartner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnerDirectoryTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));
    private static final CountryCode PT = new CountryCode("PT");
    private static final CountryCode GR = new CountryCode("GR");

    private static IssuedKey tls;
    private static IssuedKey seal;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeKeys() {
        CertificateAuthority authority = CertificateAuthority.create("Test", CLOCK);
        tls = authority.tls("PT");
        seal = authority.seal("PT");
    }

    @BeforeEach
    void writeCertificates() throws IOException {
        Files.createDirectories(folder.resolve("certs"));
        Files.createDirectories(folder.resolve("masks"));
        PemFiles.write(folder.resolve("certs/tls.pem"), tls.chain());
        PemFiles.write(folder.resolve("certs/seal.pem"), seal.chain());
    }

    private void partner(String file, String yaml) throws IOException {
        Files.writeString(folder.resolve(file), yaml);
    }

    private static String yaml(String country) {
        return """
                country: %s
                name: Somewhere
                home-community-id: 2.999.620
                xcpd: https://localhost:1/services/XCPD_Service
                xca: https://localhost:1/services/XCA_Service
                xdr: https://localhost:1/services/XDR_Service
                tls-certificates: [certs/tls.pem]
                seal-certificates: [certs/seal.pem]
                services: [patient-summary]
                languages: [pt-PT]
                deadline: 3s
                """.formatted(country);
    }

    private static String mask(String country) {
        return """
                country: %s
                patientSearch:
                  alternatives:
                    - fields:
                        - {kind: id, label: label.ism.healthCardNumber, domain: 2.999.1, format: '[0-9]{9}', mandatory: true}
                """.formatted(country);
    }

    @Test
    void knowsThePartnersOfItsFolder() throws IOException {
        partner("PT.yaml", yaml("PT") + "search-mask: masks/PT.yaml\n");
        partner("masks/PT.yaml", mask("PT"));
        try (PartnerDirectory directory = new PartnerDirectory(folder)) {
            Partner partner = directory.partner(PT).orElseThrow();
            assertThat(partner.deadline()).isEqualTo(Duration.ofSeconds(3));
            assertThat(partner.serves(DocumentKind.PATIENT_SUMMARY)).isTrue();
            assertThat(directory.byTlsCertificate(tls.certificate()).map(TrustedPartner::country))
                    .contains(PT);
            assertThat(directory.byTlsCertificate(seal.certificate())).isEmpty();
            assertThat(directory.problems()).isEmpty();
        }
    }

    @Test
    void takesAFileThatComesLater() throws IOException {
        try (PartnerDirectory directory = new PartnerDirectory(folder)) {
            assertThat(directory.partners()).isEmpty();
            partner("PT.yaml", yaml("PT"));
            directory.refresh();
            assertThat(directory.partner(PT)).isPresent();
            Files.delete(folder.resolve("PT.yaml"));
            directory.refresh();
            assertThat(directory.partner(PT)).isEmpty();
        }
    }

    @Test
    void keepsAPartnerWhoseFileWasBroken() throws IOException {
        partner("PT.yaml", yaml("PT"));
        try (PartnerDirectory directory = new PartnerDirectory(folder)) {
            partner("PT.yaml", yaml("PT") + "typo: 1\n");
            directory.refresh();
            assertThat(directory.partner(PT)).isPresent();
            assertThat(directory.problems()).singleElement().asString().contains("typo");
        }
    }

    @Test
    void tellsEverythingThatIsWrongWithAFile() throws IOException {
        partner("PT.yaml", "country: Portugal\nhome-community-id: x\nservices: [everything]\n");
        try (PartnerDirectory directory = new PartnerDirectory(folder)) {
            assertThat(directory.partners()).isEmpty();
            assertThat(directory.problems()).hasSizeGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void saysWhereARetiredKeyWent() throws IOException {
        partner("PT.yaml", yaml("PT") + "agreement: explicit\n");
        try (PartnerDirectory directory = new PartnerDirectory(folder)) {
            assertThat(directory.partners()).isEmpty();
            assertThat(directory.problems())
                    .singleElement()
                    .asString()
                    .contains("agreement: is not read from here any more", "country: PT", "agreement: explicit");
        }
    }

    @Test
    void trustsACertificateListedForTwoCountriesForNeither() throws IOException {
        partner("PT.yaml", yaml("PT"));
        partner("GR.yaml", yaml("GR"));
        try (PartnerDirectory directory = new PartnerDirectory(folder)) {
            assertThat(directory.partner(PT)).isPresent();
            assertThat(directory.partner(GR)).isPresent();
            assertThat(directory.byTlsCertificate(tls.certificate())).isEmpty();
            assertThat(directory.problems()).isNotEmpty();
        }
    }

    @Test
    void takesTheMaskThatACountryPublishesAsXmlAndItsSuccessorWithoutARestart() throws IOException {
        partner("PT.yaml", yaml("PT") + "search-mask: masks/PT\n");
        partner("masks/PT", xmlMask("[0-9]{9}"));
        try (PartnerDirectory directory = new PartnerDirectory(folder)) {
            assertThat(firstField(directory).accepts("123456789")).isTrue();
            assertThat(directory.maskFindings()).isEmpty();
            partner("masks/PT", xmlMask("[a|b]{3}"));
            directory.refresh();
            assertThat(firstField(directory).accepts("aba")).isTrue();
            assertThat(directory.maskFindings().get(PT))
                    .extracting(MaskFinding::kind)
                    .containsExactly(MaskFinding.Kind.FORMAT_REPAIRED);
        }
    }

    private static MaskField firstField(PartnerDirectory directory) {
        return directory
                .partner(PT)
                .orElseThrow()
                .searchMask()
                .orElseThrow()
                .form(MaskScope.PS)
                .fields(0)
                .getFirst();
    }

    private static String xmlMask(String format) {
        return "<s:searchFields xmlns:s='http://ec.europa.eu/sante/ehncp/ism'><s:country code='PT'><s:patientSearch>"
                + "<s:identifier type='NORMAL'><s:id label='label.ism.healthCardNumber' domain='2.999.1' mandatory='true'"
                + " format='" + format + "'/></s:identifier></s:patientSearch></s:country></s:searchFields>";
    }

    @Test
    void refusesTheMaskOfAnotherCountry() throws IOException {
        partner("PT.yaml", yaml("PT") + "search-mask: masks/PT.yaml\n");
        partner("masks/PT.yaml", mask("GR"));
        try (PartnerDirectory directory = new PartnerDirectory(folder)) {
            assertThat(directory.problems()).singleElement().asString().contains("another country");
        }
    }

    @Test
    void cannotAskAPartnerWithoutEndpoints() throws IOException {
        partner("PT.yaml", yaml("PT").replaceAll("x(cpd|ca|dr):.*\n", ""));
        try (PartnerDirectory directory = new PartnerDirectory(folder)) {
            assertThat(directory.partner(PT).orElseThrow().serves(DocumentKind.PATIENT_SUMMARY))
                    .isFalse();
        }
    }
}
