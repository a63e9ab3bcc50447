package eu.passerelle.node;

import eu.passerelle.border.CountryOfAffiliation;
import java.util.List;
import org.apache.catalina.Valve;

/**
 * What a sandbox adds to a node: found by {@link java.util.ServiceLoader}, and asked in sandbox mode only. A product
 * artifact holds none.
 */
public interface NodeExtension {
    /** Valves before the contact point's servlets, to make it misbehave. */
    List<Valve> contactPointValves(NodeSettings settings);

    /** The same partner, or one that is asked wrongly on purpose. */
    CountryOfAffiliation asked(NodeSettings settings, CountryOfAffiliation partner);
}
