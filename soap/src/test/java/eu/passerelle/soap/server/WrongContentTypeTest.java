package eu.passerelle.soap.server;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongContentTypeTest extends HostileInput {
    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "text/plain", "text/html", "application/octet-stream", ";", "multipart/mixed"
            })
    void refusesOtherMediaTypes(String type) throws IOException {
        assertRefused(post(type, goodMessage()), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/soap+xml; charset=utf-7", "application/soap+xml; charset=\"\u0001\""})
    void refusesOtherCharsets(String type) throws IOException {
        assertRefused(post(type, goodMessage()), 400);
    }
}
