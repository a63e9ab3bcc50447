package eu.passerelle.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/** Where a login leads to: back to the patient who was being read. The address holds a token, never who it is. */
public final class ComingBack {
    /** Asks for a login although the identity provider may still know the person. */
    public static final String LOGIN_AGAIN = "/oauth2/authorization/" + IdentityProvider.ID + "?again";

    private static final String ATTRIBUTE = "SPRING_SECURITY_SAVED_REQUEST";
    private static final Pattern CONSULTATION = Pattern.compile("(/c/[A-Za-z0-9_-]{32})(/.*)?");

    private ComingBack() {}

    /** The next login of this session leads to the given path of this portal. */
    public static void to(HttpServletRequest request, String path) {
        request.getSession().setAttribute(ATTRIBUTE, new SimpleSavedRequest(path));
    }

    /** The consultation that a request was about. */
    static Optional<String> consultation(HttpServletRequest request) {
        Matcher matcher = CONSULTATION.matcher(request.getRequestURI());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
