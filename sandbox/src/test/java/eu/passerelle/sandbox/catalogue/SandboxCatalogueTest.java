package eu.passerelle.sandbox.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.border.Code;
import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.clinical.Coded;
import eu.passerelle.terminology.Binding;
import eu.passerelle.terminology.CatalogueRelease;
import eu.passerelle.terminology.Decision;
import eu.passerelle.terminology.MappingKind;
import eu.passerelle.terminology.Rendering;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxCatalogueTest {
    private static final String ICD = "1.3.6.1.4.1.12559.11.10.1.3.1.44.2";
    private static final CountryCode PT = new CountryCode("PT");
    private static final CountryCode LU = new CountryCode("LU");

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void loadsForEveryCountryAndSaysThatItIsNotValidated(String country) {
        CatalogueRelease release = SandboxCatalogue.release(new CountryCode(country));

        assertThat(release.name()).contains(country).contains("not validated");
        assertThat(release.languages()).extracting(Object::toString).contains("en-GB", "fr", "de", "pt", "el");
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void hasCodesForEveryPlaceInEveryLanguage(Place place) {
        CatalogueRelease release = SandboxCatalogue.release(LU);
        List<String> gaps = new ArrayList<>();
        for (String valueSet : place.valueSets()) {
            Set<Code> members = release.members(valueSet);
            assertThat(members).as(valueSet).isNotEmpty();
            for (Code code : members) {
                for (String language : List.of("fr", "de", "pt", "el")) {
                    if (!release.render(code, new LanguageTag(language)).isTranslated()) {
                        gaps.add(code.value() + " " + language);
                    }
                }
            }
        }
        // one designation exists for a region only that nobody adopted, to show what that looks like
        gaps.remove("D50 fr");
        assertThat(gaps).isEmpty();
    }

    @Test
    void usesTheDesignationOfAnAdoptedRegionAndNotOfAnother() {
        CatalogueRelease release = SandboxCatalogue.release(LU);

        assertThat(release.render(Code.of("N20", ICD), new LanguageTag("fr-LU")).source())
                .isEqualTo(Rendering.Source.ADOPTED_REGION);
        assertThat(release.render(Code.of("D50", ICD), new LanguageTag("fr-LU")).source())
                .isEqualTo(Rendering.Source.ENGLISH);
    }

    @Test
    void transcodesNationalTermsExactlyBroadlyOrNotAtAll() {
        CatalogueRelease release = SandboxCatalogue.release(PT);
        Binding problems = new Binding(Set.copyOf(Place.PROBLEM.valueSets()), true);

        assertThat(release.toPivot(problems, Code.of("P001", "2.999.620.6.1")))
                .isInstanceOfSatisfying(Decision.Mapped.class, mapped -> {
                    assertThat(mapped.kind()).isEqualTo(MappingKind.EXACT);
                    assertThat(mapped.target()).isEqualTo(Code.of("I10", ICD));
                });
        assertThat(release.toPivot(problems, Code.of("P902", "2.999.620.6.1")))
                .isInstanceOfSatisfying(
                        Decision.Mapped.class,
                        mapped -> assertThat(mapped.kind()).isEqualTo(MappingKind.BROADER));
        assertThat(release.toPivot(problems, Code.of("P991", "2.999.620.6.1"))).isInstanceOf(Decision.Unmapped.class);
    }

    @Test
    void findsCodesByNationalCodeNetworkCodeAndEnglishWord() {
        CodeBook book = new CodeBook(SandboxCatalogue.release(PT), PT);

        assertThat(book.find(Place.PROBLEM, "P001").displayName()).isEqualTo("Hipertensão essencial (primária)");
        assertThat(book.find(Place.INGREDIENT, "C09AA05"))
                .extracting(Coded::displayName, Coded::codeSystemName)
                .containsExactly("ramipril", "ATC");
        assertThat(book.find(Place.SEVERITY, "severe").displayName()).isEqualTo("Grave");
        assertThatThrownBy(() -> book.find(Place.SEVERITY, "dreadful")).hasMessageContaining("SEVERITY: dreadful");
    }

    @Test
    void theCountriesHaveTheSameNationalTermsInTheirOwnWords() throws IOException {
        Map<String, String> portugal = national("PT");

        assertThat(portugal).hasSizeGreaterThan(100);
        for (String country : List.of("LU", "GR")) {
            assertThat(national(country).keySet()).isEqualTo(portugal.keySet());
            // letters of one alphabet, so a term nobody put into the country's language would be seen
            assertThat(national(country).entrySet().stream()
                            .filter(term -> term.getValue().equals(portugal.get(term.getKey())))
                            .map(Map.Entry::getKey))
                    .as(country)
                    .hasSizeLessThan(10);
        }
    }

    /** List and code to term. */
    private static Map<String, String> national(String country) throws IOException {
        Map<String, String> terms = new HashMap<>();
        try (InputStream in =
                SandboxCatalogue.class.getResourceAsStream("/sandbox/catalogue/" + country + "/transcodings.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(2)
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> terms.put(
                            cells[0].substring(cells[0].lastIndexOf('.')) + " " + cells[2] + " " + cells[6], cells[3]));
        }
        return terms;
    }
}
