package eu.passerelle.trust;

import eu.passerelle.border.CountryCode;
import eu.passerelle.trust.TrustedPartner.ObservableCheck;

/** Hears of checks that failed but are only observed for that partner: nothing is let pass silently. */
@FunctionalInterface
public interface CheckObserver {
    /**
     * @param reason one English sentence for operators; no patient data
     */
    void observed(CountryCode partner, ObservableCheck check, String assertionId, String reason);
}
