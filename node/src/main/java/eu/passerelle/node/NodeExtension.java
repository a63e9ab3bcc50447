package eu.passerelle.node;

import eu.passerelle.border.CountryOfAffiliation;
import jakarta.servlet.Filter;
import java.util.List;

/**
 * What a sandbox adds to a node: found by {@link java.util.ServiceLoader}, and asked in sandbox mode only. A product
 * artifact holds none.
 */
public interface NodeExtension {
    /** Filters before the contact point's servlets, to make it misbehave. */
    List<Filter> contactPointFilters(NodeSettings settings);

    /** The same partner, or one that is asked wrongly on purpose. */
    CountryOfAffiliation asked(NodeSettings settings, CountryOfAffiliation partner);
}
