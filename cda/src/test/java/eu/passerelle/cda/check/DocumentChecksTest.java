package eu.passerelle.cda.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.passerelle.cda.Vectors;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.summary.SectionKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentChecksTest {
    private static final String OPEN = "<ClinicalDocument xmlns=\"urn:hl7-org:v3\" "
            + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><component><structuredBody><component><section>"
            + "<code code=\"48765-2\" codeSystem=\"2.16.840.1.113883.6.1\" displayName=\"x\"/>";
    private static final String CLOSE = "</section></component></structuredBody></component></ClinicalDocument>";

    private static Finding one(CheckCode code, String document) {
        return Check.of(document).stream()
                .filter(finding -> finding.code() == code)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlaceIsReadableAndPointsAtTheElement() {
        String document = OPEN
                + "<entry/><entry><observation><value xsi:type=\"Wrong\">secret</value></observation></entry>" + CLOSE;

        Finding finding = one(CheckCode.TYPE_UNKNOWN, document);

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.place())
                .isEqualTo(new Place(
                        java.util.Optional.of(SectionKind.ALLERGIES),
                        2,
                        "allergies › entry 2 › observation › value",
                        document.indexOf("<value")));
    }

    @Test
    void placesInTheHeadHaveNoSection() {
        Finding finding = one(
                CheckCode.TELECOM_NOT_URI,
                "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><author/><author><telecom value=\"1\"/></author></ClinicalDocument>");

        assertThat(finding.place().section()).isEmpty();
        assertThat(finding.place().entry()).isZero();
        assertThat(finding.place()).hasToString("author 2 › telecom");
        assertThat(one(CheckCode.HEADER_INCOMPLETE, "<ClinicalDocument/>").place())
                .hasToString("document");
    }

    @Test
    void manyPlacesOfOneCodeAreCountedNotListed() {
        List<Finding> findings =
                Check.of(OPEN + "<entry><observation nullFlavor=\"X\"/></entry>".repeat(5_000) + CLOSE);

        assertThat(findings.stream().filter(finding -> finding.code() == CheckCode.NULL_UNKNOWN))
                .hasSize(DocumentChecks.MOST_OF_A_CODE)
                .last()
                .extracting(Finding::more)
                .isEqualTo(5_000 - DocumentChecks.MOST_OF_A_CODE);
        assertThat(findings).hasSizeLessThan(DocumentChecks.MOST_OF_A_CODE * CheckCode.values().length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "section",
                "entry",
                "observation",
                "act",
                "supply",
                "procedure",
                "substanceAdministration",
                "organizer",
                "value",
                "effectiveTime",
                "low",
                "period",
                "addr",
                "name",
                "telecom",
                "id",
                "author",
                "participant",
                "code",
                "translation",
                "qualifier",
                "ingredient",
                "asContent",
                "text",
                "reference",
                "title"
            })
    void emptyNestedAndRepeatedElementsNeverThrow(String name) {
        String attributes = " code='' codeSystem='' displayName='' nullFlavor='' value='' unit='' root='' extension=''"
                + " xsi:type='' moodCode='' ID=''";
        String filled = " code='1' codeSystem='x' displayName='&#10;' nullFlavor='X' value='e' unit='}' root='.'"
                + " extension='x' xsi:type='a:b:c' moodCode='x' ID='a' use=' '";
        for (String with : List.of("", attributes, filled)) {
            String start = "<" + name + with.replace('\'', '"') + ">";
            String end = "</" + name + ">";
            assertThatCode(() -> Check.of(OPEN + start + end + CLOSE)).doesNotThrowAnyException();
            assertThatCode(() -> Check.of(OPEN + start.repeat(240) + end.repeat(240) + CLOSE))
                    .doesNotThrowAnyException();
            assertThatCode(() -> Check.of(OPEN + (start + end).repeat(2_000) + CLOSE))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void documentsThatLackEverythingNeverThrow() {
        assertThat(new DocumentChecks().check(CdaElement.NONE)).isEmpty();
        for (String document : List.of(
                "<ClinicalDocument/>",
                "<ClinicalDocument><component/></ClinicalDocument>",
                "<ClinicalDocument><component><structuredBody/></component></ClinicalDocument>",
                "<ClinicalDocument><component><nonXMLBody/></component></ClinicalDocument>",
                "<ClinicalDocument><code code=\"60591-5\"/><component><nonXMLBody><text/></nonXMLBody></component></ClinicalDocument>")) {
            assertThat(Check.of(document)).extracting(Finding::code).contains(CheckCode.HEADER_INCOMPLETE);
        }
    }

    @Test
    void placesOfHostileDocumentsStayShort() {
        String deep = "<" + "x".repeat(300) + ">";
        String document = OPEN + deep.repeat(100) + "<value xsi:type=\"Wrong\"/>"
                + deep.replace("<", "</").repeat(100) + CLOSE;

        assertThat(one(CheckCode.TYPE_UNKNOWN, document).place().path()).hasSizeLessThan(600);
    }

    @Test
    void oneInstanceServesManyThreads() throws Exception {
        DocumentChecks checks = new DocumentChecks();
        byte[] document = (OPEN + "<entry><observation nullFlavor=\"X\"/></entry>".repeat(40) + CLOSE)
                .getBytes(StandardCharsets.UTF_8);
        CdaElement root = ((eu.passerelle.cda.Reading.Read<CdaElement>)
                        eu.passerelle.cda.tree.CdaDocument.tree(document, eu.passerelle.xml.XmlLimits.DOCUMENT))
                .value();
        List<Finding> alone = checks.check(root);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<List<Finding>> task = () -> checks.check(root);
            for (Future<List<Finding>> same : threads.invokeAll(java.util.Collections.nCopies(50, task))) {
                assertThat(same.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void everySampleOfEveryWaveIsCheckedAndEveryPlaceIsInIt() {
        for (String name : Vectors.all("")) {
            byte[] document = Vectors.cda(name);
            for (Finding finding : Check.of(document)) {
                assertThat(finding.place().offset()).as(name).isBetween(0, document.length);
                assertThat(finding.place().path()).as(name).isNotBlank();
            }
        }
    }
}
