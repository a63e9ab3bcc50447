package eu.passerelle.sandbox.patients;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Code;
import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Frequency;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.Value;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.sandbox.catalogue.SandboxCatalogue;
import eu.passerelle.terminology.Binding;
import eu.passerelle.terminology.CatalogueRelease;
import eu.passerelle.terminology.Decision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code and unit that the patients' documents use is in the catalogue, in every language of the sandbox. */
class PatientCodesTest {
    private static final Binding ANYWHERE = new Binding(Set.of(), true);
    private static final String UNITS = "1.3.6.1.4.1.12559.11.10.1.3.1.42.16";
    private static final String COUNTABLES = "1.3.6.1.4.1.12559.11.10.1.3.1.42.56";

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void termsWithoutAMappingAreOnlyWhereTheyArePlanted(String country) {
        CatalogueRelease release = release(country);
        Map<Scenario, Integer> unmapped = new HashMap<>();
        for (SyntheticPatient patient : patients(country)) {
            for (Coded coded : coded(patient)) {
                if (coded.code()
                        .filter(code -> !(release.toPivot(ANYWHERE, code) instanceof Decision.Unmapped))
                        .isEmpty()) {
                    unmapped.merge(patient.scenario(), 1, Integer::sum);
                }
            }
        }

        assertThat(unmapped).containsOnlyKeys(Scenario.UNMAPPED, Scenario.OTHER_SECTIONS);
        assertThat(unmapped.getOrDefault(Scenario.UNMAPPED, 0)).isGreaterThanOrEqualTo(6);
        assertThat(unmapped).containsEntry(Scenario.OTHER_SECTIONS, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void everyMappedTermOfEveryPatientIsTranslatedIntoEveryLanguageOfTheSandbox(String country) {
        CatalogueRelease release = release(country);
        Set<String> gaps = new TreeSet<>();
        for (SyntheticPatient patient : patients(country)) {
            for (Coded coded : coded(patient)) {
                for (Code code : coded.code().stream().toList()) {
                    switch (release.toPivot(ANYWHERE, code)) {
                        case Decision.Pivot pivot -> gaps(release, code, gaps);
                        case Decision.Mapped mapped -> gaps(release, mapped.target(), gaps);
                        case Decision.Unmapped unmapped -> {
                            // planted, and counted by the test above
                        }
                    }
                }
            }
        }
        // two are French for a region only, one of which Luxembourg adopted: to show what that looks like
        gaps.removeAll(Set.of("D50 fr-LU", "N20 fr-LU"));
        assertThat(gaps).isEmpty();
    }

    private static void gaps(CatalogueRelease release, Code code, Set<String> gaps) {
        for (String language : List.of("en-GB", "fr-LU", "de-LU", "pt-PT", "el-GR")) {
            if (!release.render(code, new LanguageTag(language)).isTranslated() && !language.startsWith("en")) {
                gaps.add(code.value() + " " + language);
            }
            assertThat(release.render(code, new LanguageTag(language)).text()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void everyUnitIsOfTheCatalogue(String country) {
        CatalogueRelease release = release(country);
        Set<String> units = release.members(UNITS).stream().map(Code::value).collect(Collectors.toSet());
        Set<String> countables = release.members(COUNTABLES).stream()
                .flatMap(code -> release.nationalDesignation(code).stream())
                .map(designation -> designation.text())
                .collect(Collectors.toSet());

        assertThat(patients(country).stream()
                        .flatMap(patient -> patient.summary().stream())
                        .flatMap(summary -> summary.sections().stream())
                        .flatMap(section -> section.entries().stream())
                        .flatMap(PatientCodesTest::quantities)
                        .map(Quantity::unit)
                        .filter(unit -> !units.contains(unit))
                        .distinct())
                .allMatch(unit -> unit.startsWith("{") && countables.contains(unit.substring(1, unit.length() - 1)));
    }

    private static Stream<Quantity> quantities(Entry entry) {
        if (entry instanceof Medication medication) {
            return quantities(medication);
        }
        return entry instanceof Observation observation
                ? observation.values().stream()
                        .filter(Value.Measured.class::isInstance)
                        .map(value -> ((Value.Measured) value).quantity())
                : Stream.empty();
    }

    private static Stream<Quantity> quantities(Medication medication) {
        return Stream.of(
                        medication.dose().stream().flatMap(dose -> Stream.of(dose.low(), dose.high())),
                        medication.product().ingredients().stream()
                                .flatMap(ingredient -> ingredient.strength().stream())
                                .flatMap(strength -> Stream.of(strength.numerator(), strength.denominator())),
                        medication.product().packages().stream().map(pack -> pack.content()),
                        medication.frequencies().stream()
                                .flatMap(frequency -> frequency instanceof Frequency.Every every
                                        ? Stream.of(every.period())
                                        : Stream.empty()),
                        medication.parts().stream().flatMap(PatientCodesTest::quantities))
                .flatMap(quantities -> quantities);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void aCountrysDocumentsUseItsOwnCodesWhereItHasThem(String country) {
        String national = SandboxCatalogue.arc(new CountryCode(country)) + ".6.";
        for (SyntheticPatient patient : patients(country)) {
            for (SectionKind kind : List.of(SectionKind.PROBLEMS, SectionKind.PROCEDURES, SectionKind.DEVICES)) {
                assertThat(patient.summary().flatMap(summary -> summary.section(kind)).stream()
                                .flatMap(section -> section.entries().stream())
                                .filter(entry -> entry.coded().findFirst().isPresent()))
                        .as("%s %s", patient, kind)
                        .allMatch(entry -> entry.coded()
                                        .flatMap(coded -> coded.code().stream())
                                        .map(code -> code.system().id())
                                        .anyMatch(system -> system.startsWith(national)
                                                || system.equals("2.16.840.1.113883.5.1150.1"))
                                || patient.scenario() == Scenario.UNMAPPED);
            }
        }
    }

    private static List<Coded> coded(SyntheticPatient patient) {
        return patient.summary().stream().flatMap(PatientSummary::coded).toList();
    }

    private static CatalogueRelease release(String country) {
        return SandboxCatalogue.release(new CountryCode(country));
    }

    private static List<SyntheticPatient> patients(String country) {
        return PatientFiles.of(new CountryCode(country));
    }
}
