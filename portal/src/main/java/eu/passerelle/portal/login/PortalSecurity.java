package eu.passerelle.portal.login;

import eu.passerelle.portal.PortalSettings;
import eu.passerelle.portal.launch.LaunchLogin;
import eu.passerelle.portal.pages.KeptInput;
import eu.passerelle.portal.pages.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * The door of the portal: login with code flow and PKCE, anti-forgery tokens, a content security policy without
 * exceptions, nothing stored by browsers (design §8).
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class PortalSecurity {
    /** Held by those who may read summaries. */
    static final String READER = "READER";

    static final String LOGIN = "/login";

    @Bean
    ClientRegistrationRepository clientRegistrations(PortalSettings settings) {
        return new IdentityProvider(settings);
    }

    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    SecurityFilterChain portalFilters(
            HttpSecurity http,
            PortalSettings settings,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository clients,
            Refusals refusals,
            LeavingProfessional leaving,
            KeptInput kept,
            LaunchLogin launch,
            InstantSource clock) {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization");
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                request -> request.getMethod().equals("GET") && !isFragment(request) && !isOfPartners(request));
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                LOGIN,
                                "/design",
                                "/language",
                                "/assets/**",
                                "/error",
                                "/favicon.ico",
                                "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(READER))
                .csrf(csrf -> csrf.ignoringRequestMatchers(PortalSecurity::isOfPartners))
                .oauth2Login(login -> login.loginPage(LOGIN)
                        .authorizedClientRepository(clients)
                        .failureUrl(LOGIN + "?failed")
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(
                                launch.expecting(new LoginQuestions(resolver))))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(readers())))
                .logout(logout -> logout.logoutUrl("/logout")
                        .addLogoutHandler(leaving)
                        .deleteCookies(settings.sessionCookie())
                        .logoutSuccessUrl(LOGIN + "?left"))
                .requestCache(requests -> requests.requestCache(cache))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, why) -> enter(launch, request, response, why))
                        .accessDeniedHandler(refusals))
                .addFilterAfter(new ProofOfIdentityFilter(clock, kept, launch), ExceptionTranslationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy(settings)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    static String policy(PortalSettings settings) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                + "connect-src 'self'; form-action 'self' " + settings.issuerOrigin()
                + "; frame-ancestors 'none'; base-uri 'none'";
    }

    private static boolean isFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** Partners are served at the contact point: whoever looks for its services here is told that there are none. */
    private static boolean isOfPartners(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/services/");
    }

    /** Who comes from a record system is not shown a page in between. */
    private static void enter(
            LaunchLogin launch, HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (launch.isLink(request)) {
            launch.begin(request, response);
        } else {
            toLogin(request, response, why);
        }
    }

    /** A fragment cannot show the login page: the whole page goes there. */
    static void toLogin(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (isOfPartners(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (isFragment(request)) {
            response.setHeader("HX-Redirect", LOGIN);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(LOGIN);
        }
    }

    private static OAuth2UserService<OidcUserRequest, OidcUser> readers() {
        OidcUserService provider = new OidcUserService();
        return request -> {
            OidcUser user = provider.loadUser(request);
            Set<GrantedAuthority> authorities = new HashSet<>();
            authorities.add(new SimpleGrantedAuthority("KNOWN"));
            if (ProfessionalClaims.mayRead(user.getClaims())) {
                authorities.add(new SimpleGrantedAuthority(READER));
            }
            return new DefaultOidcUser(authorities, user.getIdToken(), user.getUserInfo(), "sub");
        };
    }
}
