package eu.passerelle.soap.server;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.soap.TestKeys;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

class HugeBodyTest extends HostileInput {
    private static final long HUNDRED_MEGABYTES = 100_000_000;

    @Test
    void refusesAnAnnouncedHundredMegabytesWithoutReadingThem() throws IOException {
        assertRefused(send(head("application/soap+xml", HUNDRED_MEGABYTES), new byte[0]), 413);
    }

    @Test
    void stopsReadingAHundredMegabytesThatWereNotAnnounced() throws IOException {
        try (SSLSocket socket = connect(TestKeys.contextOfB())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/soap+xml\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[0x10000];
            long sent = 0;
            try {
                while (sent < HUNDRED_MEGABYTES) {
                    out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.write(chunk);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    sent += chunk.length;
                }
            } catch (IOException serverHungUp) {
                assertThat(sent).isPositive();
            }
            assertThat(sent).isLessThan(HUNDRED_MEGABYTES);
        }
        assertThat(country.asked()).isEmpty();
        assertThat(sightings)
                .extracting(seen -> seen.outcome())
                .containsExactly("malformed: the message is larger than allowed");
    }
}
