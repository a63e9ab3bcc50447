package eu.passerelle.portal.login;

import eu.passerelle.portal.pages.Frame;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.pages.LanguageChoice;
import eu.passerelle.portal.pages.OwnPath;
import eu.passerelle.portal.pages.PageView;
import eu.passerelle.portal.pages.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** P0, and the change of language that every page offers. */
@Controller
public class EntranceController {
    private final LanguageChoice language;
    private final Frames frames;
    private final Pages pages;

    public EntranceController(LanguageChoice language, Frames frames, Pages pages) {
        this.language = language;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/login")
    PageView login(HttpServletRequest request) {
        Optional<String> message = Stream.of("failed", "left", "declined", "over")
                .filter(word -> request.getParameter(word) != null)
                .findFirst();
        Frame frame = frames.of(request, "login.title");
        return pages.page("login", new LoginPage(frame, message));
    }

    /** P0; the message is one of failed, left, declined, over. */
    public record LoginPage(Frame frame, Optional<String> message) {}

    @PostMapping("/language")
    ResponseEntity<Void> language(
            @RequestParam("language") String chosen,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        language.remember(chosen, response);
        return Pages.see(OwnPath.is(back) ? back : "/");
    }
}
