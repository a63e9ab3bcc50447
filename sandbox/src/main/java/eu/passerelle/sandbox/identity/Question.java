package eu.passerelle.sandbox.identity;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a browser or a portal asked, its query and form parameters together. */
record Question(String method, String path, String authorization, Map<String, String> parameters) {
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
                parameters);
    }

    /** Empty when not there. */
    String parameter(String name) {
        return parameters.getOrDefault(name, "");
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
