package eu.passerelle.portal.login;

import eu.passerelle.treatment.Consultations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Who logs out closes what was open. */
public final class LeavingProfessional implements LogoutHandler {
    private final Consultations consultations;

    public LeavingProfessional(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null
                && authentication.getPrincipal() instanceof OidcUser user
                && ProfessionalClaims.mayRead(user.getClaims())) {
            consultations.openOf(ProfessionalClaims.signedIn(user)).forEach(consultations::finish);
        }
    }
}
