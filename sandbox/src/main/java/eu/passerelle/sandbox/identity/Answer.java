package eu.passerelle.sandbox.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An HTTP answer that is never cached. */
public record Answer(int status, Map<String, String> headers, byte[] body) {
    public static Answer of(int status, String type, String text) {
        return new Answer(
                status, Map.of("Content-Type", type + "; charset=utf-8"), text.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer json(int status, Map<String, Object> document) {
        return new Answer(
                status,
                Map.of("Content-Type", "application/json"),
                JSONObjectUtils.toJSONString(document).getBytes(StandardCharsets.UTF_8));
    }

    /** @param origin that the form may be redirected to */
    public static Answer page(String html, String origin) {
        return new Answer(
                200,
                Map.of(
                        "Content-Type",
                        "text/html; charset=utf-8",
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; frame-ancestors 'none'; form-action 'self' " + origin),
                html.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty parameters are left out. */
    public static Answer redirect(String target, Map<String, String> parameters) {
        String query = new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(e -> !e.getValue().isEmpty())
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        String location = query.isEmpty() ? target : target + (target.contains("?") ? "&" : "?") + query;
        return new Answer(303, Map.of("Location", location), new byte[0]);
    }

    /** The same with one more header. */
    public Answer with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
