package eu.passerelle.portal.accesses;

import eu.passerelle.portal.PortalSettings;
import eu.passerelle.portal.pages.Frame;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.pages.PageView;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.treatment.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All accesses of the last 24 hours on one page, to be printed or read to the helpdesk. */
@Controller
public class AccessesController {
    private final RecentAccesses recent;
    private final PortalSettings settings;
    private final InstantSource clock;
    private final Frames frames;
    private final Pages pages;

    public AccessesController(
            RecentAccesses recent, PortalSettings settings, InstantSource clock, Frames frames, Pages pages) {
        this.recent = recent;
        this.settings = settings;
        this.clock = clock;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/accesses")
    PageView accesses(SignedIn user, HttpServletRequest request) {
        Frame frame = frames.of(request, "accesses.title");
        return pages.page(
                "accesses",
                new AccessesPage(
                        frame,
                        recent.of(user, frame.t()),
                        user.professional().name(),
                        new Dates(frame.t()).moment(clock.instant(), settings.zone())));
    }

    /** The accesses, by whom and when they were asked for. */
    public record AccessesPage(Frame frame, List<AccessRow> accesses, String name, String now) {
        public AccessesPage {
            accesses = List.copyOf(accesses);
        }
    }
}
