package eu.passerelle.portal.pdf;

import eu.passerelle.border.Content;
import eu.passerelle.portal.consultation.OpenConsultations;
import eu.passerelle.portal.consultation.OpenConsultations.Read;
import eu.passerelle.portal.consultation.ProblemPanel;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.pages.Onward;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.portal.summary.ReadingFrame;
import eu.passerelle.portal.summary.SummaryViews;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.treatment.ReadingEvent;
import eu.passerelle.treatment.ReadingSteps;
import eu.passerelle.treatment.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The original of record as pictures of its pages, with its words to be searched. What is shown is recorded first. */
@Controller
@RequestMapping("/c/{token}/pdf")
public class PdfController {
    private final ReadingSteps steps;
    private final OpenConsultations open;
    private final SummaryViews views;
    private final Pages pages;
    private final PdfPages pdfs = new PdfPages();
    private final ScannedPages scans = new ScannedPages();
    private final PdfWords words = new PdfWords();

    public PdfController(ReadingSteps steps, OpenConsultations open, SummaryViews views, Pages pages) {
        this.steps = steps;
        this.open = open;
        this.views = views;
        this.pages = pages;
    }

    /** A file that can be looked into, and who can. */
    private record File(Content content, PagePictures pictures) {}

    private Optional<File> file(PdfOfCountry pdf) {
        return switch (pdf) {
            case PdfOfCountry.Available available -> Optional.of(new File(available.pdf(), pdfs));
            case PdfOfCountry.Picture picture -> Optional.of(new File(picture.image(), scans));
            case PdfOfCountry.Fetching fetching -> Optional.empty();
            case PdfOfCountry.OtherFormat other -> Optional.empty();
            case PdfOfCountry.NotOffered none -> Optional.empty();
            case PdfOfCountry.Failed failed -> Optional.empty();
        };
    }

    /** A page typed as a number. */
    @GetMapping
    View jump(@PathVariable String token, @RequestParam String page, @RequestParam(defaultValue = "") String zoom) {
        String number = page.strip().matches("[0-9]{1,4}") ? page.strip() : "1";
        return new Onward(
                "/c/" + token + "/pdf/" + number + "?zoom=" + Zoom.of(zoom).value());
    }

    @GetMapping("/{page:[0-9]{1,4}}")
    View page(
            @PathVariable String token,
            @PathVariable int page,
            @RequestParam(defaultValue = "") String zoom,
            SignedIn user,
            HttpServletRequest request,
            HttpServletResponse response) {
        return open.reading(token, user)
                .<View>map(read -> page(read, page, Zoom.of(zoom), request, response))
                .orElse(new Onward("/c/" + token));
    }

    private View page(Read read, int asked, Zoom zoom, HttpServletRequest request, HttpServletResponse response) {
        ReadingFrame around = views.around(read.consultation(), read.person(), request, response, "pdf.title");
        PdfOfCountry pdf = read.view().pdf();
        if (pdf instanceof PdfOfCountry.Fetching) {
            Frames.refresh(request, response, 2);
        }
        Optional<File> file = file(pdf);
        Optional<Looked> looked = file.map(known -> known.pictures().look(known.content(), asked));
        int last = looked.orElseGet(Looked.Damaged::new) instanceof Looked.Ready ready ? ready.pages() : 1;
        int shown = Math.clamp(asked, 1, last);
        if (looked.filter(Looked.Ready.class::isInstance).isPresent()) {
            steps.happened(read.consultation(), ReadingEvent.PDF_SHOWN, Integer.toString(shown));
        }
        Optional<ProblemPanel> problem = pdf instanceof PdfOfCountry.Failed failed
                ? Optional.of(SummaryViews.problem(
                        read.consultation(), failed.problem(), around.frame().t()))
                : Optional.empty();
        Optional<PdfPage.Search> search = pdf instanceof PdfOfCountry.Available available
                ? Optional.of(words.last(available.pdf())
                        .map(found -> PdfPage.Search.of(found, shown))
                        .orElse(PdfPage.Search.NONE))
                : Optional.empty();
        return pages.page("pdf", new PdfPage(around, pdf, looked, shown, zoom, search, problem));
    }

    @GetMapping("/{page:[0-9]{1,4}}.png")
    ResponseEntity<byte[]> picture(
            @PathVariable String token,
            @PathVariable int page,
            @RequestParam(defaultValue = "") String zoom,
            SignedIn user) {
        return open.reading(token, user)
                .flatMap(read -> file(read.view().pdf()))
                .flatMap(file -> file.pictures().draw(file.content(), page, Zoom.of(zoom)))
                .map(png -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** What is looked for may be of the patient: it comes in a form and is kept with the document only. */
    @PostMapping("/search")
    ResponseEntity<Void> search(
            @PathVariable String token,
            SignedIn user,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String zoom) {
        String number = page.matches("[0-9]{1,4}") ? page : "1";
        Optional<Read> read = open.reading(token, user);
        if (read.isPresent() && read.get().view().pdf() instanceof PdfOfCountry.Available available) {
            if (words.isBlank()) {
                this.words.forget(available.pdf());
            } else {
                steps.happened(read.get().consultation(), ReadingEvent.PDF_SEARCHED, "");
                number = this.words.find(available.pdf(), words).stream()
                        .flatMap(found -> found.pages().stream())
                        .map(found -> Integer.toString(found.page()))
                        .findFirst()
                        .orElse(number);
            }
        }
        return Pages.see(
                "/c/" + token + "/pdf/" + number + "?zoom=" + Zoom.of(zoom).value());
    }

    /** Whether it has come: then the whole page is asked for. */
    @GetMapping("/ready")
    Object ready(@PathVariable String token, SignedIn user) {
        return open.reading(token, user)
                        .filter(read -> read.view().pdf() instanceof PdfOfCountry.Fetching)
                        .isPresent()
                ? ResponseEntity.noContent().build()
                : new Onward("/c/" + token + "/pdf/1");
    }

    @PostMapping("/again")
    ResponseEntity<Void> again(@PathVariable String token, SignedIn user) {
        open.find(token, user).ifPresent(steps::fetchPdfAgain);
        return Pages.see("/c/" + token + "/pdf/1");
    }

    /** Nothing where the rules forbid copies. */
    @GetMapping("/original")
    ResponseEntity<byte[]> download(@PathVariable String token, SignedIn user) {
        Optional<Read> read = open.reading(token, user)
                .filter(reading -> reading.consultation().ruling().copy().allowsPrinting());
        Optional<OriginalFile> file =
                read.flatMap(reading -> OriginalFile.of(reading.view().pdf()));
        if (read.isEmpty() || file.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        steps.happened(read.get().consultation(), ReadingEvent.PDF_DOWNLOADED, "");
        return file.get().saved(read.get(), "original");
    }
}
