package eu.passerelle.console.door;

import eu.passerelle.console.ConsoleSettings;
import eu.passerelle.console.pages.Frames;
import eu.passerelle.console.pages.Pages;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;

/**
 * The door of the console, before every other chain of filters for its own paths: who has not proved to be an operator
 * within four hours is sent to the login; who is somebody else is turned away.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class OperatorDoor {
    @Bean
    @Order(1)
    SecurityFilterChain operatorFilters(
            HttpSecurity http,
            ConsoleSettings settings,
            InstantSource clock,
            Frames consoleFrames,
            Pages consolePages) {
        return http.securityMatcher("/operator", "/operator/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().access(new OperatorsOnly(clock)))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, why) -> response.sendRedirect(settings.login()))
                        .accessDeniedHandler(new TurnedAway(settings, clock, consoleFrames, consolePages)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy(settings)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** As strict as the portal's; logging out may lead to the issuer. */
    private static String policy(ConsoleSettings settings) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                + "form-action 'self' " + settings.issuer().getScheme() + "://"
                + settings.issuer().getRawAuthority() + "; frame-ancestors 'none'; base-uri 'none'";
    }
}
