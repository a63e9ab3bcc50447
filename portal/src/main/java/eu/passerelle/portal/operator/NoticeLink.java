package eu.passerelle.portal.operator;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import java.net.URI;

/**
 * Where a patient's telephone finds the notice: an address with the places {@code {country}} (of the patient) and
 * {@code {language}}, either of which may be left out. Nothing of the patient goes into it.
 */
public record NoticeLink(String template) {
    public NoticeLink {
        URI example = filled(template, "PT", "pt");
        if (!example.isAbsolute()
                || example.getHost() == null
                || !example.getScheme().matches("https?")) {
            throw new IllegalArgumentException("is no address such as https://example.org/{country}/{language}");
        }
    }

    public URI to(CountryCode country, LanguageTag language) {
        return filled(template, country.value(), language.value());
    }

    private static URI filled(String template, String country, String language) {
        return URI.create(template.replace("{country}", country).replace("{language}", language));
    }
}
