package eu.passerelle.portal.pages;

import eu.passerelle.treatment.Reference;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Tells who may not enter, and whose page was too old to be taken, in plain words. */
public final class Refusals implements AccessDeniedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

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
        boolean oldPage = why instanceof CsrfException;
        Optional<String> form = oldPage ? kept.keep(request) : Optional.empty();
        if (form.isPresent()) {
            // what was typed is shown again, and has to be sent again: after the login where it is over
            response.sendRedirect(isLoggedIn() ? form.get() : "/login?over");
            return;
        }
        Reference reference = Reference.create();
        LOG.info("refused at the door, reference {}: {}", reference, oldPage ? "page too old" : "role may not read");
        Frame frame =
                frames.of(request, oldPage ? "oldPage.title" : "refused.title").about(reference.value());
        pages.page("notice", new NoticePage(frame, oldPage ? "oldPage" : "refused", "warn", "/"), 403)
                .write(response);
    }

    private static boolean isLoggedIn() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getPrincipal() instanceof OidcUser;
    }

    /**
     * A page that says one thing.
     *
     * @param key prefix of its texts: title, what, now
     * @param tone info, warn or stop
     * @param next where its button goes
     */
    public record NoticePage(Frame frame, String key, String tone, String next) {}
}
