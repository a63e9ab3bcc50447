package eu.passerelle.benchmarks;

import eu.passerelle.border.Content;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.Document;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PersonName;
import eu.passerelle.discovery.rule.CopyRule;
import eu.passerelle.portal.consultation.Banner;
import eu.passerelle.portal.pages.Frame;
import eu.passerelle.portal.reading.SummarySheet;
import eu.passerelle.portal.summary.ReadingFrame;
import eu.passerelle.portal.summary.SummaryPage;
import eu.passerelle.portal.words.Bundles;
import eu.passerelle.portal.words.Words;
import eu.passerelle.sandbox.catalogue.SandboxCatalogue;
import eu.passerelle.terminology.Release;
import eu.passerelle.treatment.Comparison;
import eu.passerelle.treatment.IdentifiedPerson;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.treatment.SummaryView;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** All that country B does to a summary between its bytes and those of the page: read, check, account for, say, show. */
final class ReadAndShown {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Release release = SandboxCatalogue.release(Household.ASKING);
    private final Words words = new Bundles(List.of(new LanguageTag("fr"))).first();
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            Path.of("."), ContentType.Html, SummaryPage.class.getClassLoader(), "eu.passerelle.portal.templates");
    private final Document document;
    private final IdentifiedPerson person;

    ReadAndShown(byte[] pivot) {
        this.document = new Document(
                new DocumentAddress(HomeCommunityId.of("2.999.1"), "2.999.1", LargeSummary.UNIQUE_ID),
                "text/xml",
                Content.of(pivot));
        this.person = new IdentifiedPerson(
                LargeSummary.PATIENT,
                new Demographics(
                        Optional.of(new PersonName("Exemplo", "Maria Sintética")),
                        PartialDate.parse("19780512"),
                        Optional.empty(),
                        Optional.empty()),
                new Comparison(Comparison.Result.AGREES, Comparison.Result.AGREES));
    }

    /** How many bytes the page has. */
    int page() {
        return summary(read());
    }

    /** The summary as a consultation holds it. */
    SummaryView read() {
        return SummaryView.read(document, person, List.of(), release, NOW)
                .orElseThrow(() -> new IllegalStateException("the summary of the benchmark is withheld"));
    }

    /** How many bytes the page has that shows what is held. */
    int summary(SummaryView view) {
        return bytes("summary", view, Optional.empty());
    }

    /** How many bytes the page has that shows it beside the original. */
    int beside(SummaryView view) {
        return bytes("original", view, Optional.of(SummarySheet.original(view, words, TODAY, ZoneOffset.UTC)));
    }

    private int bytes(String template, SummaryView view, Optional<SummarySheet> original) {
        SummarySheet sheet = SummarySheet.of(view, words, TODAY, ZoneOffset.UTC);
        SummaryPage page = new SummaryPage(around(), sheet, original, new PdfOfCountry.NotOffered(), 0);
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render("portal/" + template + ".jte", page, output);
        return output.getContentLength();
    }

    private ReadingFrame around() {
        Frame frame = new Frame(
                words,
                List.of(words.language()),
                words.say("summary.title"),
                "Passerelle",
                "LU",
                true,
                Optional.of("Dr. Exemple"),
                Optional.of("AAAA-AAAA"),
                new Frame.Csrf("_csrf", "x"),
                "/",
                Optional.empty(),
                Optional.empty(),
                false,
                "1");
        Banner banner = new Banner(
                "Exemplo", "Maria Sintética", "", "12 mai 1978", "48 ans", "", "Portugal", false, "", Optional.empty());
        return new ReadingFrame(
                frame, "x".repeat(32), banner, "Portugal", "Dr. Exemple", "23.11.2026, 09:00", CopyRule.PRINT);
    }
}
