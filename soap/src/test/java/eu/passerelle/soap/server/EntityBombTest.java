package eu.passerelle.soap.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EntityBombTest extends HostileInput {
    @Test
    void refusesADocumentTypeBeforeAnybodyIsAsked() throws IOException {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\">");
        for (char name = 'b'; name < 'k'; name++) {
            char before = (char) (name - 1);
            bomb.append("<!ENTITY ")
                    .append(name)
                    .append(" \"")
                    .append(("&" + before + ";").repeat(10))
                    .append("\">");
        }
        bomb.append("]>");
        String message =
                goodText().replaceFirst("<\\?xml[^>]*>", bomb.toString()).replace("Lisboa", "&j;");
        assertRefused(post("application/soap+xml", message.getBytes(StandardCharsets.UTF_8)), 400);
    }
}
