package eu.passerelle.portal.pages;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.portal.PortalSettings;
import eu.passerelle.portal.words.Bundles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** P0, and the change of language that every page offers. */
@Controller
public class EntranceController {
    private final PortalSettings settings;
    private final Bundles bundles;
    private final Frames frames;
    private final Pages pages;

    public EntranceController(PortalSettings settings, Bundles bundles, Frames frames, Pages pages) {
        this.settings = settings;
        this.bundles = bundles;
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
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        remember(language, response);
        return Pages.see(OwnPath.is(back) ? back : "/");
    }

    /** Whether a form was sent only to change the language; the choice is kept. */
    boolean languageChosen(Map<String, String> parameters, HttpServletResponse response) {
        String language = parameters.get("language");
        if (language == null) {
            return false;
        }
        remember(language, response);
        return true;
    }

    /** Keeps the choice in a cookie of this portal; a language nobody offers changes nothing. */
    void remember(String language, HttpServletResponse response) {
        if (!language.matches("[a-z]{2,3}(-[A-Z]{2})?") || !bundles.has(new LanguageTag(language))) {
            return;
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(settings.languageCookie(), language)
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .httpOnly(true)
                        .secure(settings.baseUrl().getScheme().equals("https"))
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
