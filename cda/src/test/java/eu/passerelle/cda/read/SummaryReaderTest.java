package eu.passerelle.cda.read;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Code;
import eu.passerelle.cda.Reading;
import eu.passerelle.cda.Vectors;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.DocumentLevel;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Device;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Frequency;
import eu.passerelle.clinical.entry.Immunization;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.OtherEntry;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Procedure;
import eu.passerelle.clinical.entry.Value;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.clinical.summary.SectionState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SummaryReaderTest {
    private static final String THYROID = "ps-dk-pt-w3-810813305-nontoxicnodulargoiter-completethyroidectomy.xml";

    static PatientSummary read(byte[] document) {
        return switch (new SummaryReader().read(document)) {
            case Reading.Read<PatientSummary>(PatientSummary summary) -> summary;
            case Reading.Refused<PatientSummary>(Reading.Reason reason, String text) ->
                throw new AssertionError(reason + ": " + text);
        };
    }

    private static PatientSummary vector(String name) {
        return read(Vectors.cda(name));
    }

    private static Section section(PatientSummary summary, SectionKind kind) {
        return summary.section(kind).orElseThrow();
    }

    private static <E extends Entry> List<E> entries(PatientSummary summary, Class<E> type) {
        return summary.sections().stream()
                .flatMap(section -> section.entries().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** How many entries each sample has, by section kind. */
    @Test
    void readsEveryVectorWithoutLosingAnEntry() {
        StringBuilder table = new StringBuilder();
        for (String name : Vectors.all("")) {
            byte[] document = Vectors.cda(name);
            PatientSummary summary = read(document);
            String text = new String(document, StandardCharsets.UTF_8).replaceAll("(?s)<!--.*?-->", "");
            long entries = summary.sections().stream()
                    .mapToLong(section -> section.entries().size())
                    .sum();
            table.append("%-70s %-10s sections %2d entries %3d codes %3d%n"
                    .formatted(
                            name,
                            summary.header().level(),
                            summary.sections().size(),
                            entries,
                            summary.coded().count()));
            assertThat(summary.sections()).as(name).hasSize(count(text, "<(\\w+:)?section[ >]"));
            assertThat(entries).as(name).isGreaterThanOrEqualTo(count(text, "<(\\w+:)?entry[ >]"));
            assertThat(summary.header().id()).as(name).isPresent();
            assertThat(summary.header().subject().ids()).as(name).isNotEmpty();
            assertThat(summary.header().subject().person().birthDate()).as(name).isPresent();
            boolean structured = summary.header().level() == DocumentLevel.STRUCTURED;
            assertThat(structured).as(name).isEqualTo(text.contains("structuredBody>"));
        }
        System.out.println(table);
    }

    private static int count(String text, String pattern) {
        return (int)
                java.util.regex.Pattern.compile(pattern).matcher(text).results().count();
    }

    @Test
    void givesEachCodedValueTheOffsetOfItsStartTag() {
        for (String name : Vectors.all("ps-")) {
            byte[] document = Vectors.cda(name);
            List<Coded> all = read(document).coded().toList();
            assertThat(all).as(name).isNotEmpty();
            for (Coded coded : all) {
                assertThat(document[coded.offset()]).as(name).isEqualTo((byte) '<');
                String tag = new String(
                                document,
                                coded.offset(),
                                Math.min(600, document.length - coded.offset()),
                                StandardCharsets.UTF_8)
                        .split(">", 2)[0];
                coded.code().ifPresent(code -> assertThat(tag).contains("\"" + code.value() + "\""));
            }
            assertThat(all.stream().distinct().map(Coded::offset)).as(name).doesNotHaveDuplicates();
        }
    }

    @Test
    void keepsTheNegationOfTheThyroidectomy() {
        PatientSummary summary = vector(THYROID);
        List<Procedure> procedures = entries(summary, Procedure.class);

        assertThat(procedures).hasSize(2);
        assertThat(procedures.getFirst().procedure().displayName()).isEqualTo("TIROIDECTOMIA TOTAL");
        assertThat(procedures).allMatch(procedure -> procedure.assertion().negated());
        assertThat(procedures.getFirst().when().at().orElseThrow().hl7()).isEqualTo("20120410");
    }

    @Test
    void tellsNoneKnownFromNoInformation() {
        PatientSummary none = vector("ps-openncp-ctd-v09-known-absence.xml");
        PatientSummary unknown = vector("ps-openncp-ctd-v09-no-information.xml");
        for (SectionKind kind :
                Stream.of(SectionKind.values()).filter(SectionKind::basic).toList()) {
            assertThat(section(none, kind).state()).isInstanceOf(SectionState.KnownAbsence.class);
            assertThat(section(unknown, kind).state()).isInstanceOf(SectionState.NoInformation.class);
        }
    }

    @Test
    void findsTheAuthorsOwnWordsInNestedTranslations() {
        PatientSummary summary = vector("ps-openncp-w1-second.xml");
        List<Coded> nested =
                summary.coded().filter(coded -> coded.translations().size() > 1).toList();

        assertThat(nested).hasSizeGreaterThan(20);
        assertThat(nested)
                .allSatisfy(coded -> assertThat(coded.originalCode())
                        .isEqualTo(coded.translations().getLast().code()));
        Coded thyroidectomy = nested.stream()
                .filter(coded -> coded.is(Code.of("13619001", "2.16.840.1.113883.6.96")))
                .findFirst()
                .orElseThrow();
        assertThat(thyroidectomy.words()).isEqualTo("Thyroïdectomie");
        assertThat(thyroidectomy.translations().getFirst().displayName()).isEqualTo("Thyroidectomy");
        assertThat(thyroidectomy.originalCode().orElseThrow().value()).isEqualTo("064");
        assertThat(thyroidectomy.original()).isEqualTo("TIROIDECTOMIA TOTAL");
    }

    @Test
    void keepsNationalTermsWithoutMapping() {
        List<Coded> unmapped = vector("ps-openncp-w8-full.xml")
                .coded()
                .filter(Coded::isUnmapped)
                .toList();

        assertThat(unmapped).hasSize(2);
        assertThat(unmapped).extracting(Coded::words).anyMatch(words -> !words.isEmpty());
    }

    @Test
    void readsTheRichSampleOfTheEighthWave() {
        PatientSummary summary = vector("ps-openncp-w8-full.xml");

        Map<String, Long> kinds = summary.sections().stream()
                .flatMap(section -> section.entries().stream())
                .collect(Collectors.groupingBy(
                        entry -> entry.getClass().getSimpleName(), TreeMap::new, Collectors.counting()));
        assertThat(kinds)
                .containsEntry("Allergy", 4L)
                .containsEntry("Problem", 9L)
                .containsEntry("Medication", 5L)
                .containsEntry("Device", 2L)
                .containsEntry("Procedure", 3L)
                .containsEntry("Immunization", 4L);
        Allergy kiwi = entries(summary, Allergy.class).getFirst();
        assertThat(kiwi.agent().is(Code.of("260176001", "2.16.840.1.113883.6.96")))
                .isTrue();
        assertThat(kiwi.criticality().displayName()).isEqualTo("Low Risk");
        assertThat(kiwi.certainty().displayName()).isEqualTo("Confirmed");
        assertThat(kiwi.status().displayName()).isEqualTo("Active");
        assertThat(kiwi.onset().from().orElseThrow().hl7()).isEqualTo("19900110");
        assertThat(kiwi.reactions().getFirst().severity().displayName()).isEqualTo("Moderate to severe");
        assertThat(kiwi.reactions().getFirst().manifestation().originalText()).isEqualTo("Eczema");
        assertThat(summary.contentLastUpdated().orElseThrow().hl7()).isEqualTo("20101001");
        assertThat(summary.header().created().orElseThrow().hl7()).isEqualTo("20220608104900+0200");
    }

    @Test
    void readsDosesStrengthsAndFrequencies() {
        List<Medication> medications = entries(vector("ps-openncp-w8-full.xml"), Medication.class);
        Medication eutirox = medications.getFirst();

        assertThat(eutirox.product().name()).isEqualTo("Eutirox");
        assertThat(eutirox.product()
                        .ingredients()
                        .getFirst()
                        .strength()
                        .orElseThrow()
                        .numerator()
                        .value())
                .isEqualTo("100");
        assertThat(eutirox.frequencies()).hasAtLeastOneElementOfType(Frequency.AtEvent.class);
        assertThat(medications.get(1).product().atc().code().orElseThrow().value())
                .isEqualTo("C09BB05");
        assertThat(eutirox.period().from().orElseThrow().hl7()).startsWith("1997");
        assertThat(medications)
                .allMatch(medication -> !medication.product().ingredients().isEmpty());
        assertThat(medications.stream().flatMap(medication -> medication.frequencies().stream()))
                .noneMatch(Frequency.Unreadable.class::isInstance);
    }

    @Test
    void readsTheOldPharmacyNamespaceToo() {
        List<Medication> medications = entries(vector("ps-openncp-w5-full.xml"), Medication.class);

        assertThat(medications).hasSize(5);
        assertThat(medications)
                .allMatch(medication -> medication.product().doseForm().isPresent())
                .allMatch(medication -> medication.product().ingredients().stream()
                        .allMatch(ingredient -> ingredient.substance().isPresent()
                                && ingredient.strength().isPresent()));
    }

    @Test
    void readsVaccinationsDevicesAndBloodPressure() {
        PatientSummary summary = vector("ps-openncp-w8-full.xml");

        assertThat(entries(summary, Immunization.class))
                .allMatch(immunization -> immunization.vaccine().isPresent())
                .extracting(Immunization::given)
                .containsExactly(true, true, true, false);
        assertThat(entries(summary, Device.class))
                .allMatch(device -> device.device().isPresent());
        List<Observation> pressures = section(summary, SectionKind.VITAL_SIGNS).entries().stream()
                .map(Observation.class::cast)
                .toList();
        assertThat(pressures)
                .allSatisfy(pressure -> assertThat(pressure.values().getFirst())
                        .isInstanceOfSatisfying(
                                Value.Measured.class,
                                measured ->
                                        assertThat(measured.quantity().unit()).isEqualTo("mm[Hg]")));
        assertThat(summary.atAGlance().bloodGroup()).isPresent();
    }

    @Test
    void tellsThatABasicSectionIsMissing() {
        PatientSummary summary = vector("mro-openncp-2-minimal.xml");

        assertThat(summary.displayed())
                .filteredOn(section -> section.state() instanceof SectionState.Missing)
                .extracting(Section::kind)
                .containsExactly(SectionKind.PROBLEMS, SectionKind.DEVICES, SectionKind.PROCEDURES);
    }

    @Test
    void keepsAnEntryOfUnknownForm() {
        PatientSummary summary = read(document(
                "<section><code code='99-9' codeSystem='2.16.840.1.113883.6.1'/><title>New</title><text>Seen</text>"
                        + "<entry><encounter classCode='ENC' moodCode='EVN'><code code='AMB' codeSystem='1.2.3'"
                        + " displayName='ambulatory'/></encounter></entry></section>"));
        Section section = summary.sections().getFirst();

        assertThat(section.kind()).isEqualTo(SectionKind.OTHER);
        assertThat(section.code().code()).contains(Code.of("99-9", "2.16.840.1.113883.6.1"));
        assertThat(section.entries().getFirst())
                .isInstanceOfSatisfying(
                        OtherEntry.class,
                        entry -> assertThat(entry.codes().getFirst().displayName())
                                .isEqualTo("ambulatory"));
    }

    @Test
    void opensTheNarrativeThatSaysMoreThanTheEntries() {
        PatientSummary summary = read(document("<section><code code='48765-2' codeSystem='2.16.840.1.113883.6.1'/>"
                + "<title>A</title><text><paragraph ID='a1'>Latex</paragraph><paragraph>Anaphylaxis to wasp stings"
                + " <content revised='delete'>never</content></paragraph></text><entry><act><code code='CONC'"
                + " codeSystem='2.16.840.1.113883.5.6'/><entryRelationship typeCode='SUBJ'><observation>"
                + "<code code='1' codeSystem='1.2'/><text><reference value='#a1'/></text></observation>"
                + "</entryRelationship></act></entry></section>"));
        Section section = summary.sections().getFirst();

        assertThat(section.narrativeOnly()).containsExactly("Anaphylaxis to wasp stings");
        assertThat(section.opensNarrative()).isTrue();
        assertThat(section.narrative().plainText()).doesNotContain("never");
    }

    @Test
    void readsTheConcernAsPartOfItsStatement() {
        List<Problem> problems = entries(vector("ps-openncp-w8-full.xml"), Problem.class);

        assertThat(problems)
                .allMatch(problem -> !problem.assertion().concernStatus().isEmpty());
    }

    static byte[] document(String sections) {
        return ("<?xml version='1.0' encoding='UTF-8'?><ClinicalDocument xmlns='urn:hl7-org:v3'>"
                        + "<code code='60591-5' codeSystem='2.16.840.1.113883.6.1'/><component><structuredBody><component>"
                        + sections + "</component></structuredBody></component></ClinicalDocument>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
