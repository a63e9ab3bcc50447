package eu.passerelle.sandbox.identity;

import com.sun.net.httpserver.HttpServer;
import eu.passerelle.border.CountryCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/**
 * An OpenID Connect issuer on loopback for the sandbox's invented people: discovery, keys, authorization code with PKCE,
 * userinfo, logout. Every login is asked for, except where a portal names whom it expects ({@code login_hint}) and exactly
 * that person is logged in here: so one browser can play several roles, and a record system leads on without a click.
 */
public final class IdentityProvider implements AutoCloseable {
    private static final List<String> CARRIED = List.of(
            "client_id",
            "redirect_uri",
            "response_type",
            "scope",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method");

    private final HttpServer server;
    private final String issuer;
    private final List<RelyingParty> parties;
    private final String password;
    private final Grants grants;
    private final IdTokens tokens;
    private final Logins logins;
    private final InstantSource clock;

    private IdentityProvider(HttpServer server, List<RelyingParty> parties, String password, InstantSource clock) {
        this.server = server;
        this.issuer = "http://localhost:" + server.getAddress().getPort();
        this.parties = List.copyOf(parties);
        this.password = password;
        this.grants = new Grants(clock);
        this.tokens = new IdTokens(issuer, clock);
        this.logins = new Logins(clock);
        this.clock = clock;
    }

    /**
     * @param port 0 for a free one
     * @param password that every test user has
     */
    public static IdentityProvider start(int port, List<RelyingParty> parties, String password, InstantSource clock) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            IdentityProvider provider = new IdentityProvider(server, parties, password, clock);
            provider.serve("/.well-known/openid-configuration", provider::discovery);
            provider.serve("/jwks", exchange -> Answer.json(200, provider.tokens.publicKeys()));
            provider.serve("/authorize", provider::authorize);
            provider.serve("/token", provider::token);
            provider.serve("/userinfo", provider::userinfo);
            provider.serve("/logout", provider::logout);
            provider.serve("/style.css", exchange -> Answer.of(200, "text/css", LoginPage.STYLE));
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException("the test identity provider cannot listen on port " + port, e);
        }
    }

    /** {@code http://localhost:PORT}. */
    public String issuer() {
        return issuer;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Who is logged in here. */
    public Logins logins() {
        return logins;
    }

    /** Somebody by login and password. */
    public Optional<TestUser> user(CountryCode country, Question question) {
        return TestUsers.of(country).stream()
                .filter(user -> user.login().equals(question.parameter("login").strip()))
                .filter(user -> password.equals(question.parameter("password")))
                .findFirst();
    }

    /** One more page beside the issuer's own. */
    public interface Page {
        Answer on(Question question) throws IOException;
    }

    /** Answers at exactly this path. */
    public void serve(String path, Page page) {
        server.createContext(path, exchange -> {
            try (exchange) {
                Question question = Question.read(exchange);
                Answer answer = question.path().equals(path) ? page.on(question) : Answer.of(404, "text/plain", "?");
                answer.send(exchange);
            }
        });
    }

    private Answer discovery(Question question) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", issuer);
        document.put("authorization_endpoint", issuer + "/authorize");
        document.put("token_endpoint", issuer + "/token");
        document.put("userinfo_endpoint", issuer + "/userinfo");
        document.put("jwks_uri", issuer + "/jwks");
        document.put("end_session_endpoint", issuer + "/logout");
        document.put("response_types_supported", List.of("code"));
        document.put("grant_types_supported", List.of("authorization_code"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("scopes_supported", List.of("openid", "profile"));
        document.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
        document.put("code_challenge_methods_supported", List.of("S256"));
        document.put("acr_values_supported", List.of(IdTokens.AUTHENTICATION_CLASS));
        return Answer.json(200, document);
    }

    private Answer authorize(Question question) {
        Optional<RelyingParty> known = party(question.parameter("client_id"));
        String redirect = question.parameter("redirect_uri");
        if (known.isEmpty() || !known.get().mayReturnTo(redirect)) {
            return Answer.of(400, "text/plain", "unknown client_id or redirect_uri");
        }
        RelyingParty party = known.get();
        if (!question.parameter("response_type").equals("code")) {
            return Answer.redirect(
                    redirect, Map.of("error", "unsupported_response_type", "state", question.parameter("state")));
        }
        String challenge = question.parameter("code_challenge");
        if (!challenge.isEmpty() && !question.parameter("code_challenge_method").equals("S256")) {
            return Answer.redirect(redirect, Map.of("error", "invalid_request", "state", question.parameter("state")));
        }
        if (question.method().equals("POST")) {
            Optional<TestUser> user = user(party.country(), question);
            if (user.isPresent()) {
                return answered(party, new Logins.Login(user.get(), clock.instant()), question)
                        .with("Set-Cookie", logins.begin(user.get()));
            }
        }
        Optional<Logins.Login> expected = expected(party, question);
        if (expected.isPresent()) {
            return answered(party, expected.get(), question);
        }
        Map<String, String> carried = new LinkedHashMap<>();
        CARRIED.stream()
                .filter(name -> !question.parameter(name).isEmpty())
                .forEach(name -> carried.put(name, question.parameter(name)));
        String page = LoginPage.html(
                party,
                TestUsers.of(party.country()),
                carried,
                password,
                question.method().equals("POST"));
        return Answer.page(page, party.portal());
    }

    private Answer answered(RelyingParty party, Logins.Login login, Question question) {
        String redirect = question.parameter("redirect_uri");
        String code = grants.code(
                party,
                login.user(),
                login.since(),
                redirect,
                question.parameter("nonce"),
                question.parameter("code_challenge"));
        return Answer.redirect(redirect, Map.of("code", code, "state", question.parameter("state")));
    }

    /** Who is logged in here, where exactly that person is expected, and lately enough. */
    private Optional<Logins.Login> expected(RelyingParty party, Question question) {
        String hint = question.parameter("login_hint");
        String oldest = question.parameter("max_age");
        if (!question.method().equals("GET")
                || question.parameter("prompt").equals("login")
                || !oldest.matches("[0-9]{0,9}")) {
            return Optional.empty();
        }
        return logins.of(party.country(), question)
                .filter(login -> login.user().login().equals(hint))
                .filter(login -> oldest.isEmpty()
                        || clock.instant().isBefore(login.since().plusSeconds(Long.parseLong(oldest))));
    }

    private Answer token(Question question) {
        Optional<RelyingParty> party = authenticated(question);
        if (party.isEmpty()) {
            return Answer.json(401, Map.of("error", "invalid_client"));
        }
        if (!question.parameter("grant_type").equals("authorization_code")) {
            return Answer.json(400, Map.of("error", "unsupported_grant_type"));
        }
        Optional<Grants.Grant> grant = grants.redeem(
                question.parameter("code"),
                party.get(),
                question.parameter("redirect_uri"),
                question.parameter("code_verifier"));
        if (grant.isEmpty()) {
            return Answer.json(400, Map.of("error", "invalid_grant"));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", grants.token(grant.get().user()));
        answer.put("token_type", "Bearer");
        answer.put("expires_in", Grants.TOKEN_LIFE.toSeconds());
        answer.put("scope", "openid profile");
        answer.put("id_token", tokens.signed(grant.get()));
        return Answer.json(200, answer);
    }

    private Answer userinfo(Question question) {
        String header = question.authorization();
        return (header.startsWith("Bearer ") ? grants.userOf(header.substring(7)) : Optional.<TestUser>empty())
                .map(user -> Answer.json(200, user.claims()))
                .orElseGet(() -> Answer.json(401, Map.of("error", "invalid_token")));
    }

    private Answer logout(Question question) {
        String target = question.parameter("post_logout_redirect_uri");
        boolean ours = parties.stream().anyMatch(party -> party.mayReturnTo(target));
        return ours
                ? Answer.redirect(target, Map.of("state", question.parameter("state")))
                : Answer.of(200, "text/plain", "logged out");
    }

    private Optional<RelyingParty> authenticated(Question question) {
        String id = question.parameter("client_id");
        String secret = question.parameter("client_secret");
        if (question.authorization().startsWith("Basic ")) {
            String text = new String(
                    Base64.getDecoder().decode(question.authorization().substring(6)), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            if (colon < 0) {
                return Optional.empty();
            }
            id = Question.decoded(text.substring(0, colon));
            secret = Question.decoded(text.substring(colon + 1));
        }
        String shown = secret;
        return party(id).filter(party -> party.secret().equals(shown));
    }

    private Optional<RelyingParty> party(String clientId) {
        return parties.stream().filter(p -> p.clientId().equals(clientId)).findFirst();
    }
}
