package eu.passerelle.discovery.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.trust.ProfessionalRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {
    private static final CountryCode PT = new CountryCode("PT");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** Each rule decides the same item: which one wins shows the order. */
    private static final String EVERY_SCOPE = """
              - {source: {text: all}, agreement: none, copy: none}
              - {role: doctor, source: {text: r}, agreement: oral}
              - {service: patient-summary, source: {text: s}, agreement: explicit}
              - {service: patient-summary, role: doctor, source: {text: sr}, agreement: signed}
              - {country: PT, source: {text: c}, agreement: none}
              - {country: PT, role: doctor, source: {text: cr}, agreement: oral}
              - {country: PT, service: patient-summary, source: {text: cs}, agreement: explicit}
              - {country: PT, service: patient-summary, role: doctor, source: {text: csr}, agreement: signed}
            """;

    private static Ruling ruling(String rules, LocalDate day) {
        return new RuleBook(List.of(Rules.version(rules)))
                .ruling(PT, DocumentKind.PATIENT_SUMMARY, ProfessionalRole.MEDICAL_DOCTOR, day);
    }

    @ParameterizedTest
    @CsvSource({
        "PT, patient-summary, doctor, csr",
        "PT, patient-summary, nurse, cs",
        "PT, prescription, doctor, cr",
        "PT, prescription, nurse, c",
        "GR, patient-summary, doctor, sr",
        "GR, patient-summary, nurse, s",
        "GR, prescription, doctor, r",
        "GR, prescription, nurse, all"
    })
    void decidesByTheMostSpecificRuleCountryBeforeServiceBeforeRole(
            String country, String service, String role, String source) {
        RuleBook book = new RuleBook(List.of(Rules.version(EVERY_SCOPE)));
        Ruling ruling = book.ruling(new CountryCode(country), Asked.kind(service), Asked.role(role), DAY);
        assertThat(ruling.about(Item.AGREEMENT).source().text()).isEqualTo(source);
    }

    @Test
    void putsACountryBeforeServiceAndRoleTogether() {
        Ruling ruling = ruling("""
                  - {country: PT, source: {text: country}, agreement: oral}
                  - {service: patient-summary, role: doctor, source: {text: both}, agreement: signed}
                """, DAY);
        assertThat(ruling.agreement()).isEqualTo(AgreementRule.ORAL);
    }

    @Test
    void decidesEachItemByARuleOfItsOwn() {
        Ruling ruling = ruling("""
                  - {country: PT, source: {text: country}, agreement: oral}
                  - {role: doctor, source: {text: role}, agreement: signed, emergency: false}
                """, DAY);
        assertThat(ruling.agreement()).isEqualTo(AgreementRule.ORAL);
        assertThat(ruling.emergency()).isFalse();
        assertThat(ruling.about(Item.EMERGENCY).source().text()).isEqualTo("role");
        assertThat(ruling.copy()).isEqualTo(CopyRule.PRINT);
        assertThat(ruling.about(Item.COPY).rule()).isEmpty();
        assertThat(ruling.about(Item.COPY).source().text()).isEqualTo("Law on care abroad");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, NONE", "2026-04-01, ORAL", "2026-06-30, ORAL", "2026-07-01, NONE"})
    void holdsARuleOnItsDaysOnly(String day, AgreementRule expected) {
        Ruling ruling = ruling(
                "  - {from: 2026-04-01, until: 2026-06-30, source: {text: x}, agreement: oral}\n",
                LocalDate.parse(day));
        assertThat(ruling.agreement()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, built-in", "2026-01-01, 2026.1", "2026-12-31, 2026.1", "2027-01-01, 2027.1"})
    void letsTheDayDecideWhichVersionCounts(String day, String version) {
        RuleBook book = new RuleBook(List.of(
                Rules.read(Rules.head("2027.1", "2027-01-01")), Rules.read(Rules.head("2026.1", "2026-01-01"))));
        assertThat(book.on(LocalDate.parse(day)).name()).isEqualTo(version);
    }

    @Test
    void decidesEverythingWithoutAnyFile() {
        Ruling ruling = RuleBook.BUILT_IN.ruling(
                PT, DocumentKind.MEDICAL_IMAGES, ProfessionalRole.CLERICAL_WORKER, LocalDate.of(1999, 1, 1));
        assertThat(ruling.items()).hasSize(Item.values().length);
        assertThat(ruling.agreement()).isEqualTo(AgreementRule.EXPLICIT);
        assertThat(ruling.emergency()).isTrue();
        assertThat(ruling.copy()).isEqualTo(CopyRule.NONE);
    }

    @Test
    void refusesTwoVersionsThatBeginOnTheSameDay() {
        assertThatThrownBy(() -> new RuleBook(
                        List.of(Rules.read(Rules.head("a", "2026-01-01")), Rules.read(Rules.head("b", "2026-01-01")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsWhatOtherRulesWouldChangeAndNothingElse() {
        RuleBook now = new RuleBook(List.of(Rules.version("  - {country: GR, source: {text: x}, agreement: oral}\n")));
        RuleBook then = new RuleBook(List.of(Rules.version("""
                  - {country: GR, source: {text: y}, agreement: oral}
                  - {country: PT, service: prescription, role: nurse, source: {text: z}, emergency: false, copy: none}
                """)));
        List<Change> changes = Change.between(now, then, DAY, List.of(new CountryCode("LU")));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.before().country()).isEqualTo(PT);
            assertThat(change.before().role()).isEqualTo(ProfessionalRole.NURSE);
            assertThat(change.items()).containsExactly(Item.EMERGENCY, Item.COPY);
        });
    }

    @Test
    void comparesRolesThatOnlyOneOfTheTwoNames() {
        RuleBook now = new RuleBook(List.of(Rules.version("  - {source: {text: x}, agreement: oral}\n")));
        RuleBook then = new RuleBook(List.of(Rules.version("""
                  - {source: {text: x}, agreement: oral}
                  - {service: patient-summary, role: clerical-worker, source: {text: y}, offered: false, reason: {en: No.}}
                """)));
        assertThat(Change.between(now, then, DAY, List.of(PT)))
                .extracting(change -> change.after().role())
                .containsExactly(ProfessionalRole.CLERICAL_WORKER);
        assertThat(Optional.of(Asked.word(ProfessionalRole.CLERICAL_WORKER))).contains("clerical-worker");
    }
}
