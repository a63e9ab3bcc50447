package eu.passerelle.soap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ExternalEntityTest extends HostileInput {
    @Test
    void fetchesNothingFromAnywhere() throws IOException {
        try (ServerSocket lure = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            lure.setSoTimeout(300);
            String message = goodText()
                    .replaceFirst(
                            "<\\?xml[^>]*>",
                            "<!DOCTYPE s SYSTEM \"http://localhost:" + lure.getLocalPort()
                                    + "/x.dtd\" [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")
                    .replace("Lisboa", "&x;");
            String answer = post("application/soap+xml", message.getBytes(StandardCharsets.UTF_8));
            assertRefused(answer, 400);
            Assertions.assertThatThrownBy(lure::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void refusesAnEntityNobodyDeclared() throws IOException {
        String answer =
                post("application/soap+xml", goodText().replace("Lisboa", "&x;").getBytes(StandardCharsets.UTF_8));
        assertRefused(answer, 400);
        assertThat(sightings).hasSize(1);
    }
}
