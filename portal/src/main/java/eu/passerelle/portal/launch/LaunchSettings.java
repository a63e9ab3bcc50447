package eu.passerelle.portal.launch;

import java.util.List;
import java.util.Optional;

/** The record systems that may open patients here; none where the portal is used by itself. */
public record LaunchSettings(List<RecordSystem> systems) {
    public LaunchSettings {
        systems = List.copyOf(systems);
        if (systems.stream().map(RecordSystem::id).distinct().count() != systems.size()) {
            throw new IllegalArgumentException("two record systems have the same id");
        }
    }

    Optional<RecordSystem> find(String id) {
        return systems.stream().filter(system -> system.id().equals(id)).findFirst();
    }
}
