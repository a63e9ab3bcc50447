package eu.passerelle.sandbox.patients;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.PatientId;
import eu.passerelle.cda.Reading;
import eu.passerelle.cda.read.EmbeddedFile;
import eu.passerelle.cda.read.SummaryReader;
import eu.passerelle.cda.transcode.Transcoder;
import eu.passerelle.cda.transcode.Transcoding;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.clinical.summary.SectionState;
import eu.passerelle.national.NationalDocument;
import eu.passerelle.national.NationalEntry;
import eu.passerelle.national.SummarySource;
import eu.passerelle.national.choice.CodeLock;
import eu.passerelle.national.consolidation.SourceAnswer;
import eu.passerelle.national.restriction.Hidden;
import eu.passerelle.national.restriction.Restrictions;
import eu.passerelle.sandbox.catalogue.SandboxCatalogue;
import eu.passerelle.trust.Authority;
import eu.passerelle.trust.PurposeOfUse;
import eu.passerelle.trust.SandboxAuthorities;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two patients of every sandbox country: one who keeps a part back, one for whom that part never was, otherwise of equal
 * name lengths. What a peer sees of them is the same (hazard H16).
 */
class HiddenPartTest {
    private static final int REQUESTS = 1_000;
    private static final MovableClock CLOCK = new MovableClock();

    private static SyntheticPatient patient(String country, Scenario scenario) {
        return PatientFiles.of(new CountryCode(country)).stream()
                .filter(patient -> patient.scenario() == scenario)
                .findFirst()
                .orElseThrow();
    }

    /** The content of one as the summary of the other's person, who is known by a number of his own. */
    private static SyntheticPatient made(
            SyntheticPatient person,
            String number,
            Optional<PatientSummary> content,
            List<SourceAnswer> further,
            Restrictions restrictions) {
        return new SyntheticPatient(
                person.country(),
                person.file(),
                person.contentHash(),
                person.scenario(),
                List.of(new PatientId("2.999.1", number)),
                Optional.empty(),
                Optional.empty(),
                person.consent(),
                person.person(),
                person.note(),
                content.map(summary -> of(person, summary)),
                Optional.empty(),
                further,
                restrictions);
    }

    private static PatientSummary of(SyntheticPatient person, PatientSummary content) {
        DocumentHeader header = content.header();
        return new PatientSummary(
                new DocumentHeader(
                        header.id(),
                        header.code(),
                        header.level(),
                        header.title(),
                        header.language(),
                        header.created(),
                        header.contentLastUpdated(),
                        header.confidentiality(),
                        person.summary().orElseThrow().header().subject(),
                        header.authors(),
                        header.custodian(),
                        header.legalAuthenticator(),
                        header.contacts(),
                        header.parents()),
                content.sections());
    }

    /** The same person twice, once with a part hidden, once without it. */
    private record Pair(String what, SyntheticPatient hidden, SyntheticPatient never) {
        @Override
        public String toString() {
            return hidden.country() + " " + what;
        }
    }

    private static Stream<Pair> pairs() {
        return SandboxCatalogue.COUNTRIES.stream()
                .map(CountryCode::value)
                .flatMap(country -> Stream.of(sectionAndEntries(country), document(country), summary(country)));
    }

    private static Stream<Pair> pairsWithDocuments() {
        return pairs().filter(pair -> !pair.what().equals("summary"));
    }

    private static Pair sectionAndEntries(String country) {
        SyntheticPatient hidden = patient(country, Scenario.RESTRICTED);
        SyntheticPatient never = patient(country, Scenario.RESTRICTED_TWIN);
        return new Pair(
                "section and entries",
                made(hidden, "1", hidden.summary(), List.of(), hidden.restrictions()),
                made(hidden, "2", never.summary(), List.of(), Restrictions.NONE));
    }

    private static Pair document(String country) {
        SyntheticPatient person = patient(country, Scenario.CONSOLIDATED);
        SourceAnswer.Recorded hospital =
                (SourceAnswer.Recorded) person.furtherSources().getFirst();
        Hidden provider = new Hidden.Provider(hospital.source().ids().getFirst());
        return new Pair(
                "document of a source",
                made(person, "1", person.summary(), List.of(hospital), new Restrictions(Set.of(provider), true)),
                made(
                        person,
                        "2",
                        person.summary(),
                        List.of(new SourceAnswer.NothingRecorded(hospital.source())),
                        Restrictions.NONE));
    }

    private static Pair summary(String country) {
        SyntheticPatient person = patient(country, Scenario.RICH);
        return new Pair(
                "summary",
                made(
                        person,
                        "1",
                        person.summary(),
                        List.of(),
                        new Restrictions(Set.of(new Hidden.WholeSummary()), false)),
                made(person, "2", Optional.empty(), List.of(), Restrictions.NONE));
    }

    private static Authority authority(PurposeOfUse purpose) {
        return SandboxAuthorities.of(purpose);
    }

    /** What a peer sees: the bytes of both documents with the document's own identifier made equal. */
    private static List<String> seen(SummarySource source, PatientId patient) {
        List<String> seen = new ArrayList<>();
        for (NationalEntry entry : source.list(authority(PurposeOfUse.TREATMENT), patient)) {
            String own = entry.uniqueId().replaceAll(".*\\^|\\.[12]$", "");
            NationalDocument document = source.fetch(authority(PurposeOfUse.TREATMENT), patient, entry.uniqueId())
                    .orElseThrow();
            String bytes = new String(document.content().bytes(), StandardCharsets.UTF_8);
            seen.add((entry + "\n" + bytes).replace(own, "ID"));
        }
        return seen;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void oneThousandRequestsForBothCannotBeToldApart(Pair pair) {
        SyntheticPatient hidden = pair.hidden();
        SyntheticPatient never = pair.never();
        Counting population =
                new Counting(new MemoryPopulation(List.of(hidden, never), new CdaSummaryDocuments(), CLOCK));
        SandboxConnector connector = new SandboxConnector(hidden.country(), population, CLOCK);
        List<String> first = seen(connector.summaries(), hidden.id());
        long[][] nanos = new long[2][REQUESTS / 2];
        int[] reads = new int[2];
        for (int i = 0; i < REQUESTS; i++) {
            int which = i % 2;
            PatientId id = (which == 0 ? hidden : never).id();
            population.reads.set(0);
            long from = System.nanoTime();
            connector.consents().decide(authority(PurposeOfUse.TREATMENT), id, DocumentKind.PATIENT_SUMMARY);
            List<String> now = seen(connector.summaries(), id);
            nanos[which][i / 2] = System.nanoTime() - from;
            reads[which] += population.reads.get();
            assertThat(now).isEqualTo(first);
        }
        assertThat(reads[0]).isEqualTo(reads[1]);
        System.out.println(pair + ", hidden / never, µs: " + quantiles(nanos[0]) + " / " + quantiles(nanos[1]));
    }

    private static String quantiles(long[] nanos) {
        Arrays.sort(nanos);
        return "p50 " + nanos[nanos.length / 2] / 1000 + " p95 " + nanos[nanos.length * 95 / 100] / 1000;
    }

    @ParameterizedTest
    @MethodSource("pairsWithDocuments")
    void thePdfTwinsAreTheSame(Pair pair) {
        assertThat(pdf(pair.hidden())).isEqualTo(pdf(pair.never())).hasSizeGreaterThan(10_000);
    }

    private static byte[] pdf(SyntheticPatient patient) {
        Folder folder = new Folder(new CdaSummaryDocuments(), CLOCK);
        byte[] document = folder.of(patient).get(1).document().content().bytes();
        return switch (EmbeddedFile.of(document)) {
            case Reading.Read<EmbeddedFile>(EmbeddedFile file) -> file.bytes();
            case Reading.Refused<EmbeddedFile> refused -> throw new AssertionError(refused.text());
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void nothingThatIsHiddenIsInAnyDocumentForCare(String country) {
        SyntheticPatient hidden = patient(country, Scenario.RESTRICTED);
        List<String> traces = traces(hidden, country);
        assertThat(traces).hasSizeGreaterThanOrEqualTo(4);

        for (Folder.Kept kept : new Folder(new CdaSummaryDocuments(), CLOCK).of(hidden)) {
            String text = new String(kept.document().content().bytes(), StandardCharsets.UTF_8);
            if (kept.purposes().contains(PurposeOfUse.TREATMENT)) {
                assertThat(text)
                        .doesNotContainIgnoringCase(traces.toArray(String[]::new))
                        .doesNotContain("MSK");
            } else if (kept.document().entry().form() == NationalEntry.Form.STRUCTURED) {
                assertThat(text).contains(traces.toArray(String[]::new));
            }
        }
    }

    private static List<String> traces(SyntheticPatient patient, String country) {
        PatientSummary summary = patient.summary().orElseThrow();
        List<String> traces = new ArrayList<>(List.of("Sertralin", "N06AB06"));
        for (SectionKind kind : List.of(SectionKind.ALLERGIES, SectionKind.PROCEDURES)) {
            summary.section(kind)
                    .orElseThrow()
                    .entries()
                    .forEach(entry -> traces.add(entry.coded()
                            .filter(coded ->
                                    coded.code().orElseThrow().system().id().startsWith("2.999"))
                            .findFirst()
                            .orElseThrow()
                            .displayName()));
        }
        summary.section(SectionKind.PROBLEMS)
                .orElseThrow()
                .entries()
                .getFirst()
                .coded()
                .filter(coded -> coded.code().orElseThrow().value().equals("P014"))
                .forEach(coded -> traces.add(coded.displayName()));
        return traces;
    }

    @Test
    void documentsHaveIdentifiersThatTellNothing() {
        Folder folder = new Folder(new CdaSummaryDocuments(), CLOCK);
        SyntheticPatient hidden = patient("PT", Scenario.RESTRICTED);

        assertThat(folder.of(hidden))
                .hasSize(4)
                .extracting(kept -> kept.document().entry().uniqueId())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("2\\.999\\.620\\.10\\^[0-9a-f-]{36}\\.[12]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void theConsolidatedSummaryIsReadAgainWithItsSources(String country) {
        PatientSummary read = pivot(country, patient(country, Scenario.CONSOLIDATED));

        assertThat(read.section(SectionKind.ALLERGIES).orElseThrow().entries()).hasSize(2);
        assertThat(read.section(SectionKind.PROBLEMS).orElseThrow().entries()).hasSize(2);
        assertThat(read.section(SectionKind.MEDICATIONS).orElseThrow().entries())
                .hasSize(2)
                .extracting(entry -> ((Medication) entry).product().name())
                .containsExactly("Amlodipin Exemplar 5 mg", "Amlodipin Exemplar 10 mg");
        Section devices = read.section(SectionKind.DEVICES).orElseThrow();
        assertThat(devices.state()).isInstanceOf(SectionState.Entries.class);
        assertThat(devices.narrativeOnly()).isNotEmpty();
        assertThat(read.section(SectionKind.PROCEDURES).orElseThrow().state())
                .isInstanceOf(
                        country.equals("GR") ? SectionState.NoInformation.class : SectionState.KnownAbsence.class);
        assertThat(read.sections().stream()
                        .filter(section -> section.kind() != SectionKind.PROCEDURES)
                        .flatMap(section -> section.entries().stream()))
                .allSatisfy(entry -> assertThat(entry.assertion().provenance()).isNotEmpty());
        assertThat(read.header().authors()).hasSize(3);
        assertThat(read.header().authors().getFirst().device()).contains("Passerelle");
    }

    private static PatientSummary pivot(String country, SyntheticPatient patient) {
        byte[] national = new Folder(new CdaSummaryDocuments(), CLOCK)
                .of(patient)
                .getFirst()
                .document()
                .content()
                .bytes();
        Transcoding transcoding =
                new Transcoder().toPivot(national, SandboxCatalogue.release(new CountryCode(country)));
        assertThat(transcoding).isInstanceOf(Transcoding.Transcoded.class);
        Transcoding.Transcoded pivot = (Transcoding.Transcoded) transcoding;
        assertThat(pivot.notes()).isEmpty();
        return switch (new SummaryReader().read(pivot.bytes())) {
            case Reading.Read<PatientSummary>(PatientSummary summary) -> summary;
            case Reading.Refused<PatientSummary> refused -> throw new AssertionError(refused.text());
        };
    }

    @Test
    void choicesThatNameNothingAreRefused() {
        String yaml = """
                scenario: restricted
                note: bad
                identifiers: [{root: 1.2.3, extension: '1'}]
                person: {family: A, given: B, birthDate: '1990-02-03', sex: F}
                restrictions: {sections: [shoes], entries: {problems: [P777], social: [x]}}
                """;

        var refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                eu.passerelle.settings.SettingsRefused.class,
                () -> PatientFiles.read(new CountryCode("PT"), "bad", new StringReader(yaml)));

        assertThat(refused.violations())
                .anyMatch(text -> text.contains("restrictions.sections: no such section: shoes"))
                .anyMatch(text -> text.contains("restrictions.entries.problems: no code and no designation"))
                .anyMatch(text -> text.contains("restrictions.entries.social: no section with codes"));
    }

    /** Counts how often the store is read. */
    private record Counting(Population population, AtomicInteger reads) implements Population {
        Counting(Population population) {
            this(population, new AtomicInteger());
        }

        private Population read() {
            reads.incrementAndGet();
            return population;
        }

        @Override
        public List<Person> holding(PatientId identifier) {
            return read().holding(identifier);
        }

        @Override
        public Optional<Person> person(PatientId id) {
            return read().person(id);
        }

        @Override
        public List<NationalEntry> documents(PatientId id, PurposeOfUse purpose) {
            return read().documents(id, purpose);
        }

        @Override
        public Optional<NationalDocument> document(PatientId id, String uniqueId, PurposeOfUse purpose) {
            return read().document(id, uniqueId, purpose);
        }

        @Override
        public CodeLock.Outcome tryCode(PatientId id, boolean right, Instant now) {
            return read().tryCode(id, right, now);
        }
    }
}
