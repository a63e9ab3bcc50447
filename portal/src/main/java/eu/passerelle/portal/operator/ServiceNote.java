package eu.passerelle.portal.operator;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something the operator wants professionals to know, such as a maintenance.
 *
 * @param country it is about; empty when it is about the service
 * @param from shown from then on; empty from now on
 * @param until shown before then; empty until it is taken away
 */
public record ServiceNote(
        Optional<CountryCode> country, Optional<Instant> from, Optional<Instant> until, Map<LanguageTag, String> text) {
    public ServiceNote {
        text = Map.copyOf(text);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a service note says nothing");
        }
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new IllegalArgumentException("a service note ends before it begins");
        }
    }

    boolean isShownAt(Instant now) {
        return from.filter(now::isBefore).isEmpty()
                && until.filter(end -> !now.isBefore(end)).isEmpty();
    }

    /** In the language, or English, or the first there is. */
    public String text(LanguageTag language) {
        return ByLanguage.choose(text, language).orElse("");
    }
}
