package eu.passerelle.trust;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PersonName;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * States which relative acts for the patient (soap-exchange §5.5). To be sent before the treatment relationship: the
 * incumbent takes the last assertion for that one. Costs one signature.
 */
public final class NextOfKinAssertionIssuer {
    private final KeyIdentity seal;
    private final CountryCode country;
    private final InstantSource clock;

    public NextOfKinAssertionIssuer(KeyIdentity seal, CountryCode country, InstantSource clock) {
        this.seal = seal;
        this.country = country;
        this.clock = clock;
    }

    /**
     * Issues for two hours, of which one minute has passed, but never beyond the identity assertion.
     *
     * @throws IllegalArgumentException when the identity assertion has ended
     */
    public IssuedAssertion issue(IssuedAssertion identity, NextOfKin relative) {
        Instant now = clock.instant();
        Instant notBefore = now.minus(IdentityAssertionIssuer.BACKDATED);
        Instant notOnOrAfter =
                TreatmentAssertionIssuer.end(identity, now, notBefore.plus(AssertionKind.NEXT_OF_KIN.longest()));
        AssertionDraft draft = new AssertionDraft(
                AssertionKind.NEXT_OF_KIN,
                country,
                identity.nameId(),
                AuthenticationClass.PREVIOUS_SESSION.uri(),
                now,
                notBefore,
                notOnOrAfter,
                Optional.of(identity.id()));
        String prefix = SamlNames.NEXT_OF_KIN;
        draft.attribute(prefix + "id", "NextOfKinId", relative.id())
                .attribute(
                        prefix + "firstname",
                        "NextOfKinFirstName",
                        relative.name().map(PersonName::given).filter(given -> !given.isEmpty()))
                .attribute(
                        prefix + "familyname",
                        "NextOfKinFamilyName",
                        relative.name().map(PersonName::family).filter(family -> !family.isEmpty()))
                .attribute(
                        prefix + "birthdate",
                        "NextOfKinBirthDate",
                        relative.birthDate().map(PartialDate::hl7));
        return new IssuedAssertion(draft.id(), identity.nameId(), identity.purpose(), notOnOrAfter, draft.sign(seal));
    }
}
