package eu.passerelle.soap.server;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.soap.TestKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

class NoClientCertificateTest extends HostileInput {
    private String attempt(SSLContext tls) {
        try (SSLSocket socket = connect(tls)) {
            byte[] message = goodMessage();
            socket.getOutputStream()
                    .write(head("application/soap+xml", message.length).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(message);
            return answer(socket);
        } catch (IOException refused) {
            return "";
        }
    }

    @Test
    void servesNobodyWithoutACertificate() {
        assertThat(attempt(TestKeys.contextWithoutKey())).isEmpty();
        assertRefusedHandshake();
    }

    @Test
    void servesNobodyWithAForeignCertificate() {
        assertThat(attempt(TestKeys.contextOfStranger())).isEmpty();
        assertRefusedHandshake();
    }

    private void assertRefusedHandshake() {
        assertThat(country.asked()).isEmpty();
        assertThat(sightings).singleElement().satisfies(seen -> {
            assertThat(seen.operation()).isEqualTo("TLS");
            assertThat(seen.outcome()).isEqualTo("malformed: handshake refused");
        });
    }
}
