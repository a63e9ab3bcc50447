package eu.passerelle.portal.steps;

import eu.passerelle.portal.consultation.Banner;
import eu.passerelle.portal.pages.Frame;
import java.util.Optional;

/** The models of the pages between P3 and P7 that are small. */
public final class StepPages {
    private StepPages() {}

    /**
     * Waiting for a country.
     *
     * @param slow whether more than eight seconds have passed
     */
    public record Waiting(Frame frame, String token, String activity, boolean slow, Optional<Banner> banner) {}
}
