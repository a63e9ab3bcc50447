package eu.passerelle.portal.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * The login on the way from a record system: without a page in between, and naming to the identity provider whom the
 * link was made for, so that somebody with a session there is not asked again.
 */
public final class LaunchLogin {
    private static final String EXPECTED = LaunchLogin.class.getName() + ".expected";
    private static final Pattern LINK = Pattern.compile("/launch/([A-Za-z0-9_-]{43})");
    /** As long as a proof of identity lasts. */
    private static final long OLDEST_SECONDS = 4 * 3600;

    private final Tickets tickets;

    public LaunchLogin(Tickets tickets) {
        this.tickets = tickets;
    }

    /** Whether this is the link of a record system. */
    public boolean isLink(HttpServletRequest request) {
        return LINK.matcher(request.getRequestURI()).matches();
    }

    /** Sends the browser to the identity provider. */
    public void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher link = LINK.matcher(request.getRequestURI());
        if (link.matches()) {
            tickets.expects(link.group(1))
                    .ifPresent(user -> request.getSession().setAttribute(EXPECTED, user));
        }
        response.sendRedirect("/oauth2/authorization/professional");
    }

    /** The same requests, with {@code login_hint} and {@code max_age} where somebody is expected. */
    public OAuth2AuthorizationRequestResolver expecting(OAuth2AuthorizationRequestResolver usual) {
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                return hinted(usual.resolve(request), request);
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
                return hinted(usual.resolve(request, registration), request);
            }
        };
    }

    private static @Nullable OAuth2AuthorizationRequest hinted(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        Optional<String> user = asked == null ? Optional.empty() : expected(request);
        if (asked == null || user.isEmpty()) {
            return asked;
        }
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(parameters -> {
                    parameters.put("login_hint", user.get());
                    parameters.put("max_age", OLDEST_SECONDS);
                })
                .build();
    }

    /** Said once. */
    private static Optional<String> expected(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(EXPECTED) instanceof String user)) {
            return Optional.empty();
        }
        session.removeAttribute(EXPECTED);
        return Optional.of(user);
    }
}
