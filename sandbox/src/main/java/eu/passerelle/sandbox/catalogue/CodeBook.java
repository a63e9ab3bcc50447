package eu.passerelle.sandbox.catalogue;

import eu.passerelle.border.Code;
import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.clinical.Coded;
import eu.passerelle.terminology.CatalogueRelease;
import eu.passerelle.terminology.Decision.Designation;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the codes that a sandbox country writes into its documents, in its own words. */
public final class CodeBook {
    private final CatalogueRelease release;
    private final LanguageTag language;
    private final String nationalArc;
    private final Map<Place, Map<String, Code>> byWord = new EnumMap<>(Place.class);

    public CodeBook(CatalogueRelease release, CountryCode country) {
        this.release = release;
        this.language = SandboxCatalogue.language(country);
        this.nationalArc = SandboxCatalogue.arc(country) + ".6.";
        for (Place place : Place.values()) {
            byWord.put(place, words(place));
        }
    }

    private Map<String, Code> words(Place place) {
        Map<String, Code> words = new HashMap<>();
        for (String valueSet : place.valueSets()) {
            for (Code code : release.members(valueSet)) {
                words.putIfAbsent(code.value(), code);
                release.nationalDesignation(code)
                        .ifPresent(english -> words.putIfAbsent(english.text().toLowerCase(Locale.ROOT), code));
            }
        }
        return words;
    }

    /**
     * The value of a place.
     *
     * @param text a code of the place's national code system, else a code of one of its value sets, else the English
     *     designation of one
     * @throws IllegalArgumentException when it is none of these
     */
    public Coded find(Place place, String text) {
        if (place.nationalSystem() > 0) {
            Code national = Code.of(text, nationalArc + place.nationalSystem());
            Optional<Designation> designation = release.nationalDesignation(national);
            if (designation.isPresent()) {
                return Coded.of(national, designation.get().text())
                        .withSystem(designation.get().codeSystemName(), "");
            }
        }
        Map<String, Code> words = byWord.getOrDefault(place, Map.of());
        Code code = words.get(text);
        if (code == null) {
            code = words.get(text.toLowerCase(Locale.ROOT));
        }
        if (code == null) {
            throw new IllegalArgumentException("no code and no designation for " + place + ": " + text);
        }
        return inWords(code);
    }

    /** A code of the network in the words of the country. */
    public Coded inWords(Code code) {
        String system = release.nationalDesignation(code)
                .map(Designation::codeSystemName)
                .orElse("");
        return Coded.of(code, release.render(code, language).text()).withSystem(system, "");
    }
}
