package eu.passerelle.portal.pages;

import jakarta.servlet.http.HttpServletRequest;

/** Paths of this portal that somebody may be sent back to; never another host. */
public final class OwnPath {
    private OwnPath() {}

    public static boolean is(String path) {
        return path.matches("/([A-Za-z0-9_?=&.-][A-Za-z0-9_?=&./%+-]*)?") && !path.contains("//");
    }

    /** Path and query of a request, without what the login adds to it. */
    public static String of(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        return path.replaceFirst("[?&]continue$", "");
    }
}
