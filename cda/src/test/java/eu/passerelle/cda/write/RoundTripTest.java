package eu.passerelle.cda.write;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.PersonName;
import eu.passerelle.cda.Reading;
import eu.passerelle.cda.Vectors;
import eu.passerelle.cda.read.SummaryReader;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Reader and writer are one specification: what is written and read again says all it said (hazard H09). */
class RoundTripTest {
    private static final SummaryWriter WRITER = new SummaryWriter();
    private static final int CASES = 400;

    static PatientSummary read(byte[] document) {
        return switch (new SummaryReader().read(document)) {
            case Reading.Read<PatientSummary>(PatientSummary summary) -> summary;
            case Reading.Refused<PatientSummary>(Reading.Reason reason, String text) -> throw new AssertionError(text);
        };
    }

    static void assertSame(String name, PatientSummary again, PatientSummary before) {
        assertThat(again.sections()).as(name).hasSameSizeAs(before.sections());
        Set<String> idsBefore = new HashSet<>();
        Set<String> idsAgain = new HashSet<>();
        for (int i = 0; i < again.sections().size(); i++) {
            Section here = again.sections().get(i);
            Section there = before.sections().get(i);
            String where = name + " " + there.kind() + " " + i;
            assertThat(here.kind()).as(where).isEqualTo(there.kind());
            assertThat(here.title())
                    .as(where)
                    .isEqualTo(there.title().isEmpty() ? there.kind().title() : there.title());
            assertThat(here.state()).as(where).hasSameClassAs(there.state());
            assertThat(people(here.authors())).as(where).isEqualTo(people(there.authors()));
            Set<String> newHere = NarrativeForm.ids(here.narrative());
            newHere.removeAll(idsAgain);
            Set<String> newThere = NarrativeForm.ids(there.narrative());
            newThere.removeAll(idsBefore);
            assertThat(NarrativeForm.of(here.narrative(), idsAgain))
                    .as(where)
                    .isEqualTo(NarrativeForm.of(there.narrative(), idsBefore));
            entries(where, AsWritten.entries(here, newHere), AsWritten.entries(there, newThere));
        }
    }

    private static void entries(String where, List<Entry> again, List<Entry> before) {
        assertThat(again).as(where).hasSameSizeAs(before);
        for (int i = 0; i < again.size(); i++) {
            Entry read = dated(again.get(i), before.get(i));
            if (!read.equals(before.get(i))) { // all are records; the slow comparison says where they differ
                assertThat(read)
                        .as(where + " entry " + i)
                        .usingRecursiveComparison()
                        .withStrictTypeChecking()
                        .isEqualTo(before.get(i));
            }
        }
    }

    /** A panel without a date gets that of its first observation. */
    private static Entry dated(Entry again, Entry before) {
        return again instanceof Observation observation
                        && before instanceof Observation source
                        && source.panelWhen().equals(Period.NONE)
                ? AsWritten.undated(observation)
                : again;
    }

    @Test
    void losesNothingOfAnyEntryThatTheModelCanHold() throws Exception {
        Set<Class<?>> types = new HashSet<>();
        for (int seed = 0; seed < CASES; seed++) {
            PatientSummary summary = new RandomEntries(seed).summary();
            assertSame("seed " + seed, read(WRITER.structured(summary)), summary);
            summary.sections().forEach(section -> section.entries().forEach(entry -> types.add(entry.getClass())));
        }
        assertThat(types).hasSize(Entry.class.getPermittedSubclasses().length);
    }

    @Test
    void writesWhatTheSchemaAcceptsWhateverTheModelHolds() throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Vectors.folder()
                        .resolve("cda-schema/pharma/CDA_Pharma.xsd")
                        .toFile());
        for (int seed = 0; seed < CASES / 4; seed++) {
            byte[] document = WRITER.structured(new RandomEntries(seed).summary());
            try {
                schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
            } catch (SAXException invalid) {
                throw new AssertionError("seed " + seed + ": " + invalid.getMessage(), invalid);
            }
        }
    }

    @Test
    void losesNothingOfAnySample() {
        for (String name : Vectors.all("ps-")) {
            PatientSummary read = read(Vectors.cda(name));
            assertSame(name, read(WRITER.structured(read)), read);
        }
    }

    /** Guardians, performers of the care, contacts and their like. */
    @Test
    void losesNothingOfTheHeader() {
        for (int seed = 0; seed < 50; seed++) {
            RandomSummaries some = new RandomSummaries(seed);
            DocumentHeader plain = Samples.header("pt-PT", new PersonName("Ficção", "Maria"));
            DocumentHeader header = new DocumentHeader(
                    plain.id(),
                    plain.code(),
                    plain.level(),
                    plain.title(),
                    plain.language(),
                    plain.created(),
                    plain.contentLastUpdated(),
                    plain.confidentiality(),
                    plain.subject(),
                    List.of(some.author(), some.author()),
                    plain.custodian(),
                    plain.legalAuthenticator(),
                    List.of(some.contact("NOK", true), some.contact("ECON", false)),
                    plain.parents(),
                    List.of(some.contact("GUARD", false)),
                    List.of(some.serviceProvider()));
            DocumentHeader again = read(WRITER.structured(new PatientSummary(header, List.of())))
                    .header();

            assertThat(AsWritten.bare(again.guardians())).isEqualTo(AsWritten.bare(header.guardians()));
            assertThat(AsWritten.bare(again.contacts())).isEqualTo(AsWritten.bare(header.contacts()));
            assertThat(people(again.authors())).isEqualTo(people(header.authors()));
            assertThat(people(again.performers())).isEqualTo(people(header.performers()));
        }
    }

    private static Object people(List<Author> people) {
        return AsWritten.bare(people.stream().map(AsWritten::author).toList());
    }

    /** What the narrative says by raising, deleting, listing and noting keeps its meaning. */
    @Test
    void keepsTheMeaningOfTheNarrative() {
        String text = "<list listType='ordered'><item ID='i1'>first</item><item>second<footnote ID='f1'>only at night"
                + "</footnote></item></list><paragraph>10<sup>9</sup>/L, <content revised='delete' ID='d1'>penicillin"
                + "</content> H<sub>2</sub>O<footnoteRef IDREF='f1'/></paragraph>";
        byte[] document = ("<ClinicalDocument xmlns='urn:hl7-org:v3'><id root='1.2' extension='x'/>"
                        + "<code code='60591-5' codeSystem='2.16.840.1.113883.6.1'/><component><structuredBody>"
                        + "<component><section><code code='48765-2' codeSystem='2.16.840.1.113883.6.1'/><title>A</title>"
                        + "<text>" + text + "</text><entry><observation classCode='OBS' moodCode='EVN'>"
                        + "<code code='1' codeSystem='1.2'/><text><reference value='#d1'/></text></observation></entry>"
                        + "</section></component></structuredBody></component></ClinicalDocument>")
                .getBytes(StandardCharsets.UTF_8);
        PatientSummary first = read(document);
        PatientSummary second = read(WRITER.structured(first));

        for (PatientSummary read : List.of(first, second)) {
            Section section = read.sections().getFirst();
            String form = NarrativeForm.of(section.narrative(), new HashSet<>());
            assertThat(form)
                    .contains("[ol ][li#i1 ][[]]first[/li][li ][[]]second[footnote#f1 ][[]]only at night[/footnote]")
                    .contains("[[]]10[[SUPERSCRIPT]]9[[]]/L")
                    .contains("[#d1][[DELETED]]penicillin[[]] H[[SUBSCRIPT]]2[[]]O[mark f1]");
            // what its author took out is not said by the entry that refers to it
            assertThat(section.entries().getFirst().assertion().text()).doesNotContain("penicillin");
            assertThat(section.narrative().plainText()).doesNotContain("penicillin");
        }
    }
}
