package eu.passerelle.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import eu.passerelle.border.CountryCode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdentityProviderTest {
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-1234";
    private static final String BACK = "http://localhost:18081/login/oauth2/code/x";
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final IdentityProvider provider = IdentityProvider.start(
            0,
            List.of(
                    new RelyingParty(new CountryCode("LU"), "passerelle-lu", "secret-lu", "http://localhost:18080"),
                    new RelyingParty(new CountryCode("PT"), "passerelle-pt", "secret-pt", "http://localhost:18081")),
            "the-password",
            () -> NOW);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        provider.close();
        client.close();
    }

    @Test
    void logsADoctorInWithCodeAndProof() throws Exception {
        HttpResponse<String> page = get("/authorize?" + form(request()));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("TEST LOGIN", "doctor-pt").doesNotContain("doctor-lu", "<script");

        String code = codeFor("doctor-pt");
        HttpResponse<String> answer = redeem(code, VERIFIER, "passerelle-pt", "secret-pt");
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, Object> tokens = JSONObjectUtils.parse(answer.body());
        SignedJWT identity = SignedJWT.parse((String) tokens.get("id_token"));
        RSAKey key = (RSAKey) JWKSet.parse(get("/jwks").body())
                .getKeyByKeyId(identity.getHeader().getKeyID());
        assertThat(identity.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(identity.getJWTClaimsSet().getIssuer()).isEqualTo(provider.issuer());
        assertThat(identity.getJWTClaimsSet().getAudience()).containsExactly("passerelle-pt");
        assertThat(identity.getJWTClaimsSet().getExpirationTime()).isAfter(NOW);
        assertThat(identity.getJWTClaimsSet().getClaims())
                .containsEntry("sub", "doctor-pt")
                .containsEntry("role", "doctor")
                .containsEntry("facility_type", "Hospital")
                .containsEntry("acr", "urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI")
                .containsEntry("nonce", "n-1")
                .containsKeys("name", "organization", "organization_id", "locality", "speciality");

        HttpResponse<String> info = client.send(
                HttpRequest.newBuilder(uri("/userinfo"))
                        .header("Authorization", "Bearer " + tokens.get("access_token"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(JSONObjectUtils.parse(info.body())).containsEntry("sub", "doctor-pt");
    }

    @Test
    void givesNothingForAUsedCodeAWrongVerifierOrAnotherClient() throws Exception {
        String code = codeFor("doctor-pt");
        assertThat(redeem(code, VERIFIER, "passerelle-pt", "wrong").statusCode())
                .isEqualTo(401);
        assertThat(redeem(code, "other-verifier", "passerelle-pt", "secret-pt").statusCode())
                .isEqualTo(400);
        assertThat(redeem(code, VERIFIER, "passerelle-pt", "secret-pt").statusCode())
                .as("the failed attempt has used the code up")
                .isEqualTo(400);
        assertThat(redeem(codeFor("nurse-pt"), VERIFIER, "passerelle-lu", "secret-lu")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void doesNotAskWhoIsExpectedAndLoggedInAlready() throws Exception {
        HttpResponse<String> login = post(
                "/authorize",
                form(request()) + "&" + form(Map.of("login", "doctor-pt", "password", "the-password")),
                "");
        String cookie = login.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        Map<String, String> expecting = request();
        assertThat(withCookie(cookie, expecting).statusCode())
                .as("nobody named")
                .isEqualTo(200);
        expecting.put("login_hint", "doctor-pt");
        expecting.put("max_age", "14400");
        assertThat(withCookie(cookie, expecting).headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).startsWith(BACK + "?code="));
        for (Map.Entry<String, String> other : Map.of(
                        "login_hint", "nurse-pt",
                        "prompt", "login",
                        "max_age", "0")
                .entrySet()) {
            Map<String, String> asked = new java.util.TreeMap<>(expecting);
            asked.put(other.getKey(), other.getValue());
            assertThat(withCookie(cookie, asked).statusCode())
                    .as(other.toString())
                    .isEqualTo(200);
        }
        assertThat(withCookie("TEST_LOGIN_PT=guess", expecting).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> withCookie(String cookie, Map<String, String> asked) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri("/authorize?" + form(asked)))
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void keepsAWrongPasswordAndForeignUsersOut() throws Exception {
        for (Map<String, String> login : List.of(
                Map.of("login", "doctor-pt", "password", "guess"),
                Map.of("login", "doctor-lu", "password", "the-password"))) {
            HttpResponse<String> page = post("/authorize", form(request()) + "&" + form(login), "");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("wrong password");
        }
    }

    @Test
    void sendsCodesOnlyToTheClientsOwnPortal() throws Exception {
        String elsewhere = form(request()).replace("18081", "18080");
        assertThat(get("/authorize?" + elsewhere).statusCode()).isEqualTo(400);
        String lookalike = form(request()).replace("18081", "180811");
        assertThat(get("/authorize?" + lookalike).statusCode()).isEqualTo(400);
    }

    @Test
    void escapesWhatItCarriesAlong() throws Exception {
        String page =
                get("/authorize?" + form(request()) + "%22%3E%3Cscript%3E").body();
        assertThat(page).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void describesItself() throws Exception {
        Map<String, Object> document =
                JSONObjectUtils.parse(get("/.well-known/openid-configuration").body());
        assertThat(document)
                .containsEntry("issuer", provider.issuer())
                .containsEntry("token_endpoint", provider.issuer() + "/token")
                .containsEntry("jwks_uri", provider.issuer() + "/jwks");
    }

    private String codeFor(String login) throws Exception {
        HttpResponse<String> answer = post(
                "/authorize", form(request()) + "&" + form(Map.of("login", login, "password", "the-password")), "");
        assertThat(answer.statusCode()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(BACK + "?code=").contains("state=s-1");
        return location.replaceAll(".*code=([^&]+).*", "$1");
    }

    private static Map<String, String> request() {
        return new java.util.TreeMap<>(Map.of(
                "client_id", "passerelle-pt",
                "redirect_uri", BACK,
                "response_type", "code",
                "scope", "openid profile",
                "state", "s-1",
                "nonce", "n-1",
                "code_challenge", Grants.challengeOf(VERIFIER),
                "code_challenge_method", "S256"));
    }

    private HttpResponse<String> redeem(String code, String verifier, String id, String secret) throws Exception {
        return post(
                "/token",
                form(Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", BACK,
                        "code_verifier", verifier)),
                "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(provider.issuer() + path);
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
