package eu.passerelle.portal.login;

import eu.passerelle.portal.launch.LaunchLogin;
import eu.passerelle.portal.pages.PagePart;
import eu.passerelle.treatment.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A login counts for four hours, whatever the session does; then it is asked for again, and leads back to the patient who
 * was being read.
 */
final class ProofOfIdentityFilter extends OncePerRequestFilter {
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
            Optional<String> reading = ComingBack.consultation(request);
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
            if (launch.isLink(request)) {
                // the link is still good: it begins with a new login
                response.sendRedirect(request.getRequestURI());
                return;
            }
            reading.ifPresent(path -> ComingBack.to(request, path));
            kept.keep(request);
            PagePart.leadOn(response, PortalSecurity.LOGIN + "?over");
            if (!PagePart.isAsked(request)) {
                response.sendRedirect(PortalSecurity.LOGIN + "?over");
            }
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(OidcUser user) {
        Instant end = ProfessionalClaims.since(user).plus(SignedIn.LONGEST);
        return !clock.instant().isBefore(end);
    }
}
