package eu.passerelle.node;

import jakarta.servlet.Filter;
import java.util.List;

/**
 * What a sandbox adds to a node: found by {@link java.util.ServiceLoader}, and asked in sandbox mode only. A product
 * artifact holds none.
 */
public interface NodeExtension {
    /** Filters before the contact point's servlets, to make it misbehave. */
    List<Filter> contactPointFilters(NodeSettings settings);

    /** May spoil an assertion that was just issued. */
    byte[] issued(NodeSettings settings, byte[] assertion);
}
