package eu.passerelle.portal.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** Sends the whole page on, whether a script asked or a browser. */
public record Onward(String path) implements View {
    @Override
    public void render(@Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (PagePart.isAsked(request)) {
            PagePart.leadOn(response, path);
            response.setStatus(HttpServletResponse.SC_OK);
        } else {
            response.sendRedirect(path);
        }
    }
}
