package eu.passerelle.portal.launch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The door for record systems: each call proves itself with id and secret (HTTP Basic), no session, no cookie, no page.
 * The link that a call answers is opened by a browser, through the portal's own door.
 */
@Configuration(proxyBeanMethods = false)
public class LaunchDoor {
    private static final Logger LOG = LoggerFactory.getLogger(LaunchDoor.class);
    private static final String DESCRIPTION = "/launch/openapi.yaml";
    private static final String RECORD_SYSTEM = "RECORD_SYSTEM";

    @Bean
    @Order(2)
    SecurityFilterChain launchFilters(HttpSecurity http, LaunchSettings settings) {
        return http.securityMatcher("/launch", DESCRIPTION)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, DESCRIPTION)
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(RECORD_SYSTEM))
                .authenticationManager(recordSystems(settings))
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, why) -> refuse(response)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }

    private static AuthenticationManager recordSystems(LaunchSettings settings) {
        return shown -> {
            String secret = String.valueOf(shown.getCredentials());
            return settings.find(shown.getName())
                    .filter(system -> system.proves(secret))
                    .map(system -> UsernamePasswordAuthenticationToken.authenticated(
                            system, "", List.of(new SimpleGrantedAuthority(RECORD_SYSTEM))))
                    .orElseThrow(() -> new BadCredentialsException("unknown record system or wrong secret"));
        };
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        LOG.warn("launch refused: unknown record system or wrong secret");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"launch\", charset=\"UTF-8\"");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter().write(LaunchController.unauthorized());
    }
}
