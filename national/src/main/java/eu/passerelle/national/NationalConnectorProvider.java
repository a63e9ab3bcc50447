package eu.passerelle.national;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.HomeCommunityId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Makes a connector; found by {@link java.util.ServiceLoader} under the name that the configuration gives. This is
 * where a country plugs in its own systems.
 */
public interface NationalConnectorProvider {
    /** As written in the configuration, {@code national.connector}. */
    String name();

    /** True for connectors that must never run in production. */
    boolean isMock();

    NationalConnector open(Setting setting);

    /**
     * What a connector may use.
     *
     * @param folder that relative paths in the settings start from
     * @param settings {@code national.settings} of the configuration
     */
    record Setting(
            CountryCode country,
            HomeCommunityId homeCommunityId,
            DataSource database,
            Path folder,
            Map<String, String> settings,
            InstantSource clock) {
        public Setting {
            settings = Map.copyOf(settings);
        }
    }
}
