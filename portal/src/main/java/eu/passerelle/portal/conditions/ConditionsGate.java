package eu.passerelle.portal.conditions;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.portal.login.ProfessionalClaims;
import eu.passerelle.portal.pages.OwnPath;
import eu.passerelle.portal.pages.PagePart;
import eu.passerelle.treatment.professional.ProfessionalRecord;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets nobody pass who has not accepted the version of the conditions that was in force at the login. A version that
 * comes into force later is shown at the next login, never in the middle of a consultation.
 */
public final class ConditionsGate implements HandlerInterceptor {
    static final String PAGE = "/conditions";

    private static final String PASSED = ConditionsGate.class.getName() + ".passed";
    private static final String WANTED = ConditionsGate.class.getName() + ".wanted";
    private static final LanguageTag ANY = new LanguageTag("en");

    private final Conditions conditions;
    private final ProfessionalRecord record;

    public ConditionsGate(Conditions conditions, ProfessionalRecord record) {
        this.conditions = conditions;
        this.record = record;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Optional<OidcUser> user = reader();
        if (user.isEmpty() || mayPass(request.getSession(), user.get())) {
            return true;
        }
        if (request.getMethod().equals("GET") && !PagePart.isAsked(request)) {
            request.getSession().setAttribute(WANTED, OwnPath.of(request));
        }
        if (!PagePart.isAsked(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", PAGE);
        } else {
            PagePart.leadOn(response, PAGE);
        }
        return false;
    }

    private boolean mayPass(HttpSession session, OidcUser user) {
        Instant login = ProfessionalClaims.since(user);
        if (login.equals(session.getAttribute(PASSED))) {
            return true;
        }
        String version = conditions.current(ANY).version();
        boolean accepted =
                record.acceptance(ProfessionalClaims.subject(user), version).isPresent();
        if (accepted) {
            session.setAttribute(PASSED, login);
        }
        return accepted;
    }

    /** Where the user was going when the gate closed. */
    static String wanted(HttpSession session) {
        Object wanted = session.getAttribute(WANTED);
        session.removeAttribute(WANTED);
        return wanted instanceof String path && OwnPath.is(path) ? path : "/";
    }

    private static Optional<OidcUser> reader() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && ProfessionalClaims.isReader(login) && login.getPrincipal() instanceof OidcUser user
                ? Optional.of(user)
                : Optional.empty();
    }
}
