package eu.passerelle.cda.write;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PersonName;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.Organisation;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.xml.XmlWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * The summary as a plain PDF in the words and language of its author: the same entries as the structured document, and
 * the lines that only the narrative has. The fonts are embedded; they cover Latin, Greek and Cyrillic.
 */
final class SummaryPdf {
    private static final String STYLE = """
            @page { size: A4; margin: 18mm 16mm 18mm 16mm;
                    @bottom-right { content: counter(page) " / " counter(pages); font: 8pt DejaVu; color: #555 } }
            body { font-family: DejaVu; font-size: 9pt; color: #111; line-height: 1.35 }
            h1 { font-size: 15pt; margin: 0 0 2mm 0 }
            h2 { font-size: 11pt; margin: 6mm 0 1.5mm 0; border-bottom: 0.6pt solid #444; page-break-after: avoid }
            p { margin: 0 0 1mm 0 }
            .person { font-size: 10pt; font-weight: bold }
            .about { color: #444; font-size: 8pt }
            table { width: 100%; border-collapse: collapse }
            td { vertical-align: top; padding: 1mm 2mm 1mm 0; border-bottom: 0.3pt solid #bbb }
            tr { page-break-inside: avoid }
            td.term { width: 38%; font-weight: bold }
            td.date { width: 22% }
            """;

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    static {
        XRLog.setLoggingEnabled(false);
    }

    byte[] of(PatientSummary summary) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> font("DejaVuSans.ttf"), "DejaVu", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), "DejaVu", 700, FontStyle.NORMAL, true);
        builder.withProducer("Passerelle");
        builder.withHtmlContent(page(summary), "");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(60_000);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            dated(document, summary.header().created());
            document.save(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException("the PDF could not be made", e);
        }
        return pdf.toByteArray();
    }

    /** The same summary makes the same bytes: the file says when the document was made, and never the clock. */
    private static void dated(PDDocument document, Optional<PartialDate> created) {
        @Nullable Calendar when = created.map(SummaryPdf::calendar).orElse(null);
        document.getDocumentInformation().setCreationDate(when);
        document.getDocumentInformation().setModificationDate(when);
        document.setDocumentId(when == null ? 0L : when.getTimeInMillis());
    }

    /** As exact as stated; what is not stated is the first there is, in UTC. */
    private static Calendar calendar(PartialDate date) {
        String digits = date.digits();
        String whole = (digits + "00000101000000".substring(Math.min(digits.length(), 14))).substring(0, 14);
        ZoneId zone = date.offset().isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(date.offset());
        return GregorianCalendar.from(LocalDateTime.parse(whole, SECONDS).atZone(zone));
    }

    private static InputStream font(String name) {
        InputStream font = SummaryPdf.class.getResourceAsStream(name);
        if (font == null) {
            throw new IllegalStateException("font is missing from this program: " + name);
        }
        return font;
    }

    private static String page(PatientSummary summary) {
        DocumentHeader header = summary.header();
        Wording wording = Wording.in(header.language());
        XmlWriter html = new XmlWriter();
        html.start("html").start("head").element("title", header.title());
        html.element("style", STYLE).end().start("body");
        html.element("h1", header.title());
        paragraph(html, "person", person(header, wording));
        String ids = header.subject().ids().stream().map(id -> id.extension()).collect(Collectors.joining(", "));
        paragraph(html, "about", ids);
        paragraph(html, "about", about(header, wording));
        for (Section section : summary.sections()) {
            section(html, section, wording);
        }
        html.end().end();
        return new String(html.bytes(), StandardCharsets.UTF_8);
    }

    private static void section(XmlWriter html, Section section, Wording wording) {
        html.element("h2", section.title().isEmpty() ? section.kind().title() : section.title());
        if (!section.entries().isEmpty()) {
            html.start("table");
            for (Entry entry : section.entries()) {
                EntryWords words = EntryWords.of(entry, wording);
                html.start("tr");
                html.start("td").attribute("class", "term").text(words.term()).end();
                html.element("td", words.details());
                html.start("td").attribute("class", "date").text(words.date()).end();
                html.end();
            }
            html.end();
        }
        section.narrativeOnly().forEach(line -> paragraph(html, "", line));
    }

    private static void paragraph(XmlWriter html, String style, String text) {
        if (!text.isBlank()) {
            html.start("p").attribute("class", style).text(text).end();
        }
    }

    private static String person(DocumentHeader header, Wording wording) {
        Optional<PersonName> name = header.subject().person().name();
        Optional<PartialDate> born = header.subject().person().birthDate();
        return join(
                name.map(known -> known.given() + " " + known.family()).orElse(""),
                born.map(date -> wording.born() + " " + EntryWords.date(date)).orElse(""),
                header.subject().person().gender().map(gender -> gender.code()).orElse(""));
    }

    private static String about(DocumentHeader header, Wording wording) {
        String authors = header.authors().stream()
                .map(SummaryPdf::author)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        return join(
                header.contentLastUpdated()
                        .map(date -> wording.updated() + " " + EntryWords.date(date))
                        .orElse(""),
                header.created()
                        .map(date -> wording.created() + " " + EntryWords.date(date))
                        .orElse(""),
                authors,
                header.custodian().map(Organisation::name).orElse(""));
    }

    private static String author(Author author) {
        return join(
                author.name().map(name -> name.given() + " " + name.family()).orElse(author.device()),
                author.organisation().map(Organisation::name).orElse(""));
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
