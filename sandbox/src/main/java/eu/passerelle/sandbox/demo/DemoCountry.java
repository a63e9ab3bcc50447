package eu.passerelle.sandbox.demo;

import eu.passerelle.border.CountryCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A country of the demonstration network.
 *
 * @param index fixes its ports
 * @param languages of its screens; the first is that of its documents
 */
public record DemoCountry(CountryCode code, String name, String homeCommunityId, List<String> languages, int index) {
    /** All that the demonstration starts. */
    public static final List<DemoCountry> ALL = List.of(
            new DemoCountry(
                    new CountryCode("LU"), "Luxembourg", "1.3.182.2.12.10000734.6.1", List.of("fr-LU", "de-LU"), 0),
            new DemoCountry(new CountryCode("PT"), "Portugal", "2.16.17.710.820.1000.990.1", List.of("pt-PT"), 1),
            new DemoCountry(new CountryCode("GR"), "Greece", "2.16.840.1.113883.2.25.3.4.1", List.of("el-GR"), 2));

    /** The foreign partner whose keys every demo node trusts; it runs nothing. */
    public static final CountryCode VISITOR = new CountryCode("XX");

    public static final String VISITOR_HOME_COMMUNITY_ID = "2.999.1.1";

    public DemoCountry {
        languages = List.copyOf(languages);
    }

    public static Optional<DemoCountry> of(String code) {
        return ALL.stream().filter(c -> c.code.value().equalsIgnoreCase(code)).findFirst();
    }

    /** {@code pt}: folder, and part of names. */
    public String word() {
        return code.value().toLowerCase(Locale.ROOT);
    }

    public String database() {
        return "passerelle_" + word();
    }

    public String clientId() {
        return "passerelle-" + word();
    }
}
