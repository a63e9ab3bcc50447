package eu.passerelle.portal.copy;

import eu.passerelle.portal.consultation.OpenConsultations;
import eu.passerelle.portal.consultation.OpenConsultations.Read;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.pages.Onward;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.portal.pdf.OriginalFile;
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
import org.springframework.web.servlet.View;

/** Keeps a copy in the record: that it is kept is recorded first, then the files can be fetched. */
@Controller
@RequestMapping("/c/{token}/copy")
public class CopyController {
    private final ReadingSteps steps;
    private final OpenConsultations open;
    private final SummaryViews views;
    private final Pages pages;

    public CopyController(ReadingSteps steps, OpenConsultations open, SummaryViews views, Pages pages) {
        this.steps = steps;
        this.open = open;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping
    View page(@PathVariable String token, SignedIn user, HttpServletRequest request, HttpServletResponse response) {
        return open.reading(token, user)
                .<View>flatMap(read -> {
                    ReadingFrame around =
                            views.around(read.consultation(), read.person(), request, response, "copy.title");
                    if (read.view().pdf() instanceof PdfOfCountry.Fetching) {
                        Frames.refresh(request, response, 2);
                    }
                    return around.mayKeep()
                            ? Optional.of(pages.page(
                                    "copy",
                                    new CopyPage(
                                            around, keeps(read), read.view().pdf())))
                            : Optional.empty();
                })
                .orElse(new Onward("/c/" + token));
    }

    @PostMapping
    ResponseEntity<Void> keep(@PathVariable String token, SignedIn user) {
        boolean kept = open.find(token, user).filter(steps::keepCopy).isPresent();
        return OpenConsultations.see(token, kept ? "/copy" : "");
    }

    /** The bytes as they came over the border. */
    @GetMapping("/document")
    ResponseEntity<byte[]> document(@PathVariable String token, SignedIn user) {
        return file(
                token,
                user,
                "summary",
                "XML",
                read -> Optional.of(
                        new OriginalFile(read.view().original().content(), MediaType.APPLICATION_XML, ".xml")));
    }

    @GetMapping("/original")
    ResponseEntity<byte[]> original(@PathVariable String token, SignedIn user) {
        return file(
                token,
                user,
                "original",
                "PDF",
                read -> OriginalFile.of(read.view().pdf()));
    }

    private interface Files {
        Optional<OriginalFile> of(Read read);
    }

    private ResponseEntity<byte[]> file(String token, SignedIn user, String name, String kind, Files files) {
        Optional<Read> read = open.reading(token, user).filter(this::keeps);
        Optional<OriginalFile> file = read.flatMap(files::of);
        if (read.isEmpty() || file.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        steps.happened(read.get().consultation(), ReadingEvent.COPY_TAKEN, kind);
        return file.get().saved(read.get(), name);
    }

    private boolean keeps(Read read) {
        return steps.keepsCopy(read.consultation(), read.view());
    }
}
