package eu.passerelle.trust;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.HomeCommunityId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * Vouches for a professional of our country (soap-exchange §5.2). One assertion serves a whole login: it is issued once
 * and sent with each request until it ends. Costs one signature.
 */
public final class IdentityAssertionIssuer {
    /** How far back validity begins, so that a partner whose clock is behind takes it at once. */
    static final Duration BACKDATED = Duration.ofMinutes(1);

    private final KeyIdentity seal;
    private final CountryCode country;
    private final HomeCommunityId homeCommunityId;
    private final InstantSource clock;

    public IdentityAssertionIssuer(
            KeyIdentity seal, CountryCode country, HomeCommunityId homeCommunityId, InstantSource clock) {
        this.seal = seal;
        this.country = country;
        this.homeCommunityId = homeCommunityId;
        this.clock = clock;
    }

    /** Issues for as long as the network allows: four hours, of which one minute has passed. */
    public IssuedAssertion issue(Professional professional, PurposeOfUse purpose, AuthenticationClass login) {
        return issue(professional, purpose, login, Instant.MAX);
    }

    /**
     * Issues for as long as the network allows, but never beyond the login that it vouches for; so a treatment
     * relationship that is linked to it does not outlast the login either.
     *
     * @param end of the login
     * @throws IllegalArgumentException when the login has ended
     */
    public IssuedAssertion issue(
            Professional professional, PurposeOfUse purpose, AuthenticationClass login, Instant end) {
        Instant now = clock.instant();
        if (!now.isBefore(end)) {
            throw new IllegalArgumentException("the login has ended");
        }
        Instant notBefore = now.minus(BACKDATED);
        Instant longest = notBefore.plus(AssertionKind.IDENTITY.longest());
        Instant notOnOrAfter = end.isBefore(longest) ? end : longest;
        AssertionDraft draft = new AssertionDraft(
                AssertionKind.IDENTITY,
                country,
                professional.id(),
                login.uri(),
                now,
                notBefore,
                notOnOrAfter,
                Optional.empty());
        draft.attribute(SamlNames.HOME_COMMUNITY, "HCI Identifier", homeCommunityId.urn())
                .attribute(
                        SamlNames.NPI,
                        "NPI Identifier",
                        Locale.of("", country.value()).getDisplayCountry(Locale.ENGLISH))
                .attribute(SamlNames.SUBJECT_ID, "XSPA Subject", professional.name())
                .role(professional.role())
                .attribute(SamlNames.SPECIALITY, "Clinical Speciality", professional.speciality())
                .attribute(SamlNames.ORGANIZATION, "XSPA Organization", professional.organization())
                .attribute(SamlNames.ORGANIZATION_ID, "XSPA Organization ID", professional.organizationId())
                .attribute(SamlNames.FACILITY_TYPE, "eHealth DSI Healthcare Facility Type", professional.facilityType())
                .purpose(purpose)
                .attribute(SamlNames.LOCALITY, "XSPA Locality", professional.locality())
                .attribute(
                        SamlNames.PERMISSION,
                        "Hl7 Permissions",
                        professional.permissions().stream()
                                .sorted()
                                .map(Permission::urn)
                                .toList());
        return new IssuedAssertion(draft.id(), professional.id(), purpose, notOnOrAfter, draft.sign(seal));
    }
}
