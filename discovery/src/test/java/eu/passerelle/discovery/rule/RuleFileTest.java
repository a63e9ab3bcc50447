package eu.passerelle.discovery.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.settings.SettingsRefused;
import eu.passerelle.trust.ProfessionalRole;
import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFileTest {
    private static List<String> refused(String yaml) {
        SettingsRefused refused = catchThrowableOfType(SettingsRefused.class, () -> Rules.read(yaml));
        assertThat(refused).isNotNull();
        return refused.violations();
    }

    private static List<String> refusedRule(String rule) {
        return refused(Rules.head("2026.1", "2026-01-01") + "rules:\n  - " + rule + "\n");
    }

    @Test
    void readsEveryKey() {
        RuleVersion version = Rules.read("""
                version: 2026.10
                valid-from: 2026-10-01
                issued-by: Ministry of Health
                source: {text: Law, link: "https://example.org/law"}
                default:
                  offered: true
                  agreement: oral
                  emergency: false
                  access-code: true
                  other-person: true
                  copy: print-and-save
                  notice: [qr, print]
                rules:
                  - country: NO
                    service: laboratory-report
                    role: pharmacy-technician
                    from: 2026-11-01
                    until: 2026-11-30
                    source: {text: Agreement with Norway}
                    offered: false
                    reason: {en: Not yet., nb: Ikke ennå.}
                """);
        assertThat(version.name()).isEqualTo("2026.10");
        assertThat(version.validFrom()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(version.issuedBy()).isEqualTo("Ministry of Health");
        assertThat(version.source()).isEqualTo(new Source("Law", Optional.of(URI.create("https://example.org/law"))));
        assertThat(version.otherwise())
                .isEqualTo(Decisions.of(
                        new Decision.Offered(true, java.util.Map.of()),
                        new Decision.Agreement(AgreementRule.ORAL),
                        new Decision.Emergency(false),
                        new Decision.AccessCode(true),
                        new Decision.OtherPerson(true),
                        new Decision.Copy(CopyRule.PRINT_AND_SAVE),
                        new Decision.Notice(EnumSet.of(NoticeWay.QR, NoticeWay.PRINT))));
        Rule rule = version.rules().getFirst();
        assertThat(rule.scope())
                .isEqualTo(new Scope(
                        Optional.of(new CountryCode("NO")),
                        Optional.of(DocumentKind.LABORATORY_REPORT),
                        Optional.of(ProfessionalRole.PHARMACY_TECHNICIAN)));
        assertThat(rule.period().until()).contains(LocalDate.of(2026, 11, 30));
        Decision offered = rule.decisions().about(Item.OFFERED).orElseThrow();
        assertThat(offered).isInstanceOfSatisfying(Decision.Offered.class, no -> {
            assertThat(no.reason(new LanguageTag("nb-NO"))).isEqualTo("Ikke ennå.");
            assertThat(no.reason(new LanguageTag("fr"))).isEqualTo("Not yet.");
        });
    }

    @Test
    void takesAnyAndLeftOutForTheSame() {
        assertThat(Rules.version("  - {country: any, service: any, role: any, source: {text: x}, copy: none}\n")
                        .rules()
                        .getFirst()
                        .scope())
                .isEqualTo(Scope.ANY);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        assertThat(refused("""
                        version: 1
                        valid-from: soon
                        source: {link: "ftp://example.org"}
                        default: {offered: true, agreement: maybe}
                        rules:
                          - {country: Portugal, service: everything, role: wizard, copy: none, typo: 1}
                        """))
                .anyMatch(text -> text.contains("valid-from: is no day such as"))
                .anyMatch(text -> text.contains("issued-by: is missing"))
                .anyMatch(text -> text.contains("source.text: is missing"))
                .anyMatch(text -> text.contains("source.link: is no web address"))
                .anyMatch(text -> text.contains("default.agreement: is none of none, oral, explicit, signed: maybe"))
                .anyMatch(text -> text.contains("default.notice: is missing"))
                .anyMatch(text -> text.contains("rules[0].country"))
                .anyMatch(text -> text.contains("rules[0].service: is no service: everything"))
                .anyMatch(text -> text.contains("rules[0].role: is no role: wizard"))
                .anyMatch(text -> text.contains("rules[0].source: is missing"))
                .anyMatch(text -> text.contains("rules[0].typo: is not a key that is known here"))
                .noneMatch(text -> text.contains("default.agreement: is missing"));
    }

    @Test
    void refusesAFileWithoutACompleteDefault() {
        String yaml = Rules.head("1", "2026-01-01");
        assertThat(refused(yaml.replace("  emergency: true\n", "")))
                .containsExactly("rules.yaml: default.emergency: is missing: the default decides everything");
        assertThat(refused(yaml.substring(0, yaml.indexOf("default"))))
                .containsExactly("rules.yaml: default: is missing");
    }

    @Test
    void refusesTwoRulesThatAreEquallySpecificAndDisagree() {
        assertThat(refused(Rules.head("1", "2026-01-01") + """
                        rules:
                          - {country: PT, source: {text: x}, agreement: oral, copy: none}
                          - {country: PT, role: nurse, source: {text: x}, agreement: none}
                          - {country: PT, source: {text: y}, agreement: signed, copy: none}
                        """))
                .containsExactly("rules.yaml: rules: rules 1 and 3 are about the same and disagree about agreement");
    }

    @ParameterizedTest
    @CsvSource({
        "'until: 2026-06-30, agreement: oral', 'from: 2026-07-01, agreement: none'",
        "'agreement: oral', 'agreement: oral'",
        "'agreement: oral', 'copy: none'"
    })
    void takesTwoRulesAboutTheSameThatDoNotContradictEachOther(String one, String other) {
        assertThat(Rules.version("  - {source: {text: x}, " + one + "}\n  - {source: {text: y}, " + other + "}\n")
                        .rules())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{source: {text: x}, offered: false} | reason: is missing in English",
                "{source: {text: x}, offered: false, reason: {fr: Non.}} | reason: is missing in English",
                "{source: {text: x}, offered: true, reason: {en: Yes.}} | reason: belongs to offered: false",
                "{source: {text: x}, offered: maybe} | is neither true nor false: maybe",
                "{source: {text: x}, notice: []} | allows no way of giving the notice",
                "{source: {text: x}, notice: [pigeon]} | is none of screen, qr, print, told: pigeon",
                "{source: {text: x}, from: 2026-02-01, until: 2026-01-01, copy: none} | is before from",
                "{source: {text: x}} | decides nothing"
            })
    void refusesARuleThatCannotBeMeant(String rule, String violation) {
        assertThat(refusedRule(rule)).anyMatch(text -> text.contains(violation));
    }
}
