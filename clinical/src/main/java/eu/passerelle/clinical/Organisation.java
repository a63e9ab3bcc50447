package eu.passerelle.clinical;

import eu.passerelle.border.PostalAddress;
import java.util.List;
import java.util.Optional;

/** An organisation as a document names it; the name may be empty. */
public record Organisation(List<InstanceId> ids, String name, Optional<PostalAddress> address, List<Telecom> telecoms) {
    public Organisation {
        ids = List.copyOf(ids);
        telecoms = List.copyOf(telecoms);
    }

    public static Organisation of(InstanceId id, String name) {
        return new Organisation(List.of(id), name, Optional.empty(), List.of());
    }
}
