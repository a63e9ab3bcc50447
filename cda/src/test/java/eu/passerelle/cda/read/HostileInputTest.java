package eu.passerelle.cda.read;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.cda.Reading;
import eu.passerelle.cda.Vectors;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.xml.XmlLimits;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostileInputTest {
    private static Reading.Reason reason(byte[] document) {
        return switch (new SummaryReader().read(document)) {
            case Reading.Refused<PatientSummary>(Reading.Reason reason, String text) -> reason;
            case Reading.Read<PatientSummary> read -> throw new AssertionError("was read");
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void refusesADocumentTypeDeclaration() {
        assertThat(reason(bytes("<!DOCTYPE ClinicalDocument SYSTEM 'http://127.0.0.1/x.dtd'><ClinicalDocument/>")))
                .isEqualTo(Reading.Reason.FORBIDDEN_XML);
    }

    @Test
    void refusesAnEntity() {
        byte[] document = SummaryReaderTest.document("<section><title>&lol;</title></section>");
        assertThat(reason(document)).isIn(Reading.Reason.FORBIDDEN_XML, Reading.Reason.NOT_XML);
    }

    @Test
    void refusesDepthBeyondTheLimit() {
        byte[] document = SummaryReaderTest.document("<section>".repeat(5000) + "</section>".repeat(5000));
        assertThat(reason(document)).isEqualTo(Reading.Reason.BEYOND_LIMITS);
    }

    @Test
    void refusesMoreBytesThanTheLimit() {
        byte[] document = SummaryReaderTest.document("<section/>");
        Reading<PatientSummary> reading = new SummaryReader(XmlLimits.DOCUMENT.withBytes(100)).read(document);
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reading.Reason.BEYOND_LIMITS));
    }

    @Test
    void refusesWhatIsNoXmlAndWhatIsNoClinicalDocument() {
        assertThat(reason(bytes("%PDF-1.4 nothing"))).isEqualTo(Reading.Reason.NOT_XML);
        assertThat(reason(new byte[0])).isEqualTo(Reading.Reason.NOT_XML);
        assertThat(reason(bytes("<html/>"))).isEqualTo(Reading.Reason.NOT_CDA);
        assertThat(reason(bytes("<?xml version='1.0' encoding='X-NOBODY'?><ClinicalDocument/>")))
                .isEqualTo(Reading.Reason.NOT_XML);
    }

    @Test
    void refusesATruncatedDocumentWhereverItBreaksOff() {
        byte[] document = Vectors.cda("ps-openncp-w8-noinfo.xml");
        for (int end = 1; end < document.length - 40; end += 97) {
            assertThat(new SummaryReader().read(Arrays.copyOf(document, end)))
                    .as("cut at %s", end)
                    .isInstanceOf(Reading.Refused.class);
        }
    }

    @Test
    void neverThrowsForDamagedBytes() {
        byte[] document = Vectors.cda("ps-dk-rtd-w5-known-absence.xml");
        Random random = new Random(42);
        int refused = 0;
        for (int round = 0; round < 400; round++) {
            byte[] damaged = document.clone();
            for (int i = 0; i < 1 + round % 5; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            if (new SummaryReader().read(damaged) instanceof Reading.Refused<PatientSummary>) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void readsOtherEncodings() {
        String text = "<?xml version=\"1.0\" encoding=\"%s\"?><ClinicalDocument xmlns=\"urn:hl7-org:v3\">"
                + "<title>Résumé</title></ClinicalDocument>";
        for (String name : new String[] {"ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8"}) {
            byte[] document = text.formatted(name).getBytes(Charset.forName(name));
            PatientSummary summary = SummaryReaderTest.read(document);
            assertThat(summary.header().title()).as(name).isEqualTo("Résumé");
        }
    }
}
