package eu.passerelle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eu.passerelle.portal.Scene.Visitor;
import eu.passerelle.treatment.PdfOfCountry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A summary on paper, as the browser prints it. */
class PrintTest {
    @Test
    void everySheetTellsWhoseItIsAndThatItIsATranslation() throws IOException {
        PortalUnderTest portal = PortalUnderTest.shared();
        Stage stage = new Stage(portal);
        String path = stage.inPortugal()
                .read(Optional.of(LongSummaries.withEntries(60)), new PdfOfCountry.NotOffered())
                .path();
        String reference = portal.last().reference().value();
        try (Chromium chromium = Chromium.launch()) {
            Visit visit = new Visit(stage, chromium, ColorScheme.DARK);
            Page page = visit.look(Visitor.DOCTOR, path, "fr", 1280);
            List<String> sheets = texts(page.pdf(new Page.PdfOptions().setFormat("A4")));

            assertThat(sheets)
                    .hasSizeGreaterThan(3)
                    .allSatisfy(sheet -> assertThat(sheet)
                            .containsIgnoringCase("Copie traduite")
                            .contains("Zebrafinch", "12 mars 1985", "Portugal", reference, "Dr Anne Weber"));
            assertThat(sheets.get(1)).containsPattern("2\\s*/\\s*" + sheets.size());
            assertThat(String.join("", sheets)).contains("Problema número 59"); // what the screen folds away too
            visit.leave();
        } finally {
            stage.strike();
        }
    }

    @Test
    void printsNothingButTheSentenceWhereTheRulesForbidCopies() throws IOException {
        PortalUnderTest portal = PortalUnderTest.shared();
        Stage stage = new Stage(portal);
        String path = stage.under("[{country: PT, copy: none, source: {text: x}}]")
                .inPortugal()
                .read(Stage.pdf())
                .path();
        try (Chromium chromium = Chromium.launch()) {
            Visit visit = new Visit(stage, chromium, ColorScheme.LIGHT);
            for (String below : List.of("", "/original", "/pdf/1")) {
                Page page = visit.look(Visitor.DOCTOR, path + below, "en", 1280);
                assertThat(texts(page.pdf(new Page.PdfOptions().setFormat("A4"))))
                        .as(below)
                        .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                        .contains("The rules for records from Portugal allow no copy")
                        .doesNotContain("Zebrafinch", "1985", "Triatec");
            }
            visit.leave();
        } finally {
            stage.strike();
        }
    }

    private static List<String> texts(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> texts = new ArrayList<>();
            for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(sheet);
                stripper.setEndPage(sheet);
                texts.add(stripper.getText(document));
            }
            return texts;
        }
    }
}
