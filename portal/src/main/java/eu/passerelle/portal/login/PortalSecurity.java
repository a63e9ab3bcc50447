package eu.passerelle.portal.login;

import eu.passerelle.portal.PortalSettings;
import eu.passerelle.portal.launch.LaunchLogin;
import eu.passerelle.portal.operator.Operator;
import eu.passerelle.portal.pages.PagePart;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
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
    static final String LOGIN = "/login";

    private static final String WELCOME = "/welcome";

    private static final String[] FOR_EVERYBODY = {
        LOGIN,
        WELCOME,
        "/design",
        "/help",
        "/help/guide",
        "/conditions",
        "/information/**",
        "/language",
        "/assets/**",
        "/error",
        "/favicon.ico",
        "/actuator/health/**"
    };

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
            Arrival arrival,
            Operator operator,
            KeptInput kept,
            LaunchLogin launch,
            InstantSource clock) {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization");
        resolver.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce().andThen(request -> askFor(request, operator)));
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                request -> request.getMethod().equals("GET") && !isFragment(request) && !isOfPartners(request));
        arrival.setRequestCache(cache);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(FOR_EVERYBODY)
                        .permitAll()
                        .requestMatchers(PlaceController.PAGE)
                        .hasAnyAuthority(Admission.READER.name(), Admission.CHOOSES_PLACE.name())
                        .anyRequest()
                        .hasAuthority(Admission.READER.name()))
                .csrf(csrf -> csrf.ignoringRequestMatchers(PortalSecurity::isOfPartners))
                .oauth2Login(login -> login.loginPage(LOGIN)
                        .authorizedClientRepository(clients)
                        .failureUrl(LOGIN + "?failed")
                        .successHandler(arrival)
                        .authorizationEndpoint(endpoint ->
                                endpoint.authorizationRequestResolver(launch.expecting(new LoginQuestions(resolver))))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(readers(operator))))
                .logout(logout -> logout.logoutUrl("/logout")
                        .addLogoutHandler(leaving)
                        .deleteCookies(settings.sessionCookie())
                        .logoutSuccessHandler(PortalSecurity::left))
                .requestCache(requests -> requests.requestCache(cache))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, why) -> enter(launch, request, response, why))
                        .accessDeniedHandler(refusals))
                .addFilterAfter(new ProofOfIdentityFilter(clock, kept, launch), ExceptionTranslationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy(settings)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** Tells the provider which login counts, so that it asks for the second factor at once. */
    private static void askFor(OAuth2AuthorizationRequest.Builder request, Operator operator) {
        if (!operator.authenticationClasses().isEmpty()) {
            String classes = operator.authenticationClasses().stream().sorted().collect(Collectors.joining(" "));
            request.additionalParameters(parameters -> parameters.put("acr_values", classes));
        }
    }

    private static void left(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        response.sendRedirect(LOGIN + (request.getParameter("declined") == null ? "?left" : "?declined"));
    }

    static String policy(PortalSettings settings) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                + "connect-src 'self'; form-action 'self' " + settings.issuerOrigin()
                + "; frame-ancestors 'none'; base-uri 'none'";
    }

    private static boolean isFragment(HttpServletRequest request) {
        return PagePart.isAsked(request);
    }

    /** Partners are served at the contact point: whoever looks for its services here is told that there are none. */
    private static boolean isOfPartners(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/services/");
    }

    /** Who comes from a record system is not shown a page in between. */
    private static void enter(
            LaunchLogin launch, HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (launch.isLink(request)) {
            launch.begin(request, response);
        } else {
            toLogin(request, response, why);
        }
    }

    /**
     * A fragment cannot show the login page: the whole page goes there. Who opens the portal by its plain address is told
     * first what it is.
     */
    static void toLogin(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (isOfPartners(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (isFragment(request)) {
            PagePart.leadOn(response, LOGIN);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getRequestURI().equals("/") && request.getQueryString() == null) {
            request.getRequestDispatcher(WELCOME).forward(request, response);
        } else {
            response.sendRedirect(LOGIN);
        }
    }

    private static OAuth2UserService<OidcUserRequest, OidcUser> readers(Operator operator) {
        OidcUserService provider = new OidcUserService();
        return request -> {
            OidcUser user = provider.loadUser(request);
            Admission admission = Admission.of(user.getClaims(), operator.authenticationClasses());
            return new DefaultOidcUser(Set.of(admission.authority()), user.getIdToken(), user.getUserInfo(), "sub");
        };
    }
}
