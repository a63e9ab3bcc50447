package eu.passerelle.portal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, follows redirects, fills in the anti-forgery token of the last page. */
final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

    private final URI base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    final List<String> addresses = new ArrayList<>();
    final List<String> titles = new ArrayList<>();
    private String csrf = "";
    String language = "fr";

    Browser(URI base) {
        this.base = base;
    }

    Browser login() {
        get("/oauth2/authorization/professional");
        return this;
    }

    HttpResponse<String> get(String path) {
        return follow(request(path).GET().build());
    }

    /** Only the first answer, redirects not followed. */
    HttpResponse<String> first(String path) {
        return send(request(path).GET().build());
    }

    HttpResponse<String> fragment(String path) {
        return send(request(path).header("Passerelle-Part", "1").GET().build());
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return follow(posting(path, form, true));
    }

    /** Only the first answer, redirects not followed. */
    HttpResponse<String> postOnly(String path, Map<String, String> form, boolean withToken) {
        return send(posting(path, form, withToken));
    }

    private HttpRequest posting(String path, Map<String, String> form, boolean withToken) {
        String body = form.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(withToken ? body + "&_csrf=" + encode(csrf) : body))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Accept-Language", language);
    }

    private HttpResponse<String> follow(HttpRequest first) {
        HttpResponse<String> response = send(first);
        for (int hops = 0; hops < 10 && response.statusCode() / 100 == 3; hops++) {
            URI next = response.uri()
                    .resolve(response.headers().firstValue("Location").orElseThrow());
            response = send(HttpRequest.newBuilder(next)
                    .header("Accept-Language", language)
                    .GET()
                    .build());
        }
        return response;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            addresses.add(request.uri().toString());
            Matcher token = TOKEN.matcher(response.body());
            if (token.find()) {
                csrf = token.group(1);
            }
            Matcher title = TITLE.matcher(response.body());
            if (title.find()) {
                titles.add(title.group(1));
            }
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
