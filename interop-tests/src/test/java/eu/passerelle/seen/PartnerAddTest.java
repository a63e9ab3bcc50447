package eu.passerelle.seen;

import static eu.passerelle.seen.StartedDemo.LU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.border.Demographics;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.TransactionId;
import eu.passerelle.pki.CertificateAuthority;
import eu.passerelle.pki.IssuedKey;
import eu.passerelle.pki.PemFiles;
import eu.passerelle.sandbox.demo.PartnerCommand;
import eu.passerelle.soap.envelope.EnvelopeWriter;
import eu.passerelle.soap.envelope.Operation;
import eu.passerelle.soap.xcpd.DiscoveryRequest;
import eu.passerelle.trust.KeyIdentity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A country joins while the network runs. */
class PartnerAddTest {
    @RegisterExtension
    static final DemoFixture FIXTURE = new DemoFixture();

    private static final String HOME = "2.999.9.9";
    private static final String ACTION = Operation.PATIENT_DISCOVERY.requestAction();

    private final StartedDemo demo = FIXTURE.demo();

    @Test
    void aNewPartnerIsTrustedWithinSecondsAndWithoutARestart(@TempDir Path folder) throws IOException {
        CertificateAuthority authority = CertificateAuthority.create("Network of ZZ", InstantSource.system());
        IssuedKey tls = authority.tls("ZZ");
        PemFiles.write(folder.resolve("tls.pem"), List.of(tls.certificate()));
        PemFiles.write(folder.resolve("seal.pem"), List.of(authority.seal("ZZ").certificate()));
        URI service = demo.contactPoint(LU).resolve("/services/XCPD_Service");
        KeyIdentity key = new KeyIdentity(tls.privateKey(), tls.chain());
        long pid = demo.pid(LU);

        try (Outsider stranger = new Outsider(key, demo.passport(), LU)) {
            assertThatThrownBy(() -> stranger.post(service, ACTION, question())).isInstanceOf(IOException.class);
        }

        ByteArrayOutputStream said = new ByteArrayOutputStream();
        long begin = System.nanoTime();
        int status = PartnerCommand.run(
                List.of(
                        "add",
                        "--demo",
                        demo.home().folder().toString(),
                        "--node",
                        "LU",
                        "--code",
                        "ZZ",
                        "--home-community-id",
                        HOME,
                        "--tls-cert",
                        folder.resolve("tls.pem").toString(),
                        "--seal-cert",
                        folder.resolve("seal.pem").toString()),
                demo.home().folder(),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();

        try (Outsider partner = new Outsider(key, demo.passport(), LU)) {
            HttpResponse<String> answer = partner.post(service, ACTION, question());
            assertThat(answer.body())
                    .contains("ERROR_HPI_AUTHENTICATION_NOT_RECEIVED")
                    .doesNotContain("<html");
        }
        assertThat(demo.pid(LU)).isEqualTo(pid);
        System.out.println("partner add: ZZ was refused, and trusted after " + millis + " ms without a restart");
    }

    /** A question that lacks nothing but assertions. */
    private static byte[] question() {
        HomeCommunityId asking = HomeCommunityId.of(HOME);
        return EnvelopeWriter.request(
                Operation.PATIENT_DISCOVERY,
                TransactionId.create(InstantSource.system()).urn(),
                URI.create("https://localhost/services/XCPD_Service"),
                List.of(),
                xml -> DiscoveryRequest.write(
                        xml,
                        new IdentificationQuery(
                                asking,
                                HomeCommunityId.of(LU.homeCommunityId()),
                                List.of(new PatientId("1.3.182.4.4", "1900010199000")),
                                List.of(),
                                Demographics.NONE),
                        InstantSource.system().instant()));
    }
}
