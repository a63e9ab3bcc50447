package eu.passerelle.portal.login;

import eu.passerelle.portal.launch.LaunchLogin;
import eu.passerelle.portal.pages.KeptInput;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.filter.OncePerRequestFilter;

/** A login counts for four hours, whatever the session does; then it is asked for again. */
final class ProofOfIdentityFilter extends OncePerRequestFilter {
    private static final Duration LONGEST = Duration.ofHours(4);

    private final InstantSource clock;
    private final KeptInput kept;
    private final LaunchLogin launch;

    ProofOfIdentityFilter(InstantSource clock, KeptInput kept, LaunchLogin launch) {
        this.clock = clock;
        this.kept = kept;
        this.launch = launch;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null && login.getPrincipal() instanceof OidcUser user && isOver(user)) {
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
            if (launch.isLink(request)) {
                // the link is still good: it begins with a new login
                response.sendRedirect(request.getRequestURI());
                return;
            }
            kept.keep(request);
            response.setHeader("HX-Redirect", PortalSecurity.LOGIN + "?over");
            if (request.getHeader("HX-Request") == null) {
                response.sendRedirect(PortalSecurity.LOGIN + "?over");
            }
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(OidcUser user) {
        Instant end = ProfessionalClaims.since(user).plus(LONGEST);
        return !clock.instant().isBefore(end);
    }
}
