package eu.passerelle.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import eu.passerelle.border.CountryCode;
import eu.passerelle.sandbox.identity.IdentityProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleRecordSystemTest {
    private final IdentityProvider identities =
            IdentityProvider.start(0, List.of(), "the-password", InstantSource.system());
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer portal;
    private String received = "";
    private String proof = "";
    private int answer = 201;

    @BeforeEach
    void start() throws IOException {
        portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String address = "http://localhost:" + portal.getAddress().getPort();
        portal.createContext("/launch", exchange -> {
            received = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            proof = exchange.getRequestHeaders().getFirst("Authorization");
            byte[] body = (answer == 201 ? "{\"url\": \"" + address + "/launch/ticket\"}" : "{\"title\": \"<no>\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        portal.start();
        SampleRecordSystem.serve(
                identities,
                List.of(new Hospital(
                        new CountryCode("LU"),
                        "Sample hospital",
                        address,
                        "shared",
                        List.of(new OpenPatient(
                                "PT",
                                "Portugal",
                                "Exemplo",
                                "Maria",
                                "1957-04-12",
                                "F",
                                "pt-PT",
                                List.of(new OpenPatient.Identifier("2.999.1", "999000001")))))));
    }

    @AfterEach
    void stop() {
        portal.stop(0);
        identities.close();
        client.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String cookie) throws Exception {
        return client.send(request.header("Cookie", cookie).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(identities.issuer() + path));
    }

    private HttpRequest.Builder post(String path, String form) {
        return get(path).POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private String loggedIn() throws Exception {
        HttpResponse<String> answer =
                send(post("/record-system/login", "country=LU&login=doctor-lu&password=the-password"), "a=b");
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    @Test
    void opensAPatientByACallAndSendsTheBrowserToTheLink() throws Exception {
        assertThat(send(get("/record-system"), "a=b").body()).contains("SAMPLE", "/record-system?country=LU");
        assertThat(send(get("/record-system?country=LU"), "a=b").body()).contains("Log in", "SAMPLE");
        String cookie = loggedIn();
        assertThat(send(get("/record-system?country=LU"), cookie).body()).contains("Maria Exemplo", "999000001");
        HttpResponse<String> opened = send(post("/record-system/open", "country=LU&patient=0&told=yes"), cookie);
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/launch/ticket"));
        assertThat(proof)
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("sample:shared".getBytes(StandardCharsets.UTF_8)));
        JsonNode context = new JsonMapper().readTree(received);
        assertThat(context.path("user").stringValue()).isEqualTo("doctor-lu");
        assertThat(context.path("identifiers").get(0).path("domain").stringValue())
                .isEqualTo("2.999.1");
        assertThat(context.path("notice").path("language").stringValue()).isEqualTo("pt-PT");
        send(post("/record-system/open", "country=LU&patient=0"), cookie);
        assertThat(new JsonMapper().readTree(received).has("notice")).isFalse();
    }

    @Test
    void showsWhatThePortalDidNotTake() throws Exception {
        answer = 400;
        String body = send(post("/record-system/open", "country=LU&patient=0"), loggedIn())
                .body();
        assertThat(body).contains("answered 400", "&lt;no&gt;");
    }

    @Test
    void opensNothingForWhoeverIsNotLoggedIn() throws Exception {
        assertThat(send(post("/record-system/open", "country=LU&patient=0"), "TEST_LOGIN_LU=guess")
                        .statusCode())
                .isEqualTo(303);
        assertThat(received).isEmpty();
        assertThat(send(post("/record-system/login", "country=LU&login=doctor-lu&password=guess"), "a=b")
                        .body())
                .contains("wrong password");
    }
}
