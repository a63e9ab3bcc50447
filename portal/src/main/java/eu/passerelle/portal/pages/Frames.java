package eu.passerelle.portal.pages;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.portal.PortalSettings;
import eu.passerelle.portal.operator.Operator;
import eu.passerelle.portal.words.Bundles;
import eu.passerelle.portal.words.Words;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;

/** Makes the frame of a page from the request: language, user, anti-forgery token. */
public final class Frames {
    /** Set by our script: then pages need not refresh themselves. */
    private static final String SCRIPTS = "PASSERELLE_SCRIPTS";

    private final PortalSettings settings;
    private final Bundles bundles;
    private final Operator operator;
    private final String assets;

    /** The asset version is part of their addresses, so that browsers may keep them. */
    public Frames(PortalSettings settings, Bundles bundles, Operator operator, String assets) {
        this.settings = settings;
        this.bundles = bundles;
        this.operator = operator;
        this.assets = assets;
    }

    public Frame of(HttpServletRequest request, String titleKey) {
        Words words = words(request);
        String query = request.getQueryString();
        return new Frame(
                words,
                bundles.languages(),
                words.say(titleKey),
                settings.name(),
                settings.country().value(),
                settings.sandbox(),
                user(),
                Optional.empty(),
                csrf(request),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                Optional.empty(),
                operator.helpdesk().telephone(),
                false,
                assets);
    }

    public static boolean hasScripts(HttpServletRequest request) {
        return cookie(request, SCRIPTS).isPresent();
    }

    /** Without scripts the browser asks again by itself, after so many seconds. */
    public static void refresh(HttpServletRequest request, HttpServletResponse response, long seconds) {
        if (!hasScripts(request)) {
            response.setHeader("Refresh", Long.toString(seconds));
        }
    }

    /** As chosen before; else what the browser asks for; else the first of this portal. */
    public Words words(HttpServletRequest request) {
        return cookie(request, settings.languageCookie())
                .filter(text -> text.matches("[a-z]{2,3}(-[A-Z]{2})?"))
                .map(LanguageTag::new)
                .filter(bundles::has)
                .or(() -> asked(request))
                .map(bundles::in)
                .orElseGet(bundles::first);
    }

    private Optional<LanguageTag> asked(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        List<Locale> locales = Collections.list(request.getLocales());
        return locales.stream()
                .filter(locale -> locale.getLanguage().matches("[a-z]{2,3}"))
                .map(locale -> new LanguageTag(locale.getLanguage()))
                .flatMap(tag -> bundles.languages().stream()
                        .filter(known -> known.base().equals(tag)))
                .findFirst();
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static Optional<String> user() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || !(login.getPrincipal() instanceof OidcUser user)) {
            return Optional.empty();
        }
        String name = user.getFullName();
        return Optional.ofNullable(name == null || name.isBlank() ? user.getSubject() : name);
    }

    private static Frame.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Csrf(token.getParameterName(), token.getToken())
                : new Frame.Csrf("_csrf", "");
    }
}
