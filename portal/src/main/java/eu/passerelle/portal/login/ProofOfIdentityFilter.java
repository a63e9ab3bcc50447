package eu.passerelle.portal.login;

import eu.passerelle.treatment.SignedIn;
import eu.passerelle.portal.pages.KeptInput;
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

    ProofOfIdentityFilter(InstantSource clock, KeptInput kept) {
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null && login.getPrincipal() instanceof OidcUser user && isOver(user)) {
            Optional<String> reading = ComingBack.consultation(request);
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
            reading.ifPresent(path -> ComingBack.to(request, path));
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
        Instant end = ProfessionalClaims.since(user).plus(SignedIn.LONGEST);
        return !clock.instant().isBefore(end);
    }
}
