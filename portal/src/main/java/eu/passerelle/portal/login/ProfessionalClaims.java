package eu.passerelle.portal.login;

import eu.passerelle.treatment.SignedIn;
import eu.passerelle.trust.Permission;
import eu.passerelle.trust.Professional;
import eu.passerelle.trust.ProfessionalRole;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Reads the professional out of what the identity provider says: {@code sub}, {@code name}, {@code role},
 * {@code organization}, {@code organization_id}, {@code facility_type}, {@code locality}, {@code speciality},
 * {@code acr}, {@code auth_time}. {@link Affiliations} tells what becomes of several organisations.
 */
public final class ProfessionalClaims {
    private static final Map<String, ProfessionalRole> ROLES = Map.of(
            "doctor", ProfessionalRole.MEDICAL_DOCTOR,
            "nurse", ProfessionalRole.NURSE,
            "pharmacist", ProfessionalRole.PHARMACIST,
            "dentist", ProfessionalRole.DENTIST,
            "midwife", ProfessionalRole.MIDWIFE);

    private static final Set<ProfessionalRole> READ_SUMMARIES =
            Set.of(ProfessionalRole.MEDICAL_DOCTOR, ProfessionalRole.NURSE);

    private static final Set<Permission> SUMMARY_PERMISSIONS = Set.of(
            Permission.PATIENT_IDENTIFICATION,
            Permission.MEDICAL_HISTORY,
            Permission.VITAL_SIGNS,
            Permission.MEDICATIONS,
            Permission.PROBLEMS,
            Permission.EXISTING_ORDERS);

    private static final String PASSWORD = "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport";

    private ProfessionalClaims() {}

    /** Whether this role may read summaries; other roles are turned away at the door. */
    public static boolean mayRead(Map<String, Object> claims) {
        return roleReads(Affiliations.effective(claims));
    }

    /** Whether the provider calls this an operator, as the operator's own door asks. */
    static boolean isOperator(Map<String, Object> claims) {
        return text(claims, "role").filter("operator"::equals).isPresent();
    }

    /** Whether the role of these very claims may. */
    static boolean roleReads(Map<String, Object> claims) {
        return role(claims).filter(READ_SUMMARIES::contains).isPresent();
    }

    /** Whether the door let this login in. */
    public static boolean isReader(Authentication login) {
        return Admission.of(login)
                .filter(admission -> admission == Admission.READER)
                .isPresent();
    }

    /** Whether another organisation or role can be chosen. */
    public static boolean hasSeveralPlaces(OidcUser user) {
        return Affiliations.of(user.getClaims()).places().size() > 1;
    }

    /** The professional; for users who may read only. */
    public static SignedIn signedIn(OidcUser user) {
        Map<String, Object> claims = Affiliations.effective(user.getClaims());
        ProfessionalRole role = role(claims).orElseThrow(() -> new IllegalStateException("no role of the network"));
        Professional professional = new Professional(
                subject(user),
                name(user),
                role,
                text(claims, "facility_type").orElse("Other"),
                text(claims, "locality").or(() -> text(claims, "organization")).orElse("unknown"),
                text(claims, "organization"),
                text(claims, "organization_id"),
                text(claims, "speciality"),
                SUMMARY_PERMISSIONS);
        return new SignedIn(subject(user), professional, authenticationClass(claims), since(user));
    }

    /** The name to be shown. */
    private static String name(OidcUser user) {
        return text(user.getClaims(), "name").orElse(subject(user));
    }

    /** The stable id at the provider. */
    public static String subject(OidcUser user) {
        String subject = user.getSubject();
        if (subject == null) {
            throw new IllegalStateException("the identity provider names nobody");
        }
        return subject;
    }

    /** When the proof of identity began. */
    public static Instant since(OidcUser user) {
        Instant authenticated = user.getAuthenticatedAt();
        Instant issued = user.getIssuedAt();
        if (authenticated != null) {
            return authenticated;
        }
        if (issued == null) {
            throw new IllegalStateException("the identity provider says neither auth_time nor iat");
        }
        return issued;
    }

    private static String authenticationClass(Map<String, Object> claims) {
        return text(claims, "acr")
                .filter(acr -> acr.startsWith("urn:oasis:names:tc:SAML:"))
                .orElse(PASSWORD);
    }

    static Optional<ProfessionalRole> role(Map<String, Object> claims) {
        return text(claims, "role")
                .flatMap(role -> Optional.ofNullable(ROLES.get(role)).or(() -> ProfessionalRole.ofCode(role)));
    }

    static Optional<String> text(Map<String, Object> claims, String name) {
        return Optional.ofNullable(claims.get(name))
                .map(String::valueOf)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
