package eu.passerelle.sandbox.patients;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.PatientId;
import eu.passerelle.settings.Settings;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The masks and the patients were written for each other. */
class SearchMasksTest {
    private record Field(
            String kind, String label, String domain, String format, String example, Map<String, String> description) {}

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void everyFieldIsExplainedInEveryLanguageAndItsExampleFits(String country) throws Exception {
        assertThat(fields(country)).isNotEmpty().allSatisfy(field -> {
            assertThat(field.label()).startsWith("label.ism.");
            assertThat(field.example()).matches(field.format());
            assertThat(field.description().keySet()).containsExactlyInAnyOrder("en", "fr", "de", "pt", "el");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void everyPatientCanBeAskedForWithTheMaskAndNoExampleIsAPatient(String country) throws Exception {
        Map<String, Field> byDomain = new HashMap<>();
        fields(country).stream()
                .filter(field -> field.kind().equals("id"))
                .forEach(field -> byDomain.put(field.domain(), field));

        for (SyntheticPatient patient : PatientFiles.of(new CountryCode(country))) {
            for (PatientId id : patient.asked()) {
                Field field = Objects.requireNonNull(byDomain.get(id.root()), id.root());
                assertThat(id.extension()).matches(field.format()).isNotEqualTo(field.example());
            }
        }
    }

    private static List<Field> fields(String country) throws Exception {
        String file = "sandbox/masks/" + country + ".yaml";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(SearchMasksTest.class.getClassLoader().getResourceAsStream(file)),
                StandardCharsets.UTF_8)) {
            return Settings.read(file, reader, root -> {
                root.text("country");
                root.sections("documentSearch").forEach(search -> {
                    search.text("scope");
                    fields(search, "fields");
                });
                Settings search = root.section("patientSearch");
                search.text("scope");
                search.optionalSection("media").ifPresent(media -> media.keys().forEach(media::text));
                List<Field> all = new java.util.ArrayList<>(fields(search, "commonFields"));
                search.sections("alternatives").forEach(alternative -> all.addAll(fields(alternative, "fields")));
                return all;
            });
        }
    }

    private static List<Field> fields(Settings at, String key) {
        return at.sections(key).stream()
                .map(field -> {
                    field.flag("mandatory", false);
                    Settings label = field.section("native");
                    label.text("language");
                    label.text("label");
                    return new Field(
                            field.text("kind"),
                            field.text("label"),
                            field.text("domain", ""),
                            field.text("format"),
                            field.text("example"),
                            field.textMap("description"));
                })
                .toList();
    }
}
