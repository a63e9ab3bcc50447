package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** A telephone number or address is written as a link that a program can follow. */
final class TelecomNotUri implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.TELECOM_NOT_URI;
    }

    @Override
    public List<String> watches() {
        return List.of("telecom");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        return !Traits.isNull(it) && !isUri(it.attribute("value"));
    }

    private static boolean isUri(String value) {
        int colon = value.indexOf(':');
        if (colon < 1 || colon + 1 == value.length()) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean scheme = c >= 'a' && c <= 'z'
                    || c >= '0' && c <= '9'
                    || c == '+'
                    || c == '-'
                    || c == '.'
                    || c >= 'A' && c <= 'Z';
            if (i < colon ? !scheme : c <= ' ' || c > '~' || c == '"' || c == '<' || c == '>') {
                return false;
            }
        }
        return true;
    }
}
