package eu.passerelle.trust;

import eu.passerelle.border.ErrorCode;

/** The outcome of checking credentials against a demand. */
public sealed interface Verdict {
    /** May ask. */
    record Granted(Authority authority) implements Verdict {}

    /**
     * May not.
     *
     * @param reason one English sentence for operators; no patient data, nothing an attacker learns from
     */
    record Refused(ErrorCode code, String reason) implements Verdict {}
}
