package eu.passerelle.sandbox.identity;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a browser or a portal asked, its query and form parameters together. */
public record Question(
        String method, String path, String authorization, String cookies, Map<String, String> parameters) {
    private static final int MOST = 64 * 1024;

    static Question read(HttpExchange exchange) throws IOException {
        Map<String, String> parameters = new HashMap<>();
        put(
                parameters,
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
        if (exchange.getRequestMethod().equals("POST")) {
            byte[] body = exchange.getRequestBody().readNBytes(MOST);
            put(parameters, new String(body, StandardCharsets.UTF_8));
        }
        return new Question(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                        .orElse(""),
                String.join("; ", exchange.getRequestHeaders().getOrDefault("Cookie", List.of())),
                parameters);
    }

    /** Empty when not there. */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    Optional<String> cookie(String name) {
        for (String pair : cookies.split(";")) {
            if (pair.strip().startsWith(name + "=")) {
                return Optional.of(pair.strip().substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void put(Map<String, String> parameters, String form) {
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }
}
