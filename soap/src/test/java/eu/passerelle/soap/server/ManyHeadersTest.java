package eu.passerelle.soap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ManyHeadersTest extends HostileInput {
    @Test
    void refusesTenThousandHeaders() throws IOException {
        StringBuilder head = new StringBuilder("POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\n");
        for (int i = 0; i < 10_000; i++) {
            head.append("X-").append(i).append(": x\r\n");
        }
        String answer = send(head + "Content-Length: 0\r\n\r\n", new byte[0]);
        assertThat(answer.isEmpty() || answer.startsWith("HTTP/1.1 4")).isTrue();
        assertThat(answer).doesNotContain("Tomcat", "Exception");
        assertThat(country.asked()).isEmpty();
    }

    @Test
    void refusesOneEndlessHeader() throws IOException {
        String answer = send(
                "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(1_000_000) + "\r\n\r\n",
                new byte[0]);
        assertThat(answer.isEmpty() || answer.startsWith("HTTP/1.1 4")).isTrue();
        assertThat(country.asked()).isEmpty();
    }
}
