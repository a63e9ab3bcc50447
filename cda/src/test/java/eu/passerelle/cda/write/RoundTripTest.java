package eu.passerelle.cda.write;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.cda.Reading;
import eu.passerelle.cda.Vectors;
import eu.passerelle.cda.read.SummaryReader;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import java.io.ByteArrayInputStream;
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
            assertThat(here.authors().stream().map(author -> AsWritten.bare(AsWritten.author(author))))
                    .as(where)
                    .containsExactlyElementsOf(there.authors().stream()
                            .map(author -> AsWritten.bare(AsWritten.author(author)))
                            .toList());
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
            assertThat(dated(again.get(i), before.get(i)))
                    .as(where + " entry " + i)
                    .usingRecursiveComparison()
                    .withStrictTypeChecking()
                    .isEqualTo(before.get(i));
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
}
