package eu.passerelle.sandbox.fault;

import eu.passerelle.border.CountryOfAffiliation;
import eu.passerelle.node.NodeExtension;
import eu.passerelle.node.NodeSettings;
import java.nio.file.Path;
import java.util.List;
import org.apache.catalina.Valve;

/** Brings the faults into a sandbox node: the file {@code fault} beside its configuration says which. */
public final class SandboxExtension implements NodeExtension {
    @Override
    public List<Valve> contactPointValves(NodeSettings settings) {
        return List.of(new FaultValve(file(settings)));
    }

    @Override
    public CountryOfAffiliation asked(NodeSettings settings, CountryOfAffiliation partner) {
        FaultState state = new FaultState(file(settings));
        return new BadSignatures(partner, state::badSignature);
    }

    private static Path file(NodeSettings settings) {
        return settings.folder().resolve("fault");
    }
}
