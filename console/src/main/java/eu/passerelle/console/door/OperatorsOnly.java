package eu.passerelle.console.door;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets in whom the identity provider calls an operator; a login counts for four hours, as everywhere. */
final class OperatorsOnly implements AuthorizationManager<RequestAuthorizationContext> {
    private static final Duration LONGEST = Duration.ofHours(4);

    private final InstantSource clock;

    OperatorsOnly(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> login, RequestAuthorizationContext context) {
        return new AuthorizationDecision(user(login.get())
                .filter(user -> isOperator(user) && !isOver(user, clock))
                .isPresent());
    }

    static Optional<OidcUser> user(@Nullable Authentication login) {
        return login != null && login.getPrincipal() instanceof OidcUser user ? Optional.of(user) : Optional.empty();
    }

    private static boolean isOperator(OidcUser user) {
        return "operator".equals(user.getClaimAsString("role"));
    }

    static boolean isOver(OidcUser user, InstantSource clock) {
        Optional<Instant> since =
                Optional.ofNullable(user.getAuthenticatedAt()).or(() -> Optional.ofNullable(user.getIssuedAt()));
        return since.filter(begun -> clock.instant().isBefore(begun.plus(LONGEST)))
                .isEmpty();
    }
}
