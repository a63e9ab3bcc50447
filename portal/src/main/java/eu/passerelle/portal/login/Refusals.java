package eu.passerelle.portal.login;

import eu.passerelle.portal.pages.Frame;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.pages.MessagePage;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.treatment.Reference;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Tells who may not enter, and whose page was too old to be taken, in plain words. */
public final class Refusals implements AccessDeniedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final String OPERATOR_PAGES = "/operator";

    private final Frames frames;
    private final Pages pages;
    private final KeptInput kept;

    public Refusals(Frames frames, Pages pages, KeptInput kept) {
        this.frames = frames;
        this.pages = pages;
        this.kept = kept;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException) {
            oldPage(request, response);
            return;
        }
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        switch (login == null ? Admission.ROLE : Admission.of(login).orElse(Admission.ROLE)) {
            case CHOOSES_PLACE -> {
                PlaceController.keepWanted(request);
                response.sendRedirect(PlaceController.PAGE);
            }
            case SUSPENDED -> refuse(request, response, "suspended", "/help");
            case WEAK_LOGIN -> refuse(request, response, "weakLogin", "/oauth2/authorization/professional");
            case OPERATOR -> {
                if (request.getRequestURI().equals("/")) {
                    // where every login leads: an operator's work is elsewhere
                    response.sendRedirect(OPERATOR_PAGES);
                } else {
                    refuse(request, response, "refused", "/help");
                }
            }
            case ROLE, READER -> refuse(request, response, "refused", "/help");
        }
    }

    private void oldPage(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> form = kept.keep(request);
        if (form.isPresent()) {
            // what was typed is shown again, and has to be sent again: after the login where it is over
            response.sendRedirect(isLoggedIn() ? form.get() : "/login?over");
        } else {
            refuse(request, response, "oldPage", "/");
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String key, String next)
            throws IOException {
        Reference reference = Reference.create();
        LOG.info("refused at the door, reference {}: {}", reference, key);
        Frame frame = frames.of(request, key + ".title").about(reference.value());
        pages.page("message", new MessagePage(frame, key, "warn", next), 403).write(response);
    }

    private static boolean isLoggedIn() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getPrincipal() instanceof OidcUser;
    }
}
