package eu.passerelle.clinical.entry;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.InstanceId;
import java.util.List;

/**
 * A document elsewhere that an entry points to (reference/externalDocument).
 *
 * @param address as written in its text, a URL as a rule: shown, never opened by us; may be empty
 */
public record ExternalReference(List<InstanceId> ids, Coded code, String address) {
    public ExternalReference {
        ids = List.copyOf(ids);
    }
}
