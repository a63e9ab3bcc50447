package eu.passerelle.trust;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** How a professional logged in, as SAML names it; the first seven are what the network accepts (soap-exchange §5.2). */
public enum AuthenticationClass {
    MOBILE_TWO_FACTOR_UNREGISTERED("MobileTwoFactorUnregistered"),
    MOBILE_TWO_FACTOR_CONTRACT("MobileTwoFactorContract"),
    X509("X509"),
    SPKI("SPKI"),
    SMARTCARD_PKI("SmartcardPKI"),
    SOFTWARE_PKI("SoftwarePKI"),
    TLS_CLIENT("TLSClient"),
    /** Of assertions derived from another one. */
    PREVIOUS_SESSION("PreviousSession"),
    /** Too weak for the network. */
    PASSWORD_PROTECTED_TRANSPORT("PasswordProtectedTransport");

    private static final String PREFIX = "urn:oasis:names:tc:SAML:2.0:ac:classes:";

    private final String name;

    AuthenticationClass(String name) {
        this.name = name;
    }

    public String uri() {
        return PREFIX + name;
    }

    /** The URIs that identity assertions may carry by default. */
    public static Set<String> acceptedByDefault() {
        return EnumSet.range(MOBILE_TWO_FACTOR_UNREGISTERED, TLS_CLIENT).stream()
                .map(AuthenticationClass::uri)
                .collect(Collectors.toUnmodifiableSet());
    }
}
