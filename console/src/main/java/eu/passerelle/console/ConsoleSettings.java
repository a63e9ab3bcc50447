package eu.passerelle.console;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;

/**
 * What the console of one country needs to know.
 *
 * @param languages of the interface, the preferred one first
 * @param sandbox whether a loud banner says that nothing here is real
 * @param issuer of the identity provider, to which forms may lead
 * @param login page of the same server where an operator logs in
 * @param languageCookie name of the cookie that keeps the chosen language
 * @param zone in which it is today
 */
public record ConsoleSettings(
        CountryCode country,
        String name,
        List<LanguageTag> languages,
        boolean sandbox,
        URI issuer,
        String login,
        String languageCookie,
        ZoneId zone) {
    public ConsoleSettings {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("the console has no language");
        }
    }
}
