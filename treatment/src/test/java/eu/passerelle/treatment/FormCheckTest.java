package eu.passerelle.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.DocumentKeys;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PostalAddress;
import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.discovery.mask.MaskForm;
import eu.passerelle.discovery.mask.PersonSearch;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final HomeCommunityId SOMEBODY = new HomeCommunityId("2.999");

    private static MaskField field(MaskField.Kind kind, String label, String format, boolean mandatory) {
        return new MaskField(
                kind,
                label,
                kind.isIdentifier() ? Optional.of("2.999.1") : Optional.empty(),
                Optional.of(format),
                mandatory,
                "",
                Optional.empty(),
                Map.of());
    }

    static final MaskField CARD_NUMBER = field(MaskField.Kind.ID, "label.ism.healthCardNumber", "[A-Z][0-9]{9}", true);
    static final MaskField ACCESS_CODE = field(MaskField.Kind.ID, MaskField.ACCESS_CODE, "[A-Z0-9]{6}", false);

    private static final MaskForm FORM = new MaskForm(
            new PersonSearch(
                    List.of(new PersonSearch.Alternative("", List.of(CARD_NUMBER, ACCESS_CODE))),
                    List.of(
                            field(MaskField.Kind.STREET, "label.ism.addressStreet", "", false),
                            field(MaskField.Kind.CITY, "label.ism.addressCity", "", false))),
            List.of(field(MaskField.Kind.DISPENSATION_PIN, "label.ism.dispensationPINCode", "[0-9]{6}", false)));

    private static FormCheck check(Map<Integer, String> values, Set<Integer> asWritten, InHand hand) {
        return new FormCheck(FORM, new IdentityForm(0, values, asWritten, hand), TODAY, true);
    }

    private static FormCheck check(Map<Integer, String> values) {
        return check(values, Set.of(), InHand.of(PartialDate.parse("19570412")));
    }

    @Test
    void sendsTheNumberInTheShapeOfTheCountry() {
        FormCheck check = check(Map.of(0, "x114 428 538"));
        assertThat(check.problems()).isEmpty();
        assertThat(check.query(SOMEBODY, SOMEBODY).identifiers().getFirst().extension())
                .isEqualTo("X114428538");
    }

    @Test
    void sendsWhatTheDocumentReallySaysAlthoughTheMaskIsLate() {
        assertThat(check(Map.of(0, "X1144285380")).problems())
                .containsExactly(new FieldProblem(0, FieldProblem.What.WRONG_SHAPE));
        FormCheck insisted = check(Map.of(0, "X1144285380"), Set.of(0), InHand.of(PartialDate.parse("19570412")));
        assertThat(insisted.problems()).isEmpty();
        assertThat(insisted.query(SOMEBODY, SOMEBODY).identifiers().getFirst().extension())
                .isEqualTo("X1144285380");
    }

    @Test
    void neverSendsWhatWouldChangeTheQuestion() {
        assertThat(check(Map.of(0, "X1^^^&2.999"), Set.of(0), InHand.of(PartialDate.parse("19570412")))
                        .problems())
                .containsExactly(new FieldProblem(0, FieldProblem.What.WRONG_SHAPE));
    }

    @Test
    void sendsTheAddressThatAMaskAsksFor() {
        assertThat(check(Map.of(0, "X114428538", 2, "Rua 7", 3, "Lisboa"))
                        .query(SOMEBODY, SOMEBODY)
                        .demographics()
                        .address())
                .contains(new PostalAddress("Rua 7", "Lisboa", "", ""));
    }

    @Test
    void keepsKeysOfDocumentsOutOfTheQuestion() {
        FormCheck check = check(Map.of(0, "X114428538", 4, "123456"));
        assertThat(check.query(SOMEBODY, SOMEBODY).identifiers()).hasSize(1);
        assertThat(check.documentKeys()).isEqualTo(new DocumentKeys(Optional.empty(), Optional.of("123456")));
    }

    @Test
    void knowsWhatThePatientKeepsSecret() {
        assertThat(check(Map.of()).secrets()).containsExactlyInAnyOrder(1, 4);
        assertThat(check(Map.of(0, "X114428538", 1, "ABC123")).holdsSecret()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "20261124, false, IN_THE_FUTURE",
        "2027, false, IN_THE_FUTURE",
        "18991231, false, LONG_AGO",
        "1899, false, LONG_AGO"
    })
    void doubtsADateThatIsHardlyAnybodys(String date, boolean sure, FieldProblem.What what) {
        FormCheck check = check(Map.of(0, "X114428538"), Set.of(), new InHand(PartialDate.parse(date), sure, "", ""));
        assertThat(check.problems()).containsExactly(new FieldProblem(FieldProblem.BIRTH_DATE_IN_HAND, what));
    }

    @ParameterizedTest
    @CsvSource({"20261123, false", "19000101, false", "18991231, true", "1957, false"})
    void takesADateThatMayBeSomebodys(String date, boolean sure) {
        assertThat(check(Map.of(0, "X114428538"), Set.of(), new InHand(PartialDate.parse(date), sure, "", ""))
                        .problems())
                .isEmpty();
    }
}
