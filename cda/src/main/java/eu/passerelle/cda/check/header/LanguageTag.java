package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A language is written with its country: fi-FI. */
final class LanguageTag implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.LANGUAGE_TAG;
    }

    @Override
    public List<String> watches() {
        return List.of("languageCode");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        String tag = it.attribute("code");
        return !(Traits.isNull(it) && tag.isEmpty()) && !isTag(tag);
    }

    private static boolean isTag(String tag) {
        int dash = tag.indexOf('-');
        if (dash != 2 && dash != 3 || tag.length() != dash + 3) {
            return false;
        }
        for (int i = 0; i < tag.length(); i++) {
            char c = tag.charAt(i);
            if (i < dash && (c < 'a' || c > 'z') || i > dash && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }
}
