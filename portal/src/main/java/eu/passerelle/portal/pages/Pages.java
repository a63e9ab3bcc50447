package eu.passerelle.portal.pages;

import gg.jte.TemplateEngine;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Turns a model into the page that shows it. */
public final class Pages {
    private final TemplateEngine engine;

    public Pages(TemplateEngine engine) {
        this.engine = engine;
    }

    public PageView page(String name, Object model) {
        return page(name, model, 200);
    }

    public PageView page(String name, Object model, int status) {
        return new PageView(engine, "portal/" + name + ".jte", model, status);
    }

    /** After every POST: what is shown next is asked for with GET, so that back and reload are safe. */
    public static ResponseEntity<Void> see(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
