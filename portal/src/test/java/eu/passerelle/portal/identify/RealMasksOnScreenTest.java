package eu.passerelle.portal.identify;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.discovery.mask.MaskForm;
import eu.passerelle.discovery.mask.MaskScope;
import eu.passerelle.discovery.mask.SearchMasks;
import eu.passerelle.portal.consultation.Drafts;
import eu.passerelle.portal.consultation.TypedDate;
import eu.passerelle.portal.words.Bundles;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.ConsultationToken;
import eu.passerelle.treatment.FieldProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mask that a country published, drawn in every language: labels, shapes and errors in words, no name twice. */
class RealMasksOnScreenTest {
    private static final List<LanguageTag> LANGUAGES =
            Stream.of("en", "fr", "de", "pt", "el").map(LanguageTag::new).toList();
    private static final Bundles BUNDLES = new Bundles(LANGUAGES);

    static Stream<Path> all() {
        Path vectors = Optional.ofNullable(System.getenv("PASSERELLE_VECTORS"))
                .map(Path::of)
                .orElse(Path.of("..", "..", "shared", "vectors"));
        Path folder = vectors.resolveSibling("data").resolve("search-masks");
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("[A-Z]{2,3}\\.json")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Drafts.Identity wrong(MaskForm mask, int alternative, FieldProblem.What what) {
        int fields = mask.fields(alternative).size();
        Map<Integer, String> values = new HashMap<>();
        IntStream.range(0, fields).forEach(i -> values.put(i, "!"));
        return new Drafts.Identity(
                ConsultationToken.create(),
                alternative,
                values,
                Set.of(),
                TypedDate.NONE,
                "",
                "",
                false,
                false,
                IntStream.range(0, fields)
                        .mapToObj(i -> new FieldProblem(i, what))
                        .toList());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("all")
    void isDrawnInEveryLanguage(Path file) {
        for (MaskScope service : List.of(MaskScope.PS, MaskScope.EP)) {
            MaskForm mask = SearchMasks.read(file, new CountryCode("XX"), Optional.of(new LanguageTag("cs")))
                    .form(service);
            for (LanguageTag language : LANGUAGES) {
                for (int a = 0; a < mask.alternatives().size(); a++) {
                    drawn(mask, a, BUNDLES.in(language));
                }
            }
        }
    }

    private static void drawn(MaskForm mask, int alternative, Words words) {
        FormDrawing drawing =
                new FormDrawing(mask, wrong(mask, alternative, FieldProblem.What.WRONG_SHAPE), words, Optional.empty());
        List<IdentifyPage.Field> fields = Stream.of(
                        drawing.alternatives().get(alternative).fields(), drawing.common(), drawing.documentKeys())
                .flatMap(List::stream)
                .toList();
        Set<String> names = new HashSet<>();
        assertThat(fields).isNotEmpty().allSatisfy(field -> {
            assertThat(names.add(field.name())).as("a name of its own").isTrue();
            assertThat(field.label()).isNotBlank().doesNotContain("label.", "…");
            assertThat(field.error())
                    .isNotBlank()
                    .doesNotContain("…", "{0}", "[", "\\")
                    .doesNotEndWith(": .");
            assertThat(field.error()).endsWith(".");
        });
        List<MaskField> asked = mask.fields(alternative).stream()
                .filter(field -> field.kind() != MaskField.Kind.BIRTH_DATE)
                .toList();
        assertThat(fields).hasSameSizeAs(asked);
        for (int i = 0; i < asked.size(); i++) {
            IdentifyPage.Field field = fields.get(i);
            assertThat(field.mandatory()).isEqualTo(asked.get(i).mandatory());
            assertThat(field.secret()).isEqualTo(asked.get(i).isSecret());
            if (!asked.get(i).format().published().isEmpty()) {
                assertThat(field.shape()).as("its shape in words").isNotBlank();
                assertThat(field.error()).contains(field.shape());
            }
            if (field.secret()) {
                assertThat(field.value()).isEmpty();
            }
        }
    }
}
