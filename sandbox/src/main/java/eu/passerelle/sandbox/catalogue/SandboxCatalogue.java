package eu.passerelle.sandbox.catalogue;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.terminology.CatalogueRelease;
import eu.passerelle.terminology.ReleaseFiles;
import eu.passerelle.terminology.ReleaseSource;
import java.util.List;
import java.util.Map;

/** The releases of the sandbox countries: the catalogue of the network, and what a country adds to it. */
public final class SandboxCatalogue {
    /** The countries the sandbox has, in the order of their ports. */
    public static final List<CountryCode> COUNTRIES =
            List.of(new CountryCode("LU"), new CountryCode("PT"), new CountryCode("GR"));

    private static final String FOLDER = "sandbox/catalogue/";
    private static final Map<CountryCode, String> ISO_NUMBERS =
            Map.of(new CountryCode("LU"), "442", new CountryCode("PT"), "620", new CountryCode("GR"), "300");
    private static final Map<CountryCode, LanguageTag> LANGUAGES = Map.of(
            new CountryCode("LU"), new LanguageTag("fr-LU"),
            new CountryCode("PT"), new LanguageTag("pt-PT"),
            new CountryCode("GR"), new LanguageTag("el-GR"));

    private SandboxCatalogue() {}

    /** @throws eu.passerelle.terminology.ReleaseRefused for a country the sandbox does not have */
    public static CatalogueRelease release(CountryCode country) {
        return ReleaseFiles.load(folder("network"), folder(country.value()));
    }

    /** The language a sandbox country writes its documents in. */
    public static LanguageTag language(CountryCode country) {
        return LANGUAGES.getOrDefault(country, CatalogueRelease.ENGLISH);
    }

    /** The arc of a sandbox country's own identifiers: 2.999 and the number of ISO 3166-1. */
    public static String arc(CountryCode country) {
        return "2.999." + ISO_NUMBERS.getOrDefault(country, "0");
    }

    private static ReleaseSource folder(String name) {
        return ReleaseSource.resources(SandboxCatalogue.class.getClassLoader(), FOLDER + name);
    }
}
