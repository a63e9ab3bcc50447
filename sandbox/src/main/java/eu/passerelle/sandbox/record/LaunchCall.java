package eu.passerelle.sandbox.record;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The call from server to server: a patient context in, a link for the browser out. */
final class LaunchCall {
    private static final JsonMapper JSON = new JsonMapper();

    private LaunchCall() {}

    /** What the portal answered. */
    sealed interface Result {
        /** Where to send the browser. */
        record Link(String url) implements Result {}

        /** What to show to whoever maintains the record system. */
        record Refused(int status, String problem) implements Result {}
    }

    /** @param told whether the patient was informed orally; else the portal asks */
    static Result make(Hospital hospital, OpenPatient patient, String user, boolean told) throws IOException {
        String proof = Base64.getEncoder()
                .encodeToString((Hospital.ID + ":" + hospital.secret()).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(hospital.portal() + "/launch"))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Basic " + proof)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(context(patient, user, told))))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 201
                    ? new Result.Link(JSON.readTree(response.body()).path("url").stringValue())
                    : new Result.Refused(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Map<String, Object> context(OpenPatient patient, String user, boolean told) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("user", user);
        context.put("country", patient.country());
        context.put("identifiers", patient.identifiers());
        context.put("familyName", patient.family());
        context.put("givenName", patient.given());
        context.put("birthDate", patient.birthDate());
        context.put("sex", patient.sex());
        if (told) {
            context.put("notice", Map.of("way", "told", "language", patient.language()));
        }
        return context;
    }
}
