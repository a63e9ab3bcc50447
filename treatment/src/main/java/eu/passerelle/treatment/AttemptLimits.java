package eu.passerelle.treatment;

import java.time.Duration;

/**
 * How often one professional may fail to identify somebody of one country.
 *
 * @param suggestAfter failures within {@code suggestWithin} after which checking the document and the helpdesk is suggested
 * @param stopAfter failures within {@code stopWithin} after which nobody is asked any more
 */
public record AttemptLimits(int suggestAfter, Duration suggestWithin, int stopAfter, Duration stopWithin) {
    public static final AttemptLimits USUAL = new AttemptLimits(3, Duration.ofMinutes(10), 20, Duration.ofHours(1));

    public AttemptLimits {
        if (suggestAfter < 1 || stopAfter < suggestAfter || suggestWithin.isNegative() || stopWithin.isNegative()) {
            throw new IllegalArgumentException("limits of attempts that make no sense");
        }
    }

    public AttemptLimits stoppingAfter(int failures) {
        return new AttemptLimits(Math.min(suggestAfter, failures), suggestWithin, failures, stopWithin);
    }
}
