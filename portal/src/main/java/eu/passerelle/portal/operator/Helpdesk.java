package eu.passerelle.portal.operator;

import eu.passerelle.border.LanguageTag;
import java.util.Map;
import java.util.Optional;

/**
 * Whom a professional calls.
 *
 * @param telephone as it is to be read
 * @param hours in words, by language
 */
public record Helpdesk(Optional<String> telephone, Optional<String> email, Map<LanguageTag, String> hours) {
    /** Nobody to call. */
    public static final Helpdesk NONE = new Helpdesk(Optional.empty(), Optional.empty(), Map.of());

    public Helpdesk {
        hours = Map.copyOf(hours);
        if (telephone
                .filter(number -> !number.matches("[+0-9][0-9 ().-]{2,30}"))
                .isPresent()) {
            throw new IllegalArgumentException("no telephone number: " + telephone.get());
        }
        if (email.filter(address -> !address.matches("[^@\\s]+@[^@\\s]+")).isPresent()) {
            throw new IllegalArgumentException("no e-mail address: " + email.get());
        }
    }

    public boolean isThere() {
        return telephone.isPresent() || email.isPresent();
    }

    /** The number for a {@code tel:} link. */
    public static String dialled(String telephone) {
        return telephone.replaceAll("[^+0-9]", "");
    }

    /** In a language, or in English, or in the only language there is. */
    public Optional<String> hours(LanguageTag language) {
        return ByLanguage.choose(hours, language);
    }
}
