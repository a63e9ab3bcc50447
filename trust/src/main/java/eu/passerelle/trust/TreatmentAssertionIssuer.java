package eu.passerelle.trust;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentKeys;
import eu.passerelle.border.PatientId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Confirms that a professional treats a patient (soap-exchange §5.4): issued when the patient has been identified, for
 * the identifier that the country of affiliation answered. Costs one signature.
 */
public final class TreatmentAssertionIssuer {
    private final KeyIdentity seal;
    private final CountryCode country;
    private final InstantSource clock;

    public TreatmentAssertionIssuer(KeyIdentity seal, CountryCode country, InstantSource clock) {
        this.seal = seal;
        this.country = country;
        this.clock = clock;
    }

    /**
     * Issues for two hours, of which one minute has passed, but never beyond the identity assertion.
     *
     * @param identity of the professional; the new assertion refers to it and repeats its purpose
     * @throws IllegalArgumentException when the identity assertion has ended
     */
    public IssuedAssertion issue(IssuedAssertion identity, PatientId patient, DocumentKeys keys) {
        Instant now = clock.instant();
        Instant notBefore = now.minus(IdentityAssertionIssuer.BACKDATED);
        Instant notOnOrAfter = end(identity, now, notBefore.plus(AssertionKind.TREATMENT.longest()));
        AssertionDraft draft = new AssertionDraft(
                AssertionKind.TREATMENT,
                country,
                identity.nameId(),
                AuthenticationClass.PREVIOUS_SESSION.uri(),
                now,
                notBefore,
                notOnOrAfter,
                Optional.of(identity.id()));
        draft.attribute(SamlNames.SUBJECT_ID, "XSPA Subject", patient.cx())
                .purpose(identity.purpose())
                .attribute(SamlNames.PRESCRIPTION_ID, "Prescription ID", keys.prescriptionId())
                .attribute(SamlNames.PIN_CODE, "Dispensation Pin Code", keys.dispensationPinCode());
        return new IssuedAssertion(draft.id(), identity.nameId(), identity.purpose(), notOnOrAfter, draft.sign(seal));
    }

    static Instant end(IssuedAssertion identity, Instant now, Instant latest) {
        if (!now.isBefore(identity.notOnOrAfter())) {
            throw new IllegalArgumentException("the identity assertion has ended");
        }
        return latest.isBefore(identity.notOnOrAfter()) ? latest : identity.notOnOrAfter();
    }
}
