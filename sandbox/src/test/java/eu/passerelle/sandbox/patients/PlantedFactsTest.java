package eu.passerelle.sandbox.patients;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.PartialDate;
import eu.passerelle.cda.Reading;
import eu.passerelle.cda.SubjectCheck;
import eu.passerelle.cda.read.SummaryReader;
import eu.passerelle.cda.transcode.Transcoder;
import eu.passerelle.cda.transcode.Transcoding;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Device;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Frequency;
import eu.passerelle.clinical.entry.Immunization;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.Procedure;
import eu.passerelle.clinical.entry.Product;
import eu.passerelle.clinical.entry.Value;
import eu.passerelle.clinical.narrative.NarrativeNode;
import eu.passerelle.clinical.narrative.NarrativeNode.Style;
import eu.passerelle.clinical.summary.AtAGlance;
import eu.passerelle.clinical.summary.Contradiction;
import eu.passerelle.clinical.summary.Freshness;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.national.NationalDocument;
import eu.passerelle.sandbox.catalogue.SandboxCatalogue;
import eu.passerelle.trust.PurposeOfUse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each scenario plants is still there after the document was written, transcoded and read as abroad. */
class PlantedFactsTest {
    private static final Instant TODAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Map<String, List<SyntheticPatient>> PATIENTS = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void anAnaphylaxisStandsInTheNarrativeOnlyAndAMedicineIsStruckOut(String country) {
        PatientSummary summary = abroad(country, Scenario.NARRATIVE_ONLY);
        Section allergies = section(summary, SectionKind.ALLERGIES);
        Section medications = section(summary, SectionKind.MEDICATIONS);

        assertThat(allergies.entries()).hasSize(2);
        assertThat(allergies.narrativeOnly()).hasSize(2);
        assertThat(allergies.narrativeOnly().getFirst()).contains("2017");
        assertThat(allergies.opensNarrative()).isTrue();
        assertThat(allergies.coded().flatMap(coded -> coded.code().stream()))
                .noneMatch(code -> code.value().equals("J01CE01"));
        assertThat(runs(medications, Style.DELETED))
                .singleElement()
                .satisfies(struck -> assertThat(struck).startsWith("Warfarin"));
        assertThat(medications.narrative().plainText()).doesNotContain("Warfarin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void aThyroidectomyIsNegatedInCodeAndDoneInTheNarrative(String country) {
        PatientSummary summary = abroad(country, Scenario.NEGATED_PROCEDURE);
        Section procedures = section(summary, SectionKind.PROCEDURES);
        List<Procedure> all = entries(procedures, Procedure.class);
        Procedure thyroid = all.getFirst();
        String negation = Words.of(new CountryCode(country)).say("negation");

        assertThat(thyroid.assertion().negated()).isTrue();
        assertThat(is(thyroid.procedure(), "13619001")).isTrue();
        assertThat(thyroid.assertion().text()).doesNotContain(negation).contains("2018-02-20");
        assertThat(summary.contradictions())
                .singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo(Contradiction.Kind.NEGATED_BUT_LISTED));
        assertThat(all.get(1).assertion().isPlanned()).isTrue();
        assertThat(all.get(2).assertion().status()).isEqualTo("aborted");
        assertThat(all.get(3).assertion().negated()).isTrue();
        assertThat(all.get(3).assertion().text()).startsWith(negation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void noneIsKnownAndOneIsListed(String country) {
        PatientSummary summary = abroad(country, Scenario.CONTRADICTING_ABSENCE);

        assertThat(summary.contradictions())
                .singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo(Contradiction.Kind.NONE_BUT_ENTRIES));
        assertThat(summary.atAGlance().allergies().current()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void nobodyElseContradictsItself(String country) {
        assertThat(PatientFiles.of(new CountryCode(country)))
                .filteredOn(patient -> patient.scenario() != Scenario.NEGATED_PROCEDURE
                        && patient.scenario() != Scenario.CONTRADICTING_ABSENCE)
                .flatExtracting(patient -> patient.summary().stream()
                        .flatMap(summary -> summary.contradictions().stream())
                        .toList())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void activeAllergiesAreToldFromThoseThatAreOver(String country) {
        AtAGlance glance = abroad(country, Scenario.RESOLVED_ALLERGY).atAGlance();

        assertThat(glance.allergies().current()).hasSize(3).noneMatch(allergy -> is(allergy.status(), "resolved"));
        assertThat(glance.allergies().over())
                .hasSize(4)
                .anyMatch(allergy -> is(allergy.status(), "resolved"))
                .anyMatch(allergy -> is(allergy.certainty(), "refuted"))
                .anyMatch(allergy -> allergy.status().code().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void noSideIsLost(String country) {
        PatientSummary summary = abroad(country, Scenario.LATERALITY);
        Words words = Words.of(new CountryCode(country));
        List<Procedure> procedures = entries(section(summary, SectionKind.PROCEDURES), Procedure.class);

        assertThat(side(procedures.get(0))).isEqualTo("7771000");
        assertThat(site(procedures.get(0)).originalText()).endsWith(words.say("left"));
        assertThat(is(site(procedures.get(1)), "73056007")).isTrue();
        assertThat(side(procedures.get(2))).isEqualTo("24028007");
        assertThat(site(procedures.get(2)).originalText()).endsWith(words.say("right"));
        assertThat(side(procedures.get(3))).isEqualTo("7771000");
        assertThat(procedures.get(3).assertion().isPlanned()).isTrue();
        assertThat(is(site(procedures.get(4)), "362907004")).isTrue();
        assertThat(entries(section(summary, SectionKind.DEVICES), Device.class))
                .extracting(device -> device.assertion().text())
                .satisfiesExactly(
                        knee -> assertThat(knee).contains(words.say("right")),
                        hip -> assertThat(hip).contains(words.say("left")),
                        lenses -> assertThat(lenses).contains(words.say("both")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void everyPartOfADoseKeepsItsAmountAndItsTime(String country) {
        List<Medication> medications =
                entries(section(abroad(country, Scenario.NESTED_DOSE), SectionKind.MEDICATIONS), Medication.class);

        assertThat(medications.get(0).parts())
                .extracting(PlantedFactsTest::amount)
                .containsExactly("4", "2", "1");
        assertThat(medications.get(0).parts())
                .extracting(part -> part.period().from().orElseThrow().digits())
                .containsExactly("20260504", "20260511", "20260518");
        assertThat(medications.get(1).parts())
                .extracting(PlantedFactsTest::amount)
                .containsExactly("1", "0.5");
        assertThat(medications.get(1).parts())
                .flatExtracting(Medication::frequencies)
                .extracting(frequency -> ((Frequency.AtEvent) frequency)
                        .event()
                        .code()
                        .orElseThrow()
                        .value())
                .containsExactly("ACM", "HS");
        Frequency.Every weekly =
                (Frequency.Every) medications.get(2).frequencies().getFirst();
        assertThat(weekly.period()).isEqualTo(Quantity.of("1", "wk"));
        assertThat(weekly.phaseStart()).map(PartialDate::digits).contains("20260504");
        Medication.Dose range = medications.get(3).dose().orElseThrow();
        assertThat(range.isRange()).isTrue();
        assertThat(range.low().value() + "-" + range.high().value()).isEqualTo("1-2");
        assertThat(medications.get(4).frequencies().getFirst())
                .isInstanceOfSatisfying(
                        Frequency.AtEvent.class,
                        event -> assertThat(event.offset()).contains(Quantity.of("-30", "min")));
        assertThat(medications.get(5).frequencies().getFirst()).isInstanceOf(Frequency.Once.class);
    }

    private static String amount(Medication part) {
        return part.dose().orElseThrow().low().value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void noExponentDecimalOrUnitIsChanged(String country) {
        PatientSummary summary = abroad(country, Scenario.SUPERSCRIPT);
        Section results = section(summary, SectionKind.RESULTS);

        assertThat(entries(results, Observation.class))
                .flatExtracting(Observation::values)
                .extracting(value -> ((Value.Measured) value).quantity())
                .extracting(quantity -> quantity.value() + " " + quantity.unit())
                .containsExactly(
                        "6.2 10*9/L",
                        "245 10*9/L",
                        "4.51 10*12/L",
                        "38 mL/min/{1.73_m2}",
                        "5.10 mmol/L",
                        "0.9 ug/L",
                        "2.50 {INR}");
        assertThat(runs(results, Style.SUPERSCRIPT)).contains("9", "12", "2", "3");
        assertThat(strengths(summary)).containsExactly("0.125 mg", "62.5 ug", "2.5 mg");
    }

    private static List<String> strengths(PatientSummary summary) {
        return entries(section(summary, SectionKind.MEDICATIONS), Medication.class).stream()
                .flatMap(medication -> medication.product().ingredients().stream())
                .flatMap(ingredient -> ingredient.strength().stream())
                .map(Product.Strength::numerator)
                .map(quantity -> quantity.value() + " " + quantity.unit())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void thePdfSaysOtherThanTheDocument(String country) {
        PatientSummary summary = abroad(country, Scenario.CONTRADICTING_PDF);
        PatientSummary pdf = patient(country, Scenario.CONTRADICTING_PDF).pdf().orElseThrow();

        assertThat(section(summary, SectionKind.ALLERGIES).entries()).hasSize(1);
        assertThat(section(pdf, SectionKind.ALLERGIES).entries()).hasSize(2);
        assertThat(strengths(summary)).containsExactly("5 mg");
        assertThat(strengths(pdf)).containsExactly("10 mg");
        assertThat(section(pdf, SectionKind.PROBLEMS).entries())
                .hasSameSizeAs(section(summary, SectionKind.PROBLEMS).entries());
        List<NationalDocument> handedOut = handedOut(country, Scenario.CONTRADICTING_PDF);
        NationalDocument twin = handedOut.getLast();
        assertThat(twin.entry().twinOf()).contains(handedOut.getFirst().entry().uniqueId());
        assertThat(read(twin.content().bytes()).header().id().map(InstanceId::listed))
                .contains(twin.entry().uniqueId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void contentOfYearsAgoIsInADocumentOfToday(String country) {
        PatientSummary summary = abroad(country, Scenario.STALE);

        LocalDate created = summary.header().created().flatMap(PartialDate::day).orElseThrow();
        Freshness freshness = Freshness.of(summary, created);
        assertThat(freshness)
                .isEqualTo(new Freshness.Stated(PartialDate.parse("2016-03-08").orElseThrow()));
        assertThat(freshness.isAmber(created)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void implantsHaveTheirDatesAndOneWasTakenOut(String country) {
        AtAGlance glance = abroad(country, Scenario.IMPLANTS).atAGlance();

        assertThat(glance.devices().current())
                .hasSize(4)
                .anyMatch(device -> is(device.device(), "J0101")
                        && device.when().start().orElseThrow().digits().equals("20220614"));
        assertThat(glance.devices().over()).singleElement().matches(device -> is(device.device(), "J0105"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void aPregnancyHasItsExpectedDateAndTheEarlierOnesTheirOutcomes(String country) {
        List<Observation> all =
                entries(section(abroad(country, Scenario.PREGNANCY), SectionKind.PREGNANCY), Observation.class);
        Observation status = all.getFirst();

        assertThat(status.values())
                .allMatch(value -> value instanceof Value.Concept(Coded concept) && is(concept, "77386006"));
        assertThat(status.below())
                .singleElement()
                .satisfies(expected -> assertThat(expected.values())
                        .containsExactly(
                                new Value.When(PartialDate.parse("2026-10-12").orElseThrow())));
        assertThat(all.stream().filter(one -> one.values().getFirst() instanceof Value.Count))
                .extracting(one -> one.code().code().orElseThrow().value() + " "
                        + ((Value.Count) one.values().getFirst()).digits())
                .containsExactly("281050002 2", "17369002 1", "237364002 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void rareDiseasesHaveTheirOrphanetCode(String country) {
        assertThat(section(abroad(country, Scenario.RARE_DISEASE), SectionKind.PROBLEMS)
                        .coded()
                        .flatMap(coded -> coded.code().stream())
                        .filter(code -> code.system().id().endsWith(".44.5"))
                        .map(code -> code.value()))
                .containsExactly("324", "848");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void vaccinesAreCodedInAtcAndSnomedAndARefusedOneIsNotGiven(String country) {
        List<Immunization> all = entries(
                section(abroad(country, Scenario.IMMUNIZATIONS), SectionKind.IMMUNIZATIONS), Immunization.class);

        assertThat(all)
                .anyMatch(
                        one -> one.vaccine().code().orElseThrow().system().id().equals("2.16.840.1.113883.6.73"))
                .anyMatch(
                        one -> one.vaccine().code().orElseThrow().system().id().equals("2.16.840.1.113883.6.96"));
        assertThat(all).extracting(Immunization::doseNumber).startsWith("1", "2", "3");
        assertThat(all)
                .filteredOn(one -> !one.given())
                .singleElement()
                .matches(one -> one.targets().stream().anyMatch(target -> is(target, "J10")));
        assertThat(all.getFirst().performers()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void sectionsWithoutEntriesOrWithoutAKnownCodeAreKept(String country) {
        PatientSummary summary = abroad(country, Scenario.OTHER_SECTIONS);

        assertThat(section(summary, SectionKind.ADVANCE_DIRECTIVES).narrativeOnly())
                .hasSize(2);
        assertThat(section(summary, SectionKind.CARE_PLAN).narrativeOnly()).hasSize(2);
        assertThat(section(summary, SectionKind.SOCIAL_HISTORY).entries()).hasSize(3);
        assertThat(section(summary, SectionKind.FUNCTIONAL_STATUS).entries()).hasSize(2);
        assertThat(summary.sections())
                .filteredOn(section -> section.code().originalCode().stream()
                        .anyMatch(code -> code.value().equals(SectionKind.TRAVEL_HISTORY.loinc())))
                .singleElement()
                .satisfies(travel -> {
                    assertThat(travel.title())
                            .isEqualTo(Words.of(new CountryCode(country)).say("travel"));
                    assertThat(travel.narrative().plainText()).contains("2026");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void aDocumentIsAboutSomebodyElseThanThePersonItIsListedFor(String country) {
        SyntheticPatient patient = patient(country, Scenario.WRONG_DOCUMENT);
        SubjectCheck check = SubjectCheck.of(
                abroad(country, Scenario.WRONG_DOCUMENT).header().subject(), patient.id(), patient.person());

        assertThat(check)
                .isInstanceOfSatisfying(
                        SubjectCheck.Withhold.class,
                        withhold -> assertThat(withhold.differences())
                                .contains(SubjectCheck.Difference.IDENTIFIER, SubjectCheck.Difference.BIRTH_DATE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void wordsWithoutAnyCodeAreKept(String country) {
        assertThat(section(abroad(country, Scenario.UNMAPPED), SectionKind.PROBLEMS)
                        .coded()
                        .filter(Coded::isUnmapped)
                        .filter(coded -> coded.originalCode().isEmpty()))
                .singleElement()
                .satisfies(words -> assertThat(words.words()).contains(" "));
    }

    private static String side(Procedure procedure) {
        Coded.Qualifier qualifier = site(procedure).qualifiers().getFirst();
        assertThat(is(qualifier.name(), "272741003")).isTrue();
        return qualifier.value().code().orElseThrow().value();
    }

    private static Coded site(Procedure procedure) {
        return procedure.bodySites().getFirst();
    }

    private static boolean is(Coded coded, String code) {
        return coded.code().filter(known -> known.value().equals(code)).isPresent();
    }

    private static List<String> runs(Section section, Style style) {
        return all(section.narrative().nodes())
                .filter(node ->
                        node instanceof NarrativeNode.Run run && run.styles().contains(style))
                .map(run -> ((NarrativeNode.Text) run.children().getFirst()).value())
                .toList();
    }

    private static Stream<NarrativeNode> all(List<? extends NarrativeNode> nodes) {
        return nodes.stream().flatMap(node -> Stream.concat(Stream.of(node), all(node.children())));
    }

    private static <E extends Entry> List<E> entries(Section section, Class<E> type) {
        return section.entries().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Section section(PatientSummary summary, SectionKind kind) {
        return summary.section(kind).orElseThrow();
    }

    private static SyntheticPatient patient(String country, Scenario scenario) {
        return PATIENTS.computeIfAbsent(country, code -> PatientFiles.of(new CountryCode(code))).stream()
                .filter(patient -> patient.scenario() == scenario)
                .findFirst()
                .orElseThrow();
    }

    private static PatientSummary abroad(String country, Scenario scenario) {
        byte[] national = handedOut(country, scenario).getFirst().content().bytes();
        Transcoding.Transcoded pivot = (Transcoding.Transcoded)
                new Transcoder().toPivot(national, SandboxCatalogue.release(new CountryCode(country)));
        return read(pivot.bytes());
    }

    private static PatientSummary read(byte[] document) {
        return switch (new SummaryReader().read(document)) {
            case Reading.Read<PatientSummary>(PatientSummary summary) -> summary;
            case Reading.Refused<PatientSummary> refused -> throw new AssertionError(refused.text());
        };
    }

    /** As the country lists them for care: the structured document and its twin. */
    private static List<NationalDocument> handedOut(String country, Scenario scenario) {
        return new Folder(new CdaSummaryDocuments(), InstantSource.fixed(TODAY))
                .of(patient(country, scenario)).stream()
                        .filter(kept -> kept.purposes().contains(PurposeOfUse.TREATMENT))
                        .map(Folder.Kept::document)
                        .toList();
    }
}
