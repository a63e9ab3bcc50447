package eu.passerelle.portal.pages;

import eu.passerelle.treatment.Reference;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is shown when something here failed, or an address leads nowhere. Says nothing of what was asked. */
@Controller
public class ErrorPageController implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPageController.class);

    private final Frames frames;
    private final Pages pages;

    public ErrorPageController(Frames frames, Pages pages) {
        this.frames = frames;
        this.pages = pages;
    }

    @RequestMapping("/error")
    PageView error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        boolean ours = status >= 500;
        Reference reference = Reference.create();
        LOG.atLevel(ours ? org.slf4j.event.Level.ERROR : org.slf4j.event.Level.DEBUG)
                .log("answered with status {}, reference {}", status, reference);
        String key = ours ? "failed" : "nothingHere";
        Frame frame = frames.of(request, key + ".title").about(reference.value());
        return pages.page("message", new MessagePage(frame, key, ours ? "stop" : "info", "/"), status);
    }
}
