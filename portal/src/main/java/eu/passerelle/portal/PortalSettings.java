package eu.passerelle.portal;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What the portal of one country needs to know.
 *
 * @param name of the portal as its users know it
 * @param languages of the interface, the preferred one first; those without a bundle are refused
 * @param sandbox whether a loud banner says that nothing here is real
 * @param issuer of the national identity provider (OpenID Connect)
 * @param baseUrl under which browsers reach this portal, without a slash at the end
 * @param zone in which times are shown
 * @param theme a folder with {@code tokens.css}, laid over the built-in one, and {@code logo.svg} or {@code logo.png}
 */
public record PortalSettings(
        CountryCode country,
        String name,
        List<LanguageTag> languages,
        boolean sandbox,
        URI issuer,
        String clientId,
        String clientSecret,
        URI baseUrl,
        ZoneId zone,
        Optional<Path> theme) {
    public PortalSettings {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("the portal has no language");
        }
        if (!issuer.isAbsolute() || issuer.getHost() == null) {
            throw new IllegalArgumentException("the issuer is not an absolute address");
        }
        if (!baseUrl.isAbsolute() || baseUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException("the base URL is not absolute, or ends with a slash");
        }
    }

    /** Scheme, host and port of the issuer, as the content security policy writes it. */
    public String issuerOrigin() {
        return issuer.getScheme() + "://" + issuer.getRawAuthority();
    }

    /** Cookies ignore ports: the name carries the country, so that portals of one host stay apart. */
    public String sessionCookie() {
        return "PASSERELLE_" + country;
    }

    public String languageCookie() {
        return "PASSERELLE_" + country + "_LANGUAGE";
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "PortalSettings[" + country + ", " + name + ", " + baseUrl + "]";
    }
}
