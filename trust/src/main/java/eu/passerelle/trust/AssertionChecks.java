package eu.passerelle.trust;

import eu.passerelle.border.Credentials;
import eu.passerelle.border.DocumentKeys;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Oid;
import eu.passerelle.trust.TrustedPartner.ObservableCheck;
import eu.passerelle.trust.VerifiedAssertions.Read;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether unverified credentials meet a demand; the only maker of {@link Authority}. Who asks is the partner
 * whose certificate TLS presented, and issuer and seal of each assertion must be that partner's. Refusals carry the
 * network's codes (design §9); the first failure decides, the identity assertion before the others. Safe for threads.
 */
public final class AssertionChecks {
    /** How far a partner's clock may be off. Shifts the bounds of validity, never stretches its length. */
    public static final Duration SKEW = Duration.ofMinutes(5);

    private static final int REMEMBERED = 2_048;

    private final TrustList trusted;
    private final InstantSource clock;
    private final CheckPolicy policy;
    private final ReplayMemory replays;
    private final CheckObserver observer;
    private final VerifiedAssertions verified = new VerifiedAssertions(REMEMBERED);

    public AssertionChecks(
            TrustList trusted, InstantSource clock, CheckPolicy policy, ReplayMemory replays, CheckObserver observer) {
        this.trusted = trusted;
        this.clock = clock;
        this.policy = policy;
        this.replays = replays;
        this.observer = observer;
    }

    /** With the usual policy and a replay memory of its own. */
    public AssertionChecks(TrustList trusted, InstantSource clock, CheckObserver observer) {
        this(trusted, clock, CheckPolicy.usual(), ReplayMemory.inMemory(clock), observer);
    }

    /** Checks everything that came; never throws for what somebody sent. */
    public Verdict check(Credentials credentials, Demand demand) {
        try {
            return new Verdict.Granted(authority(credentials, demand));
        } catch (AssertionRefused refused) {
            return refused.verdict();
        }
    }

    /**
     * Whether an authority that was granted also covers these permissions: for retrieve, where they depend on the class
     * of the document found.
     */
    public static Verdict permits(Authority authority, Set<Permission> permissions) {
        return authority.professional().permissions().containsAll(permissions)
                ? new Verdict.Granted(authority)
                : Statements.insufficient("a permission is missing").verdict();
    }

    private Authority authority(Credentials credentials, Demand demand) throws AssertionRefused {
        if (credentials.assertions().isEmpty()) {
            throw noIdentity();
        }
        TrustedPartner partner = partner(credentials);
        Map<AssertionKind, Read> received = read(credentials);
        Read identity = received.get(AssertionKind.IDENTITY);
        if (identity == null) {
            throw noIdentity();
        }
        Instant now = clock.instant();
        List<Assertion> used = new ArrayList<>();
        used.add(believed(identity, partner, now));
        Optional<TreatmentRelationship> treatment = Optional.empty();
        Read trc = received.get(AssertionKind.TREATMENT);
        if (trc != null) {
            Assertion linked = believed(linked(trc, identity), partner, now);
            treatment = Optional.of(Statements.treatmentRelationship(linked));
            used.add(linked);
        } else if (demand.treatmentRelationship()) {
            throw unlinked("the treatment relationship assertion is missing");
        }
        Optional<NextOfKin> nextOfKin = Optional.empty();
        Read nok = received.get(AssertionKind.NEXT_OF_KIN);
        if (nok != null) {
            Assertion linked = believed(linked(nok, identity), partner, now);
            nextOfKin = Optional.of(Statements.nextOfKin(linked));
            used.add(linked);
        }
        if (treatment.isPresent()) {
            samePatientAndKeys(treatment.get(), demand);
        }
        return judged(partner, used, treatment, nextOfKin, demand, now);
    }

    private TrustedPartner partner(Credentials credentials) throws AssertionRefused {
        if (credentials.peer().isEmpty()) {
            throw AssertionRefused.notEnsured("the peer presented no certificate");
        }
        return trusted.byTlsCertificate(credentials.peer().getFirst())
                .orElseThrow(() -> AssertionRefused.notEnsured("the peer's certificate is not listed"));
    }

    private Map<AssertionKind, Read> read(Credentials credentials) throws AssertionRefused {
        Map<AssertionKind, Read> received = new EnumMap<>(AssertionKind.class);
        for (byte[] bytes : credentials.assertions()) {
            Optional<Read> read = verified.read(bytes);
            if (read.isPresent() && received.put(read.get().assertion().kind(), read.get()) != null) {
                throw AssertionRefused.notEnsured("two assertions are of one kind");
            }
        }
        return received;
    }

    private static Read linked(Read other, Read identity) throws AssertionRefused {
        List<String> advised = other.assertion().advised();
        if (advised.isEmpty() || !advised.getFirst().equals(identity.assertion().id())) {
            throw unlinked("an assertion does not belong to the identity assertion");
        }
        return other;
    }

    /** Signer, country, replay, audience and times, at each use. */
    private Assertion believed(Read read, TrustedPartner partner, Instant now) throws AssertionRefused {
        Assertion assertion = read.assertion();
        if (!assertion.country().equals(partner.country())) {
            throw AssertionRefused.notEnsured("the issuer's country is not the peer's");
        }
        if (!partner.sealCertificates().contains(assertion.signer())) {
            throw AssertionRefused.notEnsured("the signer is not listed for the country");
        }
        if (now.isBefore(assertion.signer().getNotBefore().toInstant())
                || now.isAfter(assertion.signer().getNotAfter().toInstant())) {
            throw AssertionRefused.notEnsured("the signer's certificate is out of date");
        }
        if (!confirmedAsExpected(assertion)) {
            throw AssertionRefused.notEnsured("the subject is confirmed by another method");
        }
        if (!replays.admits(
                assertion.issuer(),
                assertion.id(),
                read.sha256(),
                assertion.notOnOrAfter().plus(SKEW))) {
            throw AssertionRefused.notEnsured("the assertion's ID was used before with other content");
        }
        if (!assertion.audiences().stream().allMatch(audiences -> audiences.contains(SamlNames.AUDIENCE))) {
            failed(
                    partner,
                    ObservableCheck.AUDIENCE,
                    assertion,
                    now,
                    AssertionRefused.notEnsured("the assertion is for another audience"));
        }
        validNow(assertion, now);
        return assertion;
    }

    private static boolean confirmedAsExpected(Assertion assertion) {
        String method = assertion.confirmationMethod();
        return method.equals(SamlNames.SENDER_VOUCHES)
                || (assertion.kind() == AssertionKind.IDENTITY && method.equals(SamlNames.BEARER));
    }

    private static void validNow(Assertion assertion, Instant now) throws AssertionRefused {
        Instant earliest = now.minus(SKEW);
        Instant latest = now.plus(SKEW);
        if (!earliest.isBefore(assertion.notOnOrAfter())) {
            throw notValid("an assertion has expired");
        }
        if (latest.isBefore(assertion.notBefore()) || latest.isBefore(assertion.issued())) {
            throw notValid("an assertion is from the future");
        }
        Duration length = Duration.between(assertion.notBefore(), assertion.notOnOrAfter());
        if (!length.isPositive() || length.compareTo(assertion.kind().longest()) > 0) {
            throw notValid("an assertion is valid for too long");
        }
    }

    private static void samePatientAndKeys(TreatmentRelationship treatment, Demand demand) throws AssertionRefused {
        if (demand.patient().isPresent() && !demand.patient().get().equals(treatment.patient())) {
            throw new AssertionRefused(
                    ErrorCode.OTHER_PATIENT, "the patient asked for is not the one of the treatment relationship");
        }
        DocumentKeys asked = demand.keys();
        DocumentKeys stated = treatment.keys();
        if ((asked.prescriptionId().isPresent() && !asked.prescriptionId().equals(stated.prescriptionId()))
                || (asked.dispensationPinCode().isPresent()
                        && !asked.dispensationPinCode().equals(stated.dispensationPinCode()))) {
            throw new AssertionRefused(
                    ErrorCode.OTHER_DOCUMENT_KEYS, "the document keys are not those of the treatment relationship");
        }
    }

    /** What the professional may, once everything is known to be genuine. */
    private Authority judged(
            TrustedPartner partner,
            List<Assertion> used,
            Optional<TreatmentRelationship> treatment,
            Optional<NextOfKin> nextOfKin,
            Demand demand,
            Instant now)
            throws AssertionRefused {
        Assertion identity = used.getFirst();
        if (!policy.authenticationClasses().contains(identity.authenticationClass())) {
            failed(
                    partner,
                    ObservableCheck.AUTHENTICATION_CLASS,
                    identity,
                    now,
                    new AssertionRefused(ErrorCode.AUTHENTICATION_TOO_WEAK, "the login is not strong enough"));
        }
        Professional professional = Statements.professional(identity);
        if (!Statements.roleNameFits(identity, professional.role())) {
            failed(
                    partner,
                    ObservableCheck.ROLE_NAME,
                    identity,
                    now,
                    Statements.insufficient("the role's name is not the one of its code"));
        }
        homeCommunity(partner, identity, now);
        PurposeOfUse purpose = Statements.purpose(identity);
        for (Assertion other : used) {
            Statements.sameOrNoPurpose(other, purpose);
        }
        Authority authority = new Authority(
                partner.country(),
                partner.homeCommunityId(),
                professional,
                purpose,
                treatment,
                nextOfKin,
                used.stream().map(Assertion::id).toList(),
                used.stream()
                        .map(Assertion::notOnOrAfter)
                        .min(Instant::compareTo)
                        .orElseThrow());
        if (!professional.permissions().containsAll(demand.permissions())) {
            throw Statements.insufficient("a permission is missing");
        }
        return authority;
    }

    private void homeCommunity(TrustedPartner partner, Assertion identity, Instant now) throws AssertionRefused {
        Optional<String> stated = identity.text(SamlNames.HOME_COMMUNITY);
        if (stated.isPresent()
                && !Oid.bare(stated.get()).equals(partner.homeCommunityId().oid())) {
            failed(
                    partner,
                    ObservableCheck.HOME_COMMUNITY,
                    identity,
                    now,
                    AssertionRefused.notEnsured("the home community is not the partner's"));
        }
    }

    /** Refuses, unless the check is only observed: then somebody is told. */
    private void failed(
            TrustedPartner partner, ObservableCheck check, Assertion assertion, Instant now, AssertionRefused refusal)
            throws AssertionRefused {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean observed = partner.observedUntil(check)
                .filter(until -> !today.isAfter(until))
                .isPresent();
        if (policy.enforced().contains(check) && !observed) {
            throw refusal;
        }
        observer.observed(partner.country(), check, assertion.id(), String.valueOf(refusal.getMessage()));
    }

    private static AssertionRefused noIdentity() {
        return new AssertionRefused(
                ErrorCode.ERROR_HPI_AUTHENTICATION_NOT_RECEIVED, "no identity assertion came with the request");
    }

    private static AssertionRefused notValid(String reason) {
        return new AssertionRefused(ErrorCode.ASSERTION_INVALID, reason);
    }

    private static AssertionRefused unlinked(String reason) {
        return new AssertionRefused(ErrorCode.TREATMENT_RELATIONSHIP_UNLINKED, reason);
    }
}
