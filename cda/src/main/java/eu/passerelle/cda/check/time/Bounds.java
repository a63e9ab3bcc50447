package eu.passerelle.cda.check.time;

import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.math.BigDecimal;

/** Compares the two ends of an interval. */
final class Bounds {
    private static final int DAY = 8;
    private static final int LONGEST = 40;

    private Bounds() {}

    /** Positive when the low end is certainly above the high end; zero where that cannot be said. */
    static int of(CdaElement low, CdaElement high) {
        String from = low.attribute("value");
        String to = high.attribute("value");
        if (from.isEmpty() || to.isEmpty()) {
            return 0;
        }
        boolean dates = digits(from) >= 4 && digits(to) >= 4 && !low.has("unit") && !high.has("unit");
        return dates ? ofTimes(from, to) : ofNumbers(low, high);
    }

    /** As far as both are precise, and to the day only where their time zones may differ. */
    private static int ofTimes(String from, String to) {
        int common = Math.min(digits(from), digits(to));
        boolean zoned = digits(from) < from.length() || digits(to) < to.length();
        int judged = zoned && !from.substring(digits(from)).equals(to.substring(digits(to)))
                ? Math.min(common, DAY)
                : common;
        return Integer.signum(from.substring(0, judged).compareTo(to.substring(0, judged)));
    }

    private static int ofNumbers(CdaElement low, CdaElement high) {
        String from = low.attribute("value");
        String to = high.attribute("value");
        boolean numbers = isShortNumber(from) && isShortNumber(to);
        return numbers && low.attribute("unit").equals(high.attribute("unit"))
                ? new BigDecimal(from).compareTo(new BigDecimal(to))
                : 0;
    }

    private static boolean isShortNumber(String text) {
        return text.length() <= LONGEST && text.indexOf('e') < 0 && text.indexOf('E') < 0 && Traits.isNumber(text);
    }

    private static int digits(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
