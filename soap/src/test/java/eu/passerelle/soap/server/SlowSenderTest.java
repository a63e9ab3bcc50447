package eu.passerelle.soap.server;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.soap.TestKeys;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

class SlowSenderTest extends HostileInput {
    @Override
    ConnectionLimits patience() {
        return ConnectionLimits.USUAL.withPatience(Duration.ofMillis(400), Duration.ofMillis(600));
    }

    @Test
    void givesUpOnASilentSender() throws IOException {
        String answer = send(head("application/soap+xml", 1_000), "<s:Env".getBytes(StandardCharsets.US_ASCII));
        assertRefused(answer, 408);
    }

    @Test
    void givesUpOnADrippingSender() throws Exception {
        try (SSLSocket socket = connect(TestKeys.contextOfB())) {
            OutputStream out = socket.getOutputStream();
            out.write(head("application/soap+xml", 1_000).getBytes(StandardCharsets.US_ASCII));
            try {
                for (int i = 0; i < 60; i++) {
                    out.write(' ');
                    out.flush();
                    Thread.sleep(50);
                }
            } catch (IOException serverHungUp) {
                assertThat(contactPoint.port()).isPositive();
            }
        }
        assertThat(country.asked()).isEmpty();
        assertThat(sightings)
                .extracting(seen -> seen.outcome())
                .containsExactly("malformed: the message came too slowly");
    }
}
