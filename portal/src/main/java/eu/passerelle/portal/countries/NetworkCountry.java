package eu.passerelle.portal.countries;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A country that may take part in the network, whether this node knows it or not: the European Union, Iceland,
 * Liechtenstein, Norway.
 *
 * @param languages in which it has a name of its own
 */
record NetworkCountry(CountryCode code, List<LanguageTag> languages) {
    static final List<NetworkCountry> ALL = Stream.of(
                    "AT de",
                    "BE nl fr de",
                    "BG bg",
                    "CY el",
                    "CZ cs",
                    "DE de",
                    "DK da",
                    "EE et",
                    "ES es",
                    "FI fi sv",
                    "FR fr",
                    "GR el",
                    "HR hr",
                    "HU hu",
                    "IE ga",
                    "IS is",
                    "IT it",
                    "LI de",
                    "LT lt",
                    "LU fr de",
                    "LV lv",
                    "MT mt",
                    "NL nl",
                    "NO nb",
                    "PL pl",
                    "PT pt",
                    "RO ro",
                    "SE sv",
                    "SI sl",
                    "SK sk")
            .map(NetworkCountry::of)
            .toList();

    NetworkCountry {
        languages = List.copyOf(languages);
    }

    private static NetworkCountry of(String line) {
        String[] words = line.split(" ");
        return new NetworkCountry(
                new CountryCode(words[0]),
                Arrays.stream(words).skip(1).map(LanguageTag::new).toList());
    }
}
