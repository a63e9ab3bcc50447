package eu.passerelle.portal.design;

import eu.passerelle.portal.PortalSettings;
import eu.passerelle.portal.design.DesignPage.Specimen;
import eu.passerelle.portal.pages.Frame;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.pages.PageView;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.ui.theme.Theme;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The living page: every component in every state. What it shows and the call that it prints are one file, a template of
 * the folder {@code design}, so that neither can be out of date. Only a sandbox has this page.
 */
@Controller
public class DesignController {
    /** In the order of the page: what surrounds, what leads on, what is filled in, what is read. */
    static final List<String> COMPONENTS = List.of(
            "page",
            "skip",
            "ribbon",
            "top",
            "languages",
            "banner",
            "foot",
            "back",
            "steps",
            "tabs",
            "pagination",
            "button",
            "link_button",
            "confirm",
            "search_box",
            "field",
            "date_field",
            "fieldset",
            "choice",
            "check",
            "toggle",
            "errors",
            "panel",
            "status",
            "waiting",
            "empty",
            "card",
            "country_card",
            "facts",
            "table",
            "chip",
            "drawer",
            "notice",
            "watermark",
            "reference");

    private final PortalSettings settings;
    private final Theme theme;
    private final TemplateEngine engine;
    private final Frames frames;
    private final Pages pages;
    private final Map<String, String> sources =
            COMPONENTS.stream().collect(Collectors.toMap(UnaryOperator.identity(), DesignController::source));

    public DesignController(PortalSettings settings, Theme theme, TemplateEngine engine, Frames frames, Pages pages) {
        this.settings = settings;
        this.theme = theme;
        this.engine = engine;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/design")
    PageView design(HttpServletRequest request) {
        if (!settings.sandbox()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Frame frame = frames.of(request, "design.title");
        return pages.page(
                "design",
                new DesignPage(
                        frame,
                        theme.tokens().names().stream()
                                .filter(theme.tokens()::isColour)
                                .toList(),
                        COMPONENTS.stream()
                                .map(name -> new Specimen(
                                        name,
                                        output -> engine.render("portal/design/" + name + ".jte", frame, output),
                                        sources.getOrDefault(name, "")))
                                .toList()));
    }

    /** The template without its head. */
    private static String source(String name) {
        try (InputStream in = DesignController.class.getResourceAsStream(name + ".jte")) {
            if (in == null) {
                throw new IllegalStateException("specimen missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("@param") && !line.startsWith("!{var t "))
                    .filter(line -> !line.startsWith("@import eu.passerelle.portal."))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
