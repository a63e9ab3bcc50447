package eu.passerelle.cda.read;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.DocumentKind;
import eu.passerelle.cda.Reading;
import eu.passerelle.cda.Vectors;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.DocumentLevel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeaderReaderTest {
    private static DocumentHeader header(String name) {
        return switch (new HeaderReader().read(Vectors.cda(name))) {
            case Reading.Read<DocumentHeader>(DocumentHeader header) -> header;
            case Reading.Refused<DocumentHeader>(Reading.Reason reason, String text) -> throw new AssertionError(text);
        };
    }

    @Test
    void saysTheSameAsTheSummaryReader() {
        for (String name : Vectors.all("")) {
            assertThat(header(name))
                    .as(name)
                    .isEqualTo(SummaryReaderTest.read(Vectors.cda(name)).header());
        }
    }

    @Test
    void tellsKindAndLevelOfEveryDocument() {
        assertThat(header("ep-openncp-w8-tablets.xml").kind()).contains(DocumentKind.EPRESCRIPTION);
        assertThat(header("ed-cz-1.xml").kind()).contains(DocumentKind.EDISPENSATION);
        assertThat(header("orcd-lab-openncp-w8.xml").kind()).contains(DocumentKind.LABORATORY_REPORT);
        assertThat(header("psl1-derived-openncp-w8.xml").level()).isEqualTo(DocumentLevel.EMBEDDED);
        assertThat(header("ps-openncp-w8-full.xml").level()).isEqualTo(DocumentLevel.STRUCTURED);
    }

    @Test
    void readsThePersonTheDocumentIsAbout() {
        DocumentHeader header = header("ps-openncp-w8-full.xml");

        assertThat(header.subject().ids().getFirst().extension()).isEqualTo("2-1234-W8");
        assertThat(header.subject().person().birthDate().orElseThrow().hl7()).isEqualTo("18860629");
        assertThat(header.subject().person().name().orElseThrow().family()).isEqualTo("Schuman");
        assertThat(header.contacts().getFirst().name().orElseThrow().given()).isEqualTo("Vitória");
        assertThat(header.custodian().orElseThrow().name()).isEqualTo("Centro Hospitalar de Lisboa Central");
    }

    @Test
    void takesThePdfOutOfItsEnvelope() {
        for (String name : Vectors.all("psl1-")) {
            assertThat(EmbeddedFile.of(Vectors.cda(name)))
                    .as(name)
                    .isInstanceOfSatisfying(
                            Reading.Read.class,
                            read -> assertThat(((EmbeddedFile) read.value()).isPdf())
                                    .isTrue());
        }
        assertThat(EmbeddedFile.of(Vectors.cda("orcd-images-openncp-w8.xml")))
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(((EmbeddedFile) read.value()).isPdf())
                                .isFalse());
        assertThat(EmbeddedFile.of(Vectors.cda("ps-openncp-w8-noinfo.xml"))).isInstanceOf(Reading.Refused.class);
        byte[] broken =
                "<ClinicalDocument><component><nonXMLBody><text>%%%</text></nonXMLBody></component></ClinicalDocument>"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(EmbeddedFile.of(broken)).isInstanceOf(Reading.Refused.class);
    }
}
