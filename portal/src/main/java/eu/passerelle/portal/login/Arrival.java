package eu.passerelle.portal.login;

import eu.passerelle.treatment.professional.ProfessionalRecord;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Notes each login and keeps for its session when the one before was, and the last use: so that misuse is noticed. */
public final class Arrival extends SavedRequestAwareAuthenticationSuccessHandler {
    private static final String BEFORE = Arrival.class.getName() + ".before";

    private final ProfessionalRecord record;
    private final InstantSource clock;

    public Arrival(ProfessionalRecord record, InstantSource clock) {
        this.record = record;
        this.clock = clock;
    }

    /** What was before this login. */
    public record Before(Optional<Instant> login, Optional<Instant> use) {}

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof OidcUser user && ProfessionalClaims.mayRead(user.getClaims())) {
            String subject = ProfessionalClaims.subject(user);
            Optional<Instant> login = record.loggedIn(subject, clock.instant());
            request.getSession()
                    .setAttribute(
                            BEFORE, new Before(login, record.habits(subject).lastUse()));
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    /** Of the login of this session. */
    public static Before before(HttpServletRequest request) {
        return request.getSession().getAttribute(BEFORE) instanceof Before before
                ? before
                : new Before(Optional.empty(), Optional.empty());
    }
}
