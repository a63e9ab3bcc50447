package eu.passerelle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Content;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.treatment.ReadingEvent;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may stay here of what was read: nothing, paper, or a copy in the record. */
class CopyPagesTest {
    private static final String FORBIDDEN = "allow no copy: it can be read here";

    private final PortalUnderTest portal = PortalUnderTest.shared();
    private final Stage stage = new Stage(portal);

    @BeforeEach
    void inEnglish() {
        stage.browser.language = "en";
        portal.record.happened.clear();
    }

    @AfterEach
    void strike() {
        stage.strike();
    }

    private String readUnder(String copy, PdfOfCountry pdf) {
        return stage.under("[{country: PT, copy: " + copy + ", source: {text: x}}]")
                .inPortugal()
                .read(pdf)
                .path();
    }

    @Test
    void printsOnlyTheSentenceWhereTheRulesForbidCopies() {
        String path = readUnder("none", Stage.pdf());
        for (String below : List.of("", "/original", "/pdf/1", "/documents")) {
            assertThat(stage.browser.get(path + below).body())
                    .as(below)
                    .containsPattern("<body class=\"told-only\">\\s*<p class=\"told\">[^<]*" + FORBIDDEN)
                    .doesNotContain("data-print>", "/pdf/original", "/copy\"");
        }
        String style = stage.browser.get("/assets/passerelle.css").body();
        assertThat(style.substring(style.lastIndexOf("@media print")))
                .contains(".told-only > :not(.told){display:none !important}");
        assertThat(style).contains(".told{display:none}");
    }

    @Test
    void handsOutNothingWhereTheRulesForbidCopies() {
        String path = readUnder("none", Stage.pdf());
        stage.browser.get(path);
        assertThat(stage.browser.get(path + "/pdf/original").statusCode()).isEqualTo(404);
        assertThat(stage.browser.post(path + "/copy", Map.of()).uri().getPath()).isEqualTo(path);
        assertThat(stage.browser.get(path + "/copy").uri().getPath()).isEqualTo(path);
        assertThat(stage.browser.get(path + "/copy/document").statusCode()).isEqualTo(404);
        stage.browser.postOnly(path + "/printed", Map.of(), true);
        assertThat(portal.record.happened).allMatch(event -> event.equals("SUMMARY_SHOWN"));
    }

    @Test
    void printsAsEverWhereTheRulesAllowPaper() {
        String path = readUnder("print", Stage.pdf());
        assertThat(stage.browser.get(path).body())
                .contains("data-print>", "<body>")
                .doesNotContain(FORBIDDEN, path + "/copy");
        assertThat(stage.browser.get(path + "/copy").uri().getPath()).isEqualTo(path);
        assertThat(stage.browser.get(path + "/copy/document").statusCode()).isEqualTo(404);
    }

    @Test
    void recordsThatACopyIsKeptBeforeItHandsOutTheFiles() {
        String path = readUnder("print-and-save", Stage.pdf());
        assertThat(stage.browser.get(path).body()).contains("href=\"" + path + "/copy\"", "data-print>");
        HttpResponse<String> asked = stage.browser.get(path + "/copy");
        assertThat(asked.body())
                .contains("the document as Portugal sent it", "the patient can see it in the access log")
                .doesNotContain("/copy/document");
        assertThat(stage.browser.get(path + "/copy/document").statusCode()).isEqualTo(404);
        assertThat(portal.record.happened).doesNotContain(ReadingEvent.COPY_KEPT.name());

        stage.browser.get(path + "/copy");
        assertThat(stage.browser.post(path + "/copy", Map.of()).body())
                .contains("A copy is kept", path + "/copy/document", path + "/copy/original");
        stage.browser.get(path + "/copy");
        stage.browser.post(path + "/copy", Map.of());
        assertThat(portal.record.happened.stream().filter(event -> event.startsWith("COPY_KEPT")))
                .containsExactly("COPY_KEPT " + Content.of(new byte[0]).sha256());

        String reference = portal.last().reference().value();
        HttpResponse<String> document = stage.browser.get(path + "/copy/document");
        assertThat(document.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"summary-" + reference + ".xml\"");
        assertThat(document.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/xml");
        HttpResponse<String> pdf = stage.browser.get(path + "/copy/original");
        assertThat(pdf.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"original-" + reference + ".pdf\"");
        assertThat(pdf.body()).startsWith("%PDF-");
        for (HttpResponse<String> file : List.of(document, pdf)) {
            assertThat(file.headers().allValues("Cache-Control")).containsExactly("no-store");
        }
        assertThat(portal.record.happened).contains("COPY_TAKEN XML", "COPY_TAKEN PDF");
    }

    @Test
    void saysThatThereIsNoPdfAndHandsOutNoneOfAPatientWhoWasClosed() {
        String path = readUnder("print-and-save", new PdfOfCountry.NotOffered());
        stage.browser.get(path + "/copy");
        assertThat(stage.browser.post(path + "/copy", Map.of()).body())
                .contains("There is no PDF of Portugal")
                .doesNotContain("/copy/original");
        assertThat(stage.browser.get(path + "/copy/original").statusCode()).isEqualTo(404);
        stage.browser.get(path);
        stage.browser.post(path + "/finish", Map.of());
        assertThat(stage.browser.get(path + "/copy/document").statusCode()).isEqualTo(404);
        assertThat(stage.browser.get(path + "/copy").body()).doesNotContain("Zebrafinch");
    }
}
