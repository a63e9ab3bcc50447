package eu.passerelle.console.pages;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** Turns a model into the page that shows it. */
public final class Pages {
    private final TemplateEngine engine;

    public Pages(TemplateEngine engine) {
        this.engine = engine;
    }

    public Page page(String name, Object model, int status) {
        return new Page(engine, "console/" + name + ".jte", model, status);
    }

    /** One template, one typed model, rendered whole before the first byte leaves. */
    public record Page(TemplateEngine engine, String template, Object model, int status) implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            write(response);
        }

        public void write(HttpServletResponse response) throws IOException {
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render(template, model, output);
            response.setStatus(status);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
