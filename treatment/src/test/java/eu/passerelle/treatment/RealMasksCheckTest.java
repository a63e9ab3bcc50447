package eu.passerelle.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.PartialDate;
import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.discovery.mask.MaskForm;
import eu.passerelle.discovery.mask.MaskScope;
import eu.passerelle.discovery.mask.SearchMasks;
import eu.passerelle.discovery.mask.ValueShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With every mask that a country published: good values are asked with, bad and missing ones are told. */
class RealMasksCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Optional<PartialDate> BORN = PartialDate.parse("19570412");
    private static final HomeCommunityId SOMEBODY = new HomeCommunityId("2.999");

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

    private static MaskForm form(Path file, MaskScope service) {
        return SearchMasks.read(file, new CountryCode("XX"), Optional.empty()).form(service);
    }

    private static String good(MaskField field) {
        return switch (field.kind()) {
            case ID, PRESCRIPTION_ID, DISPENSATION_PIN ->
                field.format().shape().map(ValueShape::sample).orElse("2-1234-W7");
            case BIRTH_DATE -> "19570412";
            case GENDER -> "F";
            case FAMILY_NAME, FIRST_NAME, STREET, POSTAL_CODE, CITY, COUNTRY -> "Beispiel";
        };
    }

    private static Map<Integer, String> filled(List<MaskField> fields) {
        Map<Integer, String> values = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            values.put(i, good(fields.get(i)));
        }
        return values;
    }

    private static FormCheck check(MaskForm form, int alternative, Map<Integer, String> values) {
        return new FormCheck(form, new IdentityForm(alternative, values, BORN), TODAY, true);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("all")
    void asksWithGoodValues(Path file) {
        for (MaskScope service : List.of(MaskScope.PS, MaskScope.EP)) {
            MaskForm form = form(file, service);
            for (int a = 0; a < form.alternatives().size(); a++) {
                List<MaskField> fields = form.fields(a);
                FormCheck check = check(form, a, filled(fields));
                assertThat(check.problems()).isEmpty();
                IdentificationQuery query = check.query(SOMEBODY, SOMEBODY);
                assertThat(query.identifiers()).hasSize((int) fields.stream()
                        .filter(field -> field.kind() == MaskField.Kind.ID)
                        .count());
            }
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("all")
    void tellsEveryValueOfAnotherShape(Path file) {
        MaskForm form = form(file, MaskScope.EP);
        for (int a = 0; a < form.alternatives().size(); a++) {
            List<MaskField> fields = form.fields(a);
            for (int i = 0; i < fields.size(); i++) {
                if (!fields.get(i).kind().isIdentifier()
                        || fields.get(i).format().published().isEmpty()) {
                    continue;
                }
                Map<Integer, String> values = filled(fields);
                values.put(i, "!");
                assertThat(check(form, a, values).problems())
                        .containsExactly(new FieldProblem(i, FieldProblem.What.WRONG_SHAPE));
            }
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("all")
    void tellsWhatIsMissing(Path file) {
        MaskForm form = form(file, MaskScope.EP);
        for (int a = 0; a < form.alternatives().size(); a++) {
            List<MaskField> fields = form.fields(a);
            List<FieldProblem> problems = check(form, a, Map.of()).problems();
            Set<FieldProblem.What> kinds = fields.stream().anyMatch(MaskField::mandatory)
                    ? Set.of(FieldProblem.What.MISSING)
                    : Set.of(FieldProblem.What.ONE_IS_NEEDED);
            assertThat(problems).isNotEmpty().allMatch(problem -> kinds.contains(problem.what()));
            for (int i = 0; i < fields.size(); i++) {
                if (fields.get(i).mandatory()) {
                    assertThat(problems).contains(new FieldProblem(i, FieldProblem.What.MISSING));
                }
            }
        }
    }
}
