package eu.passerelle.portal.summary;

import eu.passerelle.discovery.rule.CopyRule;
import eu.passerelle.portal.consultation.Banner;
import eu.passerelle.portal.pages.Frame;
import java.util.Optional;

/**
 * What every page of a patient who is being read carries: who it is, of which country, and by which token.
 *
 * @param name of the professional, and the moment, for the printed page
 * @param copy what the rules allow to stay here
 */
public record ReadingFrame(
        Frame frame, String token, Banner banner, String country, String name, String moment, CopyRule copy) {
    /** A path below the consultation. */
    public String path(String rest) {
        return "/c/" + token + rest;
    }

    /** Why nothing may be printed or taken away, in words; empty where something may. */
    public Optional<String> forbidden() {
        return mayPrint() ? Optional.empty() : Optional.of(frame.t().say("copy.forbidden", country));
    }

    public boolean mayPrint() {
        return copy.allowsPrinting();
    }

    /** Whether a copy may be kept in the electronic record. */
    public boolean mayKeep() {
        return copy.allowsSaving();
    }
}
