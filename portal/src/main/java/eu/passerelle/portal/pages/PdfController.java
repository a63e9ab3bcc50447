package eu.passerelle.portal.pages;

import eu.passerelle.portal.pdf.PdfPages;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.treatment.SignedIn;
import eu.passerelle.treatment.Step;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The original of record: beside the translation, and as pictures of the country's PDF. */
@Controller
@RequestMapping("/c/{token}")
public class PdfController {
    private final OpenConsultations open;
    private final StepViews views;
    private final Pages pages;
    private final PdfPages pictures = new PdfPages();

    public PdfController(OpenConsultations open, StepViews views, Pages pages) {
        this.open = open;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/original")
    View original(@PathVariable String token, SignedIn user, HttpServletRequest request) {
        Optional<Consultation> consultation = open.find(token, user);
        Optional<Step.Reading> reading = open.reading(token, user);
        return consultation.isEmpty() || reading.isEmpty()
                ? new Onward("/c/" + token)
                : views.original(consultation.get(), reading.get(), request);
    }

    @GetMapping("/pdf/{page:[0-9]{1,4}}")
    View page(@PathVariable String token, @PathVariable int page, SignedIn user, HttpServletRequest request) {
        Optional<Consultation> consultation = open.find(token, user);
        Optional<Step.Reading> reading = open.reading(token, user);
        if (consultation.isEmpty() || reading.isEmpty()) {
            return new Onward("/c/" + token);
        }
        Frame frame = views.frame(consultation.get(), request, "pdf.title");
        String country = StepViews.country(consultation.get(), frame.t());
        PdfOfCountry pdf = reading.get().view().pdf();
        int count = pdf instanceof PdfOfCountry.Available available
                ? pictures.count(available.pdf().bytes()).orElse(0)
                : 0;
        Optional<ProblemPanel> problem = pdf instanceof PdfOfCountry.Failed failed
                ? Optional.of(views.panel(consultation.get(), failed.problem(), frame.t()))
                : Optional.empty();
        return pages.page(
                "pdf",
                new PdfPage(
                        frame,
                        token,
                        views.banner(consultation.get(), reading.get(), frame),
                        country,
                        pdf,
                        Math.clamp(page, 1, Math.max(1, count)),
                        count,
                        problem));
    }

    /**
     * The viewer.
     *
     * @param count of pages; 0 when there are none to show
     */
    public record PdfPage(
            Frame frame,
            String token,
            Banner banner,
            String country,
            PdfOfCountry pdf,
            int page,
            int count,
            Optional<ProblemPanel> problem) {}

    @GetMapping("/pdf/{page:[0-9]{1,4}}.png")
    ResponseEntity<byte[]> picture(@PathVariable String token, @PathVariable int page, SignedIn user) {
        return available(token, user)
                .flatMap(pdf -> pictures.draw(pdf, page))
                .map(png -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/pdf/original")
    ResponseEntity<byte[]> download(@PathVariable String token, SignedIn user) {
        String name = open.find(token, user)
                .map(consultation -> "original-" + consultation.reference() + ".pdf")
                .orElse("original.pdf");
        return available(token, user)
                .map(pdf -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(name)
                                        .build()
                                        .toString())
                        .body(pdf))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<byte[]> available(String token, SignedIn user) {
        return open.reading(token, user)
                .map(reading -> reading.view().pdf())
                .filter(PdfOfCountry.Available.class::isInstance)
                .map(pdf -> ((PdfOfCountry.Available) pdf).pdf().bytes());
    }
}
