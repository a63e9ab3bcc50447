package eu.passerelle.soap.server;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.soap.TestKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GarbageTest extends HostileInput {
    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "<", "<a>", "<a/>", "{\"a\":1}", "<s:Envelope/>", "\u0000"})
    void refusesBodiesThatAreNoMessage(String body) throws IOException {
        assertRefused(post("application/soap+xml", body.getBytes(StandardCharsets.UTF_8)), 400);
        assertThat(sightings)
                .singleElement()
                .satisfies(seen -> assertThat(seen.outcome()).startsWith("malformed: "));
    }

    @Test
    void refusesRandomBytesInPlaceOfABody() throws IOException {
        byte[] bytes = new byte[20_000];
        new Random(42).nextBytes(bytes);
        assertRefused(post("application/soap+xml", bytes), 400);
    }

    @Test
    void survivesEveryTruncation() throws IOException {
        byte[] good = goodMessage();
        for (int length = 0; length < good.length; length += 97) {
            assertRefused(post("application/soap+xml", java.util.Arrays.copyOf(good, length)), 400);
        }
    }

    @Test
    void hangsUpOnWhatIsNotHttp() throws IOException {
        try (SSLSocket socket = connect(TestKeys.contextOfB())) {
            socket.getOutputStream().write("\u0000\u0001\u0002 what?\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = answer(socket);
            assertThat(answer.isEmpty() || answer.startsWith("HTTP/1.1 400")).isTrue();
        }
    }

    @Test
    void hangsUpOnWhatIsNotTls() throws IOException {
        try (java.net.Socket socket =
                new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), contactPoint.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(answer).doesNotContain("HTTP/1.1 200");
        }
        assertThat(country.asked()).isEmpty();
    }
}
