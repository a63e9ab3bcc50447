package eu.passerelle.sandbox.identity;

import eu.passerelle.border.CountryCode;

/**
 * A portal that logs its users in here.
 *
 * @param secret which the portal's server shows at the token endpoint
 * @param portal the only origin that codes are sent to, for instance {@code http://localhost:8081}
 */
public record RelyingParty(CountryCode country, String clientId, String secret, String portal) {
    boolean mayReturnTo(String uri) {
        return uri.equals(portal) || uri.startsWith(portal + "/");
    }

    @Override
    public String toString() {
        return clientId;
    }
}
