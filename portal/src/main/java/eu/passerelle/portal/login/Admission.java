package eu.passerelle.portal.login;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What the door decides about somebody whom the identity provider vouches for. The name is held as an authority. */
public enum Admission {
    /** May read summaries. */
    READER,
    /** May, once it is said for which organisation and in which role. */
    CHOOSES_PLACE,
    /** No role that reads summaries. */
    ROLE,
    /** No role but the operator's: has pages of its own, and reads no summary. */
    OPERATOR,
    /** The provider says that the account is not active. */
    SUSPENDED,
    /** The login was weaker than the operator demands. */
    WEAK_LOGIN;

    private static final String ACTIVE = "active";

    /**
     * Reads the claims {@code account_status}, {@code role} or {@code affiliations}, and {@code acr}.
     *
     * @param authenticationClasses those that count; empty where any will do
     */
    static Admission of(Map<String, Object> claims, Set<String> authenticationClasses) {
        Object status = claims.getOrDefault("account_status", ACTIVE);
        if (!ACTIVE.equalsIgnoreCase(String.valueOf(status))) {
            return SUSPENDED;
        }
        if (!ProfessionalClaims.mayRead(claims)) {
            return ProfessionalClaims.isOperator(claims) ? OPERATOR : ROLE;
        }
        if (!authenticationClasses.isEmpty()
                && !authenticationClasses.contains(String.valueOf(claims.getOrDefault("acr", "")))) {
            return WEAK_LOGIN;
        }
        return Affiliations.of(claims).needsChoice() ? CHOOSES_PLACE : READER;
    }

    GrantedAuthority authority() {
        return new SimpleGrantedAuthority(name());
    }

    /** What was decided at the login. */
    public static Optional<Admission> of(Authentication login) {
        return Stream.of(values())
                .filter(admission -> login.getAuthorities().contains(admission.authority()))
                .findFirst();
    }
}
