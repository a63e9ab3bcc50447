package eu.passerelle.national.choice;

import eu.passerelle.trust.PurposeOfUse;

/**
 * A country's matrix: what the patient's choices come to for each purpose (hazard H17). Emergency is not consent; whether
 * it opens anything is written here, in national law's place. Says what is done, never to the asker why.
 *
 * @param silencePermits true in countries where patients opt out, false where they opt in
 * @param emergencyBreaksSilence whether an emergency is served when nothing was said, or when only care was refused
 * @param emergencyOpensRestrictedPart whether an emergency may see the restricted part of a patient who allowed that
 * @param emergencyWaivesAccessCode whether an emergency is answered without the patient's access code
 */
public record ChoiceMatrix(
        boolean silencePermits,
        boolean emergencyBreaksSilence,
        boolean emergencyOpensRestrictedPart,
        boolean emergencyWaivesAccessCode) {

    /** Nothing is given without a yes, but an emergency finds the door open unless the patient closed it. */
    public static ChoiceMatrix optIn() {
        return new ChoiceMatrix(false, true, true, true);
    }

    /** Everything is given without a no. */
    public static ChoiceMatrix optOut() {
        return new ChoiceMatrix(true, true, true, true);
    }

    /**
     * @param openable whether the patient restricted a part that an emergency may open; false also where nothing is
     *     restricted
     */
    public Ruling rule(Wish wish, boolean openable, PurposeOfUse purpose) {
        boolean emergency = purpose == PurposeOfUse.EMERGENCY;
        boolean served = switch (wish) {
            case AGREED -> true;
            case NOTHING_SAID -> silencePermits || emergency && emergencyBreaksSilence;
            case NOT_FOR_CARE -> emergency && emergencyBreaksSilence;
            case OBJECTED -> false;
        };
        if (!served) {
            return Ruling.REFUSE;
        }
        return openable && opensRestrictedPart(purpose) ? Ruling.SERVE_WITH_RESTRICTED_PART : Ruling.SERVE;
    }

    /** Whether the country lets this purpose see what a patient restricted, where the patient allows it too. */
    public boolean opensRestrictedPart(PurposeOfUse purpose) {
        return purpose == PurposeOfUse.EMERGENCY && emergencyOpensRestrictedPart;
    }

    /** Whether a patient who set an access code must have told it. */
    public boolean demandsAccessCode(PurposeOfUse purpose) {
        return purpose != PurposeOfUse.EMERGENCY || !emergencyWaivesAccessCode;
    }
}
