package eu.passerelle.portal.login;

import eu.passerelle.portal.PortalSettings;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * This portal's registration at the identity provider. The provider's metadata is fetched at the first login, not at
 * start: a portal starts without it.
 */
final class IdentityProvider implements ClientRegistrationRepository {
    static final String ID = "professional";

    private final PortalSettings settings;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable ClientRegistration known;

    IdentityProvider(PortalSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        if (!registrationId.equals(ID)) {
            return null;
        }
        ClientRegistration registration = known;
        return registration == null ? fetch() : registration;
    }

    private ClientRegistration fetch() {
        fetching.lock();
        try {
            ClientRegistration already = known;
            if (already != null) {
                return already;
            }
            ClientRegistration fetched = ClientRegistrations.fromIssuerLocation(
                            settings.issuer().toString())
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(settings.baseUrl() + "/login/oauth2/code/" + ID)
                    .scope("openid", "profile")
                    .userNameAttributeName("sub")
                    .build();
            known = fetched;
            return fetched;
        } finally {
            fetching.unlock();
        }
    }
}
