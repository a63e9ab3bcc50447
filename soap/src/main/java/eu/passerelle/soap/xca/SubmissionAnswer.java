package eu.passerelle.soap.xca;

import eu.passerelle.border.Refusal;
import eu.passerelle.soap.xca.RegistryErrors.Stated;
import eu.passerelle.xml.XmlWriter;
import java.util.List;

/** ITI-41 answered: a RegistryResponse. Nothing is received here yet, so every answer is a refusal. */
public final class SubmissionAnswer {
    private SubmissionAnswer() {}

    public static void writeRefusal(XmlWriter xml, Refusal refusal) {
        xml.start("rs:RegistryResponse")
                .attribute("xmlns:rs", Registry.RS)
                .attribute("status", RegistryStatus.FAILURE.urn());
        RegistryErrors.write(xml, List.of(Stated.error(refusal)));
        xml.end();
    }
}
