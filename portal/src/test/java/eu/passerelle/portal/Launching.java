package eu.passerelle.portal;

import eu.passerelle.portal.launch.LaunchSettings;
import eu.passerelle.portal.launch.RecordSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Calls as record systems make them, over a real socket. */
final class Launching {
    static final String SECRET = "a-secret-of-the-test";

    static final LaunchSettings SETTINGS = new LaunchSettings(List.of(
            new RecordSystem(
                    "clinic",
                    "Clinic software",
                    SECRET,
                    Optional.empty(),
                    URI.create("https://clinic.example/patients")),
            new RecordSystem(
                    "elsewhere",
                    "Software of another house",
                    SECRET,
                    Optional.of("urn:oid:2.999.77"),
                    URI.create("https://elsewhere.example/"))));

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Launching() {}

    /** A context that nothing is wrong with, as JSON. */
    static String context() {
        return """
                {"user": "doctor-1", "country": "PT",
                 "identifiers": [{"domain": "2.999.1", "value": "%s"}],
                 "familyName": "Canário", "givenName": "Maria", "birthDate": "1985-03-12",
                 "notice": {"way": "told", "language": "pt"}}""".formatted(FakeCountries.CANARY_NUMBER);
    }

    static HttpRequest.Builder call(URI base) {
        return HttpRequest.newBuilder(base.resolve("/launch"))
                .header("Content-Type", "application/json")
                .header("Authorization", basic("clinic", SECRET));
    }

    static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    static HttpResponse<String> post(URI base, String body) {
        return send(call(base).POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The path of the link that a call answered. */
    static String link(HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return URI.create(new JsonMapper().readTree(answer.body()).path("url").stringValue())
                .getPath();
    }
}
