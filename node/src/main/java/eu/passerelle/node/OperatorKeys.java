package eu.passerelle.node;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.portal.operator.Helpdesk;
import eu.passerelle.portal.operator.NoticeLink;
import eu.passerelle.portal.operator.Operator;
import eu.passerelle.settings.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator says to the people at the portal, from the section {@code portal}: {@code conditions},
 * {@code notices}, {@code service-notes}, {@code notice-link}, {@code citizens}, {@code helpdesk},
 * {@code authentication-classes}. All of it may be left out.
 */
final class OperatorKeys {
    private OperatorKeys() {}

    static Operator read(Settings section, Path folder) {
        return new Operator(
                section.optionalText("conditions").map(folder::resolve),
                section.optionalText("notices").map(folder::resolve),
                section.optionalText("service-notes").map(folder::resolve),
                section.optionalValue("notice-link", NoticeLink::new),
                section.optionalValue("citizens", OperatorKeys::page),
                section.optionalSection("helpdesk")
                        .map(helpdesk -> helpdesk(section, helpdesk))
                        .orElse(Helpdesk.NONE),
                Set.copyOf(section.texts("authentication-classes")));
    }

    private static URI page(String text) {
        URI page = URI.create(text);
        if (page.getHost() == null) {
            throw new IllegalArgumentException("is no absolute address such as https://example.org/");
        }
        return page;
    }

    private static Helpdesk helpdesk(Settings portal, Settings section) {
        Map<LanguageTag, String> hours = new HashMap<>();
        section.textMap("hours").forEach((language, words) -> hours.put(LanguageTag.of(language), words));
        Optional<String> telephone = section.optionalText("telephone");
        Optional<String> email = section.optionalText("email");
        try {
            return new Helpdesk(telephone, email, hours);
        } catch (IllegalArgumentException e) {
            portal.refuse("helpdesk", String.valueOf(e.getMessage()));
            return Helpdesk.NONE;
        }
    }
}
