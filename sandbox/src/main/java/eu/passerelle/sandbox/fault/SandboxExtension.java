package eu.passerelle.sandbox.fault;

import eu.passerelle.border.CountryOfAffiliation;
import eu.passerelle.node.NodeExtension;
import eu.passerelle.node.NodeSettings;
import jakarta.servlet.Filter;
import java.nio.file.Path;
import java.util.List;

/** Lets {@code passerelle fault} make a node misbehave: as country A by a filter, as country B by spoilt signatures. */
public final class SandboxExtension implements NodeExtension {
    private static Path file(NodeSettings settings) {
        return settings.folder().resolve("fault");
    }

    @Override
    public List<Filter> contactPointFilters(NodeSettings settings) {
        return List.of(new FaultFilter(file(settings)));
    }

    @Override
    public CountryOfAffiliation asked(NodeSettings settings, CountryOfAffiliation partner) {
        return new SpoiltSignatures(partner, new FaultState(file(settings)));
    }
}
