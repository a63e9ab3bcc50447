package eu.passerelle.cda.write;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.cda.Reading;
import eu.passerelle.cda.Vectors;
import eu.passerelle.cda.read.EmbeddedFile;
import eu.passerelle.cda.read.HeaderReader;
import eu.passerelle.cda.read.SummaryReader;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.DocumentLevel;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class SummaryWriterTest {
    private static final SummaryWriter WRITER = new SummaryWriter();

    private static PatientSummary read(byte[] document) {
        return value(new SummaryReader().read(document));
    }

    private static <T> T value(Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T>(T value) -> value;
            case Reading.Refused<T>(Reading.Reason reason, String text) -> throw new AssertionError(text);
        };
    }

    private static Schema schema() throws SAXException {
        Path xsd = Vectors.folder().resolve("cda-schema/pharma/CDA_Pharma.xsd");
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(xsd.toFile());
    }

    private static void validate(Schema schema, String name, byte[] document) throws IOException {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
        } catch (SAXException invalid) {
            throw new AssertionError(name + ": " + invalid.getMessage(), invalid);
        }
    }

    /** What is written for the first time gets identifiers and narrative: all else comes back. */
    private static void assertSame(PatientSummary read, PatientSummary written, String ignored) {
        assertThat(read.header())
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(
                        ".*offset",
                        // of the author's organisation, and of the first author, where nothing else is stated
                        "authors.*\\.address",
                        "legalAuthenticator.*\\.address",
                        "performers")
                .isEqualTo(written.header());
        assertThat(read.sections()).hasSameSizeAs(written.sections());
        for (int i = 0; i < read.sections().size(); i++) {
            Section section = read.sections().get(i);
            Section before = written.sections().get(i);
            assertThat(section.kind()).isEqualTo(before.kind());
            assertThat(section.title()).isEqualTo(before.title());
            assertThat(section.state()).hasSameClassAs(before.state());
            List<Entry> entries = section.entries();
            assertThat(entries)
                    .as(section.kind().name())
                    .usingRecursiveFieldByFieldElementComparator(
                            org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration.builder()
                                    .withIgnoredFieldsMatchingRegexes(
                                            ".*offset",
                                            ".*narrativeId",
                                            ".*anchor",
                                            "assertion\\.text",
                                            // of the statement, where the concern has none of its own
                                            "assertion\\.context.*",
                                            "panelWhen",
                                            ".*category",
                                            "details\\.reasonKind",
                                            ignored,
                                            "below.*assertion\\..*")
                                    .build())
                    .containsExactlyElementsOf(before.entries());
        }
    }

    @Test
    void keepsEverythingTheSummarySays() {
        assertSame(read(WRITER.structured(Samples.rich())), Samples.rich(), "assertion\\.ids");
        // how a statement of absence is wrapped follows from its section
        assertSame(read(WRITER.structured(Samples.noneKnown())), Samples.noneKnown(), "assertion\\..*");
    }

    @Test
    void writesDocumentsThatTheSchemaAccepts() throws Exception {
        Schema schema = schema();
        validate(schema, "rich", WRITER.structured(Samples.rich()));
        validate(schema, "none known", WRITER.structured(Samples.noneKnown()));
        validate(schema, "twin", WRITER.embedded(Samples.rich(), "%PDF-1.4".getBytes(StandardCharsets.US_ASCII)));
    }

    /** Whatever was read from a partner can be written again, is valid, and says the same. */
    @Test
    void writesEverySampleAgainWithoutLoss() throws Exception {
        Schema schema = schema();
        List<String> invalid = new ArrayList<>();
        for (String name : Vectors.all("ps-")) {
            PatientSummary original = read(Vectors.cda(name));
            byte[] first = WRITER.structured(original);
            try {
                validate(schema, name, first);
            } catch (AssertionError error) {
                invalid.add(String.valueOf(error.getMessage()));
            }
            PatientSummary again = read(first);
            assertThat(again.sections()).as(name).hasSameSizeAs(original.sections());
            assertThat(read(WRITER.structured(again)))
                    .as(name)
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(".*offset", ".*origin.*")
                    .isEqualTo(again);
        }
        assertThat(invalid).allMatch(SummaryWriterTest::isTheSourcesFault);
    }

    /** Identifiers and numbers that a source wrote wrongly are kept as they are. */
    private static boolean isTheSourcesFault(String message) {
        return message.contains("is not a valid value of union type 'uid'")
                || message.contains("is not a valid value of union type 'real'");
    }

    @Test
    void refersFromEveryEntryToItsNarrative() {
        PatientSummary read = read(WRITER.structured(Samples.rich()));

        assertThat(read.sections())
                .allSatisfy(section -> assertThat(section.entries()).allSatisfy(entry -> {
                    assertThat(entry.assertion().anchor()).isNotEmpty();
                    assertThat(section.narrative().textOf(entry.assertion().anchor()))
                            .isPresent();
                }));
        assertThat(read.sections())
                .filteredOn(section -> !section.entries().isEmpty())
                .allMatch(section -> section.narrativeOnly().isEmpty());
        assertThat(read.sections().getLast().narrative().plainText()).contains("έξι μήνες");
    }

    @Test
    void saysInTheNarrativeThatSomethingWasNotDone() {
        PatientSummary read = read(WRITER.structured(Samples.rich()));
        String procedures = read.sections().get(2).narrative().plainText();

        assertThat(procedures).contains("ΟΧΙ Θυρεοειδεκτομή").contains("Σκωληκοειδεκτομή");
    }

    @Test
    void keepsNoneKnownAndNoInformationApart() {
        PatientSummary read = read(WRITER.structured(Samples.noneKnown()));

        assertThat(read.sections())
                .extracting(section -> section.state().getClass().getSimpleName())
                .containsExactly("KnownAbsence", "KnownAbsence", "NoInformation", "KnownAbsence", "NoInformation");
        assertThat(read.sections().get(1).state()).isInstanceOf(SectionState.KnownAbsence.class);
    }

    @Test
    void writesTheTwinOfTheSameParentWithAReadablePdf() throws Exception {
        PatientSummary summary = Samples.rich();
        byte[] twin = WRITER.embedded(summary);
        DocumentHeader structured = value(new HeaderReader().read(WRITER.structured(summary)));
        DocumentHeader header = value(new HeaderReader().read(twin));
        EmbeddedFile file = value(EmbeddedFile.of(twin));

        assertThat(header.level()).isEqualTo(DocumentLevel.EMBEDDED);
        assertThat(structured.id().orElseThrow().extension()).isEqualTo("GR-1.1");
        assertThat(header.id().orElseThrow().extension()).isEqualTo("GR-1.2");
        assertThat(header.parents()).isEqualTo(structured.parents());
        assertThat(header.subject()).usingRecursiveComparison().isEqualTo(structured.subject());
        assertThat(file.isPdf()).isTrue();
        try (PDDocument pdf = Loader.loadPDF(file.bytes())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Πενικιλίνη", "Ιδιοπαθής υπέρταση", "Γεωργίου", "Euthyrox", "έξι μήνες", "01017012345")
                    .contains("ΟΧΙ Θυρεοειδεκτομή");
        }
    }

    @Test
    void givesTheSameBytesForTheSameSummary() {
        assertThat(WRITER.structured(Samples.rich())).isEqualTo(WRITER.structured(Samples.rich()));
    }

    /** Two documents that differ by what is hidden in one of them must not differ by when they were made (hazard H16). */
    @Test
    void makesTheSamePdfOfTheSameSummaryWhateverTheClockSays() throws Exception {
        PatientSummary summary = Samples.rich();
        byte[] first = value(EmbeddedFile.of(WRITER.embedded(summary))).bytes();
        assertThat(value(EmbeddedFile.of(WRITER.embedded(summary))).bytes()).isEqualTo(first);
        try (PDDocument pdf = Loader.loadPDF(first)) {
            LocalDate made = summary.header().created().orElseThrow().day().orElseThrow();
            for (Calendar said : List.of(
                    pdf.getDocumentInformation().getCreationDate(),
                    pdf.getDocumentInformation().getModificationDate())) {
                assertThat(said.toInstant()
                                .atZone(said.getTimeZone().toZoneId())
                                .toLocalDate())
                        .isEqualTo(made);
            }
            assertThat(pdf.getDocumentCatalog().getMetadata()).isNull();
        }
    }
}
