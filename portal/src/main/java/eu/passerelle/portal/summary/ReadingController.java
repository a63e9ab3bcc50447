package eu.passerelle.portal.summary;

import eu.passerelle.portal.consultation.OpenConsultations;
import eu.passerelle.portal.consultation.OpenConsultations.Read;
import eu.passerelle.portal.login.ComingBack;
import eu.passerelle.portal.pages.Onward;
import eu.passerelle.portal.pages.OwnPath;
import eu.passerelle.portal.pages.PagePart;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.Extension;
import eu.passerelle.treatment.ReadingEvent;
import eu.passerelle.treatment.ReadingSteps;
import eu.passerelle.treatment.SignedIn;
import eu.passerelle.treatment.Step;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** P5 and P6, and how to read on. */
@Controller
@RequestMapping("/c/{token}")
public class ReadingController {
    private final ReadingSteps steps;
    private final OpenConsultations open;
    private final SummaryViews views;

    public ReadingController(ReadingSteps steps, OpenConsultations open, SummaryViews views) {
        this.steps = steps;
        this.open = open;
        this.views = views;
    }

    @GetMapping("/original")
    View original(@PathVariable String token, SignedIn user, HttpServletRequest request, HttpServletResponse response) {
        return open.reading(token, user)
                .filter(read -> read.view().summary().isPresent())
                .<View>map(read -> views.beside(read, request, response))
                .orElse(new Onward("/c/" + token));
    }

    @GetMapping("/documents")
    View documents(
            @PathVariable String token, SignedIn user, HttpServletRequest request, HttpServletResponse response) {
        return open.reading(token, user)
                .<View>map(read -> views.documents(read, request, response))
                .orElse(new Onward("/c/" + token));
    }

    @PostMapping("/summary")
    ResponseEntity<Void> choose(@PathVariable String token, SignedIn user, @RequestParam int place) {
        open.find(token, user).ifPresent(consultation -> steps.choose(consultation, place));
        return OpenConsultations.see(token);
    }

    @PostMapping("/summaries")
    ResponseEntity<Void> chooseAgain(@PathVariable String token, SignedIn user) {
        open.find(token, user).ifPresent(steps::chooseAgain);
        return OpenConsultations.see(token);
    }

    /** What the banner says of the end; leads away by itself when it has come. */
    @GetMapping("/time")
    View time(
            @PathVariable String token,
            SignedIn user,
            HttpServletRequest request,
            @RequestParam(required = false) String extended) {
        return open.find(token, user)
                .filter(consultation -> !(consultation.step() instanceof Step.Closed))
                .<View>map(consultation -> views.time(consultation, request, extended != null))
                .orElse(new Onward("/c/" + token));
    }

    @PostMapping("/extension")
    ResponseEntity<Void> extend(
            @PathVariable String token,
            SignedIn user,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String back) {
        Extension outcome = open.find(token, user)
                .map(consultation -> steps.extend(consultation, user))
                .orElse(Extension.OVER);
        if (PagePart.isAsked(request)) {
            return Pages.see("/c/" + token + "/time" + (outcome == Extension.EXTENDED ? "?extended" : ""));
        }
        return back.startsWith("/c/" + token) && OwnPath.is(back) ? Pages.see(back) : OpenConsultations.see(token);
    }

    /** A new login, and back to the same patient. */
    @GetMapping("/login")
    View login(@PathVariable String token, SignedIn user, HttpServletRequest request) {
        return open.find(token, user)
                .<View>map(consultation -> {
                    ComingBack.to(request, "/c/" + token);
                    return new Onward(ComingBack.LOGIN_AGAIN);
                })
                .orElse(new Onward("/c/" + token));
    }

    /** Told by a script when the browser prints. */
    @PostMapping("/printed")
    ResponseEntity<Void> printed(@PathVariable String token, SignedIn user) {
        // where the rules forbid copies, what came out of the printer is the sentence that says so
        Optional<Consultation> read = open.reading(token, user)
                .map(Read::consultation)
                .filter(consultation -> consultation.ruling().copy().allowsPrinting());
        read.ifPresent(consultation -> steps.happened(consultation, ReadingEvent.PRINTED, ""));
        return ResponseEntity.noContent().build();
    }
}
