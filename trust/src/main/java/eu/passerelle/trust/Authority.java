package eu.passerelle.trust;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.HomeCommunityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That somebody may ask, checked: the country whose certificate the peer presented, the professional its seal vouches
 * for, the purpose, and where demanded the treatment relationship. Only this room makes one, so that whoever holds an
 * {@code Authority} knows that the check was made.
 */
public final class Authority {
    private final CountryCode country;
    private final HomeCommunityId homeCommunityId;
    private final Professional professional;
    private final PurposeOfUse purpose;
    private final Optional<TreatmentRelationship> treatmentRelationship;
    private final Optional<NextOfKin> nextOfKin;
    private final List<String> assertionIds;
    private final Instant validUntil;

    Authority(
            CountryCode country,
            HomeCommunityId homeCommunityId,
            Professional professional,
            PurposeOfUse purpose,
            Optional<TreatmentRelationship> treatmentRelationship,
            Optional<NextOfKin> nextOfKin,
            List<String> assertionIds,
            Instant validUntil) {
        this.country = country;
        this.homeCommunityId = homeCommunityId;
        this.professional = professional;
        this.purpose = purpose;
        this.treatmentRelationship = treatmentRelationship;
        this.nextOfKin = nextOfKin;
        this.assertionIds = List.copyOf(assertionIds);
        this.validUntil = validUntil;
    }

    /** The asking country. */
    public CountryCode country() {
        return country;
    }

    public HomeCommunityId homeCommunityId() {
        return homeCommunityId;
    }

    public Professional professional() {
        return professional;
    }

    public PurposeOfUse purpose() {
        return purpose;
    }

    /** Present whenever the demand asked for it. */
    public Optional<TreatmentRelationship> treatmentRelationship() {
        return treatmentRelationship;
    }

    public Optional<NextOfKin> nextOfKin() {
        return nextOfKin;
    }

    /** Ids of the assertions it rests on, for the record. */
    public List<String> assertionIds() {
        return assertionIds;
    }

    public Instant validUntil() {
        return validUntil;
    }
}
