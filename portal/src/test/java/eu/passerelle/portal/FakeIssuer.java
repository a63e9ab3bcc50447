package eu.passerelle.portal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** An identity provider that logs in whoever comes, with the role that was set. */
final class FakeIssuer {
    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    volatile String role = "doctor";
    volatile String subject = "doctor-1";
    /** Said besides, or instead. */
    volatile Map<String, Object> claims = Map.of();

    volatile boolean pkceSeen;
    volatile String promptSeen = "";
    volatile String loginHint = "";
    /** How long ago the person proved who it is. */
    volatile Duration ago = Duration.ZERO;

    FakeIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("k").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/jwks","response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(uri())));
        server.createContext("/jwks", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = parameters(exchange.getRequestURI().getRawQuery());
        pkceSeen = "S256".equals(query.get("code_challenge_method"));
        promptSeen = query.getOrDefault("prompt", "");
        loginHint = query.getOrDefault("login_hint", "");
        String code = UUID.randomUUID().toString();
        nonces.put(code, query.getOrDefault("nonce", ""));
        exchange.getResponseHeaders()
                .set("Location", query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String code = parameters(body).get("code");
        Instant now = Instant.now();
        JWTClaimsSet.Builder said = new JWTClaimsSet.Builder()
                .issuer(uri().toString())
                .subject(subject)
                .audience("portal")
                .claim("nonce", nonces.remove(code))
                .claim("name", "Dr Anne Weber")
                .claim("role", role)
                .claim("organization", "Hôpital de démonstration")
                .claim("facility_type", "Hospital")
                .claim("locality", "Luxembourg")
                .claim("auth_time", now.minus(ago).getEpochSecond())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        claims.forEach(said::claim);
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), said.build());
            token.sign(new RSASSASigner(key));
            json(exchange, """
                    {"access_token":"a","token_type":"Bearer","expires_in":300,"id_token":"%s"}""".formatted(token.serialize()));
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private static void json(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> map = new HashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            map.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return map;
    }
}
