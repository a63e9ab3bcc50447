package eu.passerelle.sandbox.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.passerelle.border.CountryCode;
import eu.passerelle.clinical.summary.AtAGlance;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.clinical.summary.SectionState;
import eu.passerelle.settings.SettingsRefused;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientFilesTest {
    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void hasEveryScenarioOfTheCountry(String country) {
        Set<Scenario> expected = EnumSet.allOf(Scenario.class);
        expected.removeAll(EnumSet.of(Scenario.RESTRICTED, Scenario.OPTED_OUT, Scenario.ACCESS_CODE));
        if (country.equals("GR")) {
            expected.add(Scenario.OPTED_OUT);
        }
        if (country.equals("LU")) {
            expected.add(Scenario.ACCESS_CODE);
        }

        assertThat(patients(country))
                .extracting(SyntheticPatient::scenario)
                .containsOnlyOnceElementsOf(withoutPair(expected));
        assertThat(one(country, Scenario.TWO_ALIKE)).hasSize(2);
    }

    private static Set<Scenario> withoutPair(Set<Scenario> scenarios) {
        Set<Scenario> single = EnumSet.copyOf(scenarios);
        single.remove(Scenario.TWO_ALIKE);
        return single;
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void theRichPatientHasEverySectionAndEveryKindOfStatement(String country) {
        PatientSummary summary = summary(country, Scenario.RICH);

        assertThat(summary.sections()).hasSize(14);
        assertThat(summary.sections().stream().filter(section -> section.kind().basic()))
                .extracting(Section::state)
                .allMatch(state -> state instanceof SectionState.Entries);
        AtAGlance glance = summary.atAGlance();
        assertThat(glance.allergies().current()).hasSize(3);
        assertThat(glance.allergies().over()).hasSize(2);
        assertThat(glance.problems().over()).isNotEmpty();
        assertThat(glance.medications().over()).isNotEmpty();
        assertThat(glance.bloodGroup()).isPresent();
        assertThat(summary.coded().count()).isBetween(150L, 220L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void tellsNoneKnownFromNoInformation(String country) {
        for (SectionKind kind : SectionKind.values()) {
            if (kind.basic()) {
                assertThat(section(summary(country, Scenario.NONE_KNOWN), kind).state())
                        .isInstanceOf(SectionState.KnownAbsence.class);
                assertThat(section(summary(country, Scenario.NO_INFORMATION), kind)
                                .state())
                        .isInstanceOf(SectionState.NoInformation.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void everyEntryPointsIntoItsNarrative(String country) {
        for (SyntheticPatient patient : patients(country)) {
            for (Section section : patient.summary().stream()
                    .flatMap(summary -> summary.sections().stream())
                    .toList()) {
                assertThat(section.entries().stream().flatMap(entry -> entry.anchors()))
                        .allSatisfy(anchor ->
                                assertThat(section.narrative().textOf(anchor)).isPresent());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void theSparsePatientHasAReactionThatOnlyTheNarrativeTells(String country) {
        Section allergies = section(summary(country, Scenario.SPARSE), SectionKind.ALLERGIES);

        assertThat(allergies.narrativeOnly()).hasSize(1);
        assertThat(allergies.opensNarrative()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void theLureIsOneTypingErrorAwayAndBornOnAnotherDay(String country) {
        SyntheticPatient rich = one(country, Scenario.RICH).getFirst();
        SyntheticPatient lure = one(country, Scenario.LURE).getFirst();

        assertThat(isOneTypingError(
                        rich.identifiers().getFirst().extension(),
                        lure.identifiers().getFirst().extension()))
                .isTrue();
        assertThat(lure.person().birthDate()).isNotEqualTo(rich.person().birthDate());
    }

    /** One digit replaced, or two neighbours exchanged. */
    private static boolean isOneTypingError(String a, String b) {
        List<Integer> places = new java.util.ArrayList<>();
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                places.add(i);
            }
        }
        return a.length() == b.length()
                && (places.size() == 1
                        || (places.size() == 2
                                && places.get(1) == places.get(0) + 1
                                && a.charAt(places.get(0)) == b.charAt(places.get(1))
                                && a.charAt(places.get(1)) == b.charAt(places.get(0))));
    }

    @Test
    void identifiersFollowTheRuleOfTheReadme() {
        assertThat(numbers("PT")).allMatch(number -> number.matches("9990[0-9]{5}"));
        assertThat(numbers("GR")).allMatch(number -> number.matches("[0-9]{6}99[0-9]{3}") && !luhn(number));
        assertThat(numbers("LU"))
                .allMatch(number -> number.matches("[0-9]{8}9[0-9]{4}") && !luhn(number.substring(0, 12)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void onlyTheTwoAlikeShareANumberAndNobodySharesAnId(String country) {
        Map<String, Set<Scenario>> holders = new HashMap<>();
        Set<Object> ids = new HashSet<>();
        for (SyntheticPatient patient : patients(country)) {
            holders.computeIfAbsent(patient.identifiers().getFirst().extension(), number -> new HashSet<>())
                    .add(patient.scenario());
            assertThat(ids.add(patient.id())).isTrue();
        }
        assertThat(holders.values()).allMatch(scenarios -> scenarios.size() == 1);
        assertThat(one(country, Scenario.TWO_ALIKE).stream()
                        .map(patient -> patient.identifiers().getFirst())
                        .collect(Collectors.toSet()))
                .hasSize(1);
    }

    @Test
    void namesAreInTheScriptOfTheCountry() {
        assertThat(families("GR", patient -> patient.scenario() != Scenario.FOREIGN_SCRIPT))
                .allMatch(family -> family.matches("\\p{IsGreek}+"));
        assertThat(families("GR", patient -> patient.scenario() == Scenario.FOREIGN_SCRIPT))
                .allMatch(family -> family.matches("\\p{IsCyrillic}+"));
        assertThat(families("PT", patient -> patient.scenario() == Scenario.FOREIGN_SCRIPT))
                .allMatch(family -> family.matches("\\p{IsGreek}+"));
    }

    private static List<String> families(String country, Predicate<SyntheticPatient> which) {
        return patients(country).stream()
                .filter(which)
                .map(patient -> patient.person().name().orElseThrow().family())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void everyPatientSaysInOneSentenceWhatToLookAt(String country) {
        assertThat(patients(country))
                .extracting(SyntheticPatient::note)
                .allMatch(note -> note.length() >= 20 && note.length() <= 200 && note.endsWith("."));
    }

    @Test
    void refusesABadFileWithEveryProblemAtItsPlace() {
        String yaml = """
                scenario: poor
                note: bad
                identifiers: [{root: 1.2.3, extension: '1'}]
                consent: maybe
                person: {family: A, given: B, birthDate: '1990-02-30', sex: F, shoe: 41}
                summary:
                  created: '2026'
                  authors: [{family: A, given: B, role: Pharmacists, organisation: C}]
                  allergies: [{agent: A001, severity: x, by: 2}]
                  problems: [{problem: P777}]
                  medications: [{name: X, atc: C09AA05, dose: a lot, parts: [{dose: 1-many}]}]
                  devices: [{device: D001, side: inside}]
                  absences: {procedures: no-known-elephants, shoes: no-known-devices}
                  lists: {shoes: [one]}
                """;

        SettingsRefused refused = catchThrowableOfType(
                SettingsRefused.class, () -> PatientFiles.read(new CountryCode("PT"), "bad", new StringReader(yaml)));

        assertThat(refused.violations())
                .extracting(text -> text.replaceFirst("PT/bad.yaml: ", ""))
                .anyMatch(text -> text.startsWith("scenario: not a scenario: poor"))
                .anyMatch(text -> text.startsWith("consent: is none of given"))
                .anyMatch(text -> text.startsWith("person.birthDate: is no date"))
                .anyMatch(text -> text.startsWith("person.shoe: is not a key"))
                .anyMatch(text -> text.startsWith("summary.allergies[0].severity: is not a key"))
                .anyMatch(text -> text.startsWith("summary.problems[0].problem: no code and no designation"))
                .anyMatch(text -> text.startsWith("summary.medications[0].dose: is no number with a unit"))
                .anyMatch(text -> text.startsWith("summary.allergies[0].by: is no author of the document: 2"))
                .anyMatch(text -> text.startsWith("summary.medications[0].parts[0].dose: is no number with a unit"))
                .anyMatch(text -> text.startsWith("summary.devices[0].side: no word for inside"))
                .anyMatch(text -> text.startsWith("summary.lists: no such section: shoes"))
                .anyMatch(text -> text.startsWith("summary.absences: no code and no designation"))
                .anyMatch(text -> text.startsWith("summary.absences: no such section: shoes"))
                .anyMatch(text -> text.startsWith("summary.procedures: is missing"));
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    private static List<String> numbers(String country) {
        return patients(country).stream()
                .map(patient -> patient.identifiers().getFirst().extension())
                .toList();
    }

    private static List<SyntheticPatient> patients(String country) {
        return PatientFiles.of(new CountryCode(country));
    }

    private static List<SyntheticPatient> one(String country, Scenario scenario) {
        return patients(country).stream()
                .filter(patient -> patient.scenario() == scenario)
                .toList();
    }

    private static PatientSummary summary(String country, Scenario scenario) {
        return one(country, scenario).getFirst().summary().orElseThrow();
    }

    private static Section section(PatientSummary summary, SectionKind kind) {
        return summary.section(kind).orElseThrow();
    }
}
