package eu.passerelle.portal.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What the script of the pages and the server agree on: it asks for a part of a page, and may be led elsewhere. */
public final class PagePart {
    private static final String ASKED = "Passerelle-Part";
    private static final String ONWARD = "Passerelle-Onward";

    private PagePart() {}

    /** Whether the script asks, which cannot show a whole page. */
    public static boolean isAsked(HttpServletRequest request) {
        return request.getHeader(ASKED) != null;
    }

    /** The whole page goes on to a path of ours. */
    public static void leadOn(HttpServletResponse response, String path) {
        response.setHeader(ONWARD, path);
    }
}
