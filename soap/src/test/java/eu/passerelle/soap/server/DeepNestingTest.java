package eu.passerelle.soap.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeepNestingTest extends HostileInput {
    @ParameterizedTest
    @ValueSource(strings = {"<city>Lisboa", "<s:Header", "</s:Body>"})
    void refusesDeepNestingAnywhere(String place) throws IOException {
        String deep = "<x>".repeat(50_000) + "</x>".repeat(50_000);
        String message = goodText().replaceFirst(place, place.startsWith("<city") ? "<city>" + deep : deep + place);
        assertRefused(post("application/soap+xml", message.getBytes(StandardCharsets.UTF_8)), 400);
    }

    @Test
    void refusesAttributesWithoutEnd() throws IOException {
        StringBuilder attributes = new StringBuilder("<city");
        for (int i = 0; i < 5_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        String message = goodText().replaceFirst("<city", attributes.toString());
        assertRefused(post("application/soap+xml", message.getBytes(StandardCharsets.UTF_8)), 400);
    }
}
