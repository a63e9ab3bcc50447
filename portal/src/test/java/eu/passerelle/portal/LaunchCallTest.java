package eu.passerelle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The call of a record system, and every kind of call that cannot be used. */
class LaunchCallTest {
    private final PortalUnderTest portal = PortalUnderTest.shared();

    private HttpResponse<String> post(String body) {
        return Launching.post(portal.base, body);
    }

    /** What the answer says, without a value that was sent. */
    private static String refused(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(new JsonMapper().readTree(response.body()).path("status").asInt())
                .isEqualTo(status);
        assertThat(response.body())
                .doesNotContain(FakeCountries.CANARY_NUMBER, "Canário", "1985", "Exception", "canary-name");
        return response.body();
    }

    @Test
    void answersALinkThatEndsInTwoMinutesAndSaysNothingOfThePatient() {
        HttpResponse<String> response = post(Launching.context());
        assertThat(response.statusCode()).isEqualTo(201);
        JsonNode answer = new JsonMapper().readTree(response.body());
        String url = answer.path("url").stringValue();
        assertThat(url).matches(portal.base + "/launch/[A-Za-z0-9_-]{43}");
        assertThat(response.headers().firstValue("Location")).contains(url);
        assertThat(Instant.parse(answer.path("expiresAt").stringValue()))
                .isBetween(
                        portal.clock.instant().plusSeconds(100),
                        portal.clock.instant().plusSeconds(120));
        assertThat(response.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(response.body()).doesNotContain(FakeCountries.CANARY_NUMBER, "Canário", "doctor-1");
    }

    @Test
    void asksWhoIsCalling() {
        HttpResponse<String> response = Launching.send(HttpRequest.newBuilder(portal.base.resolve("/launch"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Launching.context()))
                .build());
        refused(response, 401);
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
    }

    @ParameterizedTest
    @CsvSource({"clinic, wrong", "clinic, ''", "nobody, a-secret-of-the-test", "'', ''", "CLINIC, a-secret-of-the-test"
    })
    void takesNobodysWordWithoutTheSecret(String id, String secret) {
        refused(
                Launching.send(Launching.call(portal.base)
                        .setHeader("Authorization", Launching.basic(id, secret))
                        .POST(HttpRequest.BodyPublishers.ofString(Launching.context()))
                        .build()),
                401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Bearer abc", "Basic YQ=="})
    void takesNoMangledProof(String proof) {
        refused(
                Launching.send(Launching.call(portal.base)
                        .setHeader("Authorization", proof)
                        .POST(HttpRequest.BodyPublishers.ofString(Launching.context()))
                        .build()),
                401);
    }

    @Test
    void takesNoSessionOfAProfessionalForARecordSystem() {
        Browser browser = new Browser(portal.base).login();
        browser.get("/");
        assertThat(browser.postOnly("/launch", Map.of("user", "doctor-1"), true).statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        refused(post(Launching.context() + " ".repeat(9000)), 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/json;charset=latin1"
            })
    void refusesAnotherType(String type) {
        refused(
                Launching.send(Launching.call(portal.base)
                        .setHeader("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(Launching.context()))
                        .build()),
                415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void understandsPostOnly(String method) {
        refused(
                Launching.send(Launching.call(portal.base)
                        .method(method, HttpRequest.BodyPublishers.ofString(Launching.context()))
                        .build()),
                405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"PT\"",
                "{",
                "{} {}",
                "{'user': 'x'}",
                "{\"user\": \"a\", \"user\": \"b\"}",
                "{\"a\": {\"b\": {\"c\": {\"d\": {\"e\": 1}}}}}",
                "{\"notice\": // comment\n{}}"
            })
    void refusesWhatIsNotOneJsonObjectWithinTheLimits(String body) {
        refused(post(body), 400);
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        refused(
                Launching.send(Launching.call(portal.base)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(
                                Launching.context().getBytes(StandardCharsets.ISO_8859_1)))
                        .build()),
                400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"country\": \"PT\"                  | \"country\": \"PT\", \"canary-name\": 1     |                       | holds a field that is not known",
                "\"way\": \"told\"                    | \"way\": \"told\", \"canary-name\": 1       | notice                | holds a field that is not known",
                "\"user\": \"doctor-1\",              | ` `                                         | user                  | is missing",
                "\"doctor-1\"                         | 7                                           | user                  | is not a text",
                "\"doctor-1\"                         | null                                        | user                  | is not a text",
                "\"doctor-1\"                         | \"\"                                        | user                  | is empty",
                "\"PT\"                               | \"XX\"                                      | country               | is not the code of a country",
                "\"PT\"                               | \"AT\"                                      | country               | is not the code of a country",
                "\"PT\"                               | \"pt\"                                      | country               | is not the code of a country",
                "\"1985-03-12\"                       | \"12.03.1985\"                              | birthDate             | is no date such as",
                "\"1985-03-12\"                       | \"1985-13-12\"                              | birthDate             | is no date such as",
                "\"1985-03-12\"                       | \"2985-03-12\"                              | birthDate             | cannot be a date of birth",
                "\"Canário\"                          | \"Cana\\u0000rio\"                          | familyName            | control characters",
                "\"Canário\"                          | [\"Canário\"]                               | familyName            | is not a text",
                "[{\"domain\"                         | {\"x\": [{\"domain\"                        |                       | is not one JSON object",
                "\"2.999.1\"                          | \"2.999.8\"                                 | identifiers[0].domain | it asks for 2.999.1",
                "\"999123456\"                        | \"12\"                                      | identifiers[0].value  | such as 999000000",
                "\"value\": \"999123456\"             | \"value\": {}                               | identifiers[0].value  | is not a text",
                "[{\"domain\": \"2.999.1\", \"value\": \"999123456\"}] | []                         | identifiers           | one with the domain 2.999.1 is asked for",
                "[{\"domain\": \"2.999.1\", \"value\": \"999123456\"}] | {}                         | identifiers           | is not a list",
                "[{\"domain\": \"2.999.1\", \"value\": \"999123456\"}] | [1]                        | identifiers[0]        | is not an object",
                "\"told\"                             | \"pigeon\"                                  | notice.way            | is none of screen, qr, print, told",
                "\"language\": \"pt\"                 | \"language\": \"Portuguese\"                | notice.language       | is no language",
                "{\"way\": \"told\", \"language\": \"pt\"} | \"told\"                               | notice                | is not an object"
            })
    void namesTheFieldThatIsWrongAndNeverItsValue(String part, String instead, String field, String message) {
        assertThat(Launching.context()).contains(part.strip());
        String said = refused(post(Launching.context().replace(part.strip(), instead.strip())), 400);
        assertThat(said).contains(message.strip());
        if (field != null) {
            assertThat(said).contains("\"field\":\"" + field.strip() + "\"");
        }
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        JsonNode errors = new JsonMapper()
                .readTree(refused(post("{\"country\": \"XX\", \"birthDate\": \"soon\", \"notice\": {}}"), 400))
                .path("errors");
        assertThat(errors.size()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void leavesToTheProfessionalWhatNoRecordSystemShouldHold() {
        String spanish = Launching.context()
                .replace("\"PT\"", "\"ES\"")
                .replace("999123456", "BBBB999999999999")
                .replace("\"birthDate\"", "\"sex\": \"F\", \"birthDate\"");
        assertThat(post(spanish).statusCode()).isEqualTo(201);
        assertThat(refused(post(spanish.replace("\"sex\": \"F\",", "")), 400)).contains("\"field\":\"sex\"");
        assertThat(refused(post(spanish.replace("}],", "}, {\"domain\": \"2.999.9\", \"value\": \"ABC123\"}],")), 400))
                .contains("identifiers[1].domain");
    }

    @Test
    void servesItsDescription() {
        HttpResponse<String> response =
                Launching.send(HttpRequest.newBuilder(portal.base.resolve("/launch/openapi.yaml"))
                        .build());
        assertThat(response.statusCode()).isEqualTo(200);
        Map<String, Object> description = new Yaml().load(response.body());
        assertThat(description).containsEntry("openapi", "3.1.0").containsKey("paths");
        assertThat(response.body()).contains("maxLength: 255", "8192 bytes");
    }
}
