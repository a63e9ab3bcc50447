package eu.passerelle.trust;

import eu.passerelle.trust.TrustedPartner.ObservableCheck;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a country decides about the checks.
 *
 * @param authenticationClasses URIs that an identity assertion may carry
 * @param enforced which of the observable checks refuse; the others are only reported. A partner may have further ones
 *     observed until a date
 */
public record CheckPolicy(Set<String> authenticationClasses, Set<ObservableCheck> enforced) {
    public CheckPolicy {
        authenticationClasses = Set.copyOf(authenticationClasses);
        enforced = Set.copyOf(enforced);
    }

    /** The network's authentication classes; names of roles and home communities are reported, as peers differ. */
    public static CheckPolicy usual() {
        return new CheckPolicy(
                AuthenticationClass.acceptedByDefault(),
                EnumSet.of(ObservableCheck.AUDIENCE, ObservableCheck.AUTHENTICATION_CLASS));
    }
}
