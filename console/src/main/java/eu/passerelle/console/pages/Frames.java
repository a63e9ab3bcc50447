package eu.passerelle.console.pages;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.console.ConsoleSettings;
import eu.passerelle.console.words.Bundles;
import eu.passerelle.console.words.Words;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;

/** Makes the frame of a page from the request: language, user, anti-forgery token. */
public final class Frames {
    private final ConsoleSettings settings;
    private final Bundles bundles;
    private final String assets;

    public Frames(ConsoleSettings settings, Bundles bundles, String assets) {
        this.settings = settings;
        this.bundles = bundles;
        this.assets = assets;
    }

    public Frame of(HttpServletRequest request, String titleKey) {
        Words words = words(request);
        String query = request.getQueryString();
        Optional<CsrfToken> csrf = Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()));
        return new Frame(
                words,
                bundles.languages(),
                words.say(titleKey),
                settings.name(),
                settings.sandbox(),
                user(),
                csrf.map(CsrfToken::getParameterName).orElse("_csrf"),
                csrf.map(CsrfToken::getToken).orElse(""),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                assets);
    }

    /** As chosen before; else what the browser asks for; else the first. */
    private Words words(HttpServletRequest request) {
        return cookie(request)
                .flatMap(Frames::tag)
                .flatMap(bundles::in)
                .or(() -> Collections.list(request.getLocales()).stream()
                        .filter(locale -> request.getHeader("Accept-Language") != null)
                        .flatMap(locale -> tag(locale.getLanguage()).stream())
                        .flatMap(tag -> bundles.in(tag).stream())
                        .findFirst())
                .orElseGet(bundles::first);
    }

    private Optional<String> cookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(settings.languageCookie()))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static Optional<LanguageTag> tag(String text) {
        return text.matches("[a-z]{2,3}(-[A-Z]{2})?") ? Optional.of(new LanguageTag(text)) : Optional.empty();
    }

    private static String user() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || !(login.getPrincipal() instanceof OidcUser user)) {
            return "";
        }
        return Optional.ofNullable(user.getClaimAsString("name")).orElse("");
    }
}
