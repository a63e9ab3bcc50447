package eu.passerelle.console.door;

import eu.passerelle.console.ConsoleSettings;
import eu.passerelle.console.pages.Frames;
import eu.passerelle.console.pages.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Says that these pages are for operators, or asks for the login again when it is too old. */
final class TurnedAway implements AccessDeniedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(TurnedAway.class);

    private final ConsoleSettings settings;
    private final InstantSource clock;
    private final Frames frames;
    private final Pages pages;

    TurnedAway(ConsoleSettings settings, InstantSource clock, Frames frames, Pages pages) {
        this.settings = settings;
        this.clock = clock;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        boolean over = OperatorsOnly.user(SecurityContextHolder.getContext().getAuthentication())
                .filter(user -> OperatorsOnly.isOver(user, clock))
                .isPresent();
        if (over) {
            request.getSession().invalidate();
            response.sendRedirect(settings.login() + "?over");
            return;
        }
        LOG.info("refused at the operator's door");
        pages.page("refused", frames.of(request, "refused.title"), 403).write(response);
    }
}
