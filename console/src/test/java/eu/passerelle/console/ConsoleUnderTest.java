package eu.passerelle.console;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.discovery.PartnerDirectory;
import eu.passerelle.discovery.rule.RuleFolder;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The console over real HTTP; whoever says a role in a header has logged in with it, as many hours ago as it says. */
final class ConsoleUnderTest implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    final Path folder;
    final RuleFolder rules;
    private final PartnerDirectory partners;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(ConsoleConfiguration.class)
    static class Shell {
        @Bean
        FilterRegistrationBean<Filter> login() {
            FilterRegistrationBean<Filter> login = new FilterRegistrationBean<>((request, response, chain) -> {
                HttpServletRequest http = (HttpServletRequest) request;
                Optional.ofNullable(http.getHeader("X-Role"))
                        .ifPresent(role -> http.getSession()
                                .setAttribute(
                                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                                        new SecurityContextImpl(loggedIn(role, http.getIntHeader("X-Hours")))));
                chain.doFilter(request, response);
            });
            login.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return login;
        }

        private static TestingAuthenticationToken loggedIn(String role, int hours) {
            Instant since = NOW.minusSeconds(3600L * hours);
            DefaultOidcUser user = new DefaultOidcUser(
                    List.of(new SimpleGrantedAuthority("KNOWN")),
                    new OidcIdToken(
                            "t",
                            since,
                            since.plusSeconds(60),
                            Map.of("sub", "somebody", "name", "Anne Kieffer", "role", role, "auth_time", since)));
            return new TestingAuthenticationToken(
                    user, "", user.getAuthorities().stream().toList());
        }
    }

    ConsoleUnderTest(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("rules"));
        Files.createDirectories(folder.resolve("partners"));
        rules = new RuleFolder(folder.resolve("rules"));
        partners = new PartnerDirectory(folder.resolve("partners"));
        ConsoleSettings settings = new ConsoleSettings(
                new CountryCode("LU"),
                "Passerelle Luxembourg",
                Stream.of("fr", "en", "de", "pt", "el").map(LanguageTag::new).toList(),
                true,
                URI.create("http://issuer.example:1"),
                "/login",
                "LANGUAGE",
                ZoneOffset.UTC);
        SpringApplication application = new SpringApplication(Shell.class);
        application.setDefaultProperties(
                Map.of("server.port", 0, "server.address", "127.0.0.1", "spring.main.banner-mode", "off"));
        application.addInitializers(fresh -> {
            var beans = (org.springframework.context.support.GenericApplicationContext) fresh;
            beans.registerBean(ConsoleSettings.class, () -> settings);
            beans.registerBean(RuleFolder.class, () -> rules);
            beans.registerBean(PartnerDirectory.class, () -> partners);
            beans.registerBean(InstantSource.class, () -> InstantSource.fixed(NOW));
        });
        context = application.run();
    }

    HttpResponse<String> get(String path, String language, String... roleAndHours) {
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", language);
        if (roleAndHours.length > 0) {
            request.header("X-Role", roleAndHours[0]).header("X-Hours", roleAndHours[1]);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        rules.close();
        partners.close();
        client.close();
    }
}
