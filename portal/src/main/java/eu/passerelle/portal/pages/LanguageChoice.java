package eu.passerelle.portal.pages;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.portal.PortalSettings;
import eu.passerelle.portal.words.Bundles;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The language somebody chose for the screens. */
public final class LanguageChoice {
    private final PortalSettings settings;
    private final Bundles bundles;

    public LanguageChoice(PortalSettings settings, Bundles bundles) {
        this.settings = settings;
        this.bundles = bundles;
    }

    /** Whether a form was sent only to change the language; the choice is kept. */
    public boolean isAllOf(Map<String, String> parameters, HttpServletResponse response) {
        String language = parameters.get("language");
        if (language == null) {
            return false;
        }
        remember(language, response);
        return true;
    }

    /** Keeps the choice in a cookie of this portal; a language nobody offers changes nothing. */
    public void remember(String language, HttpServletResponse response) {
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
