package eu.passerelle.interop;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentKeys;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.PatientId;
import eu.passerelle.pki.IssuedKey;
import eu.passerelle.trust.AuthenticationClass;
import eu.passerelle.trust.IdentityAssertionIssuer;
import eu.passerelle.trust.IssuedAssertion;
import eu.passerelle.trust.Permission;
import eu.passerelle.trust.Professional;
import eu.passerelle.trust.ProfessionalRole;
import eu.passerelle.trust.PurposeOfUse;
import eu.passerelle.trust.TreatmentAssertionIssuer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Assertions as our own issuers make them, in all shades from good to insufficient. */
record Vouching(
        IssuedKey seal,
        CountryCode country,
        HomeCommunityId home,
        InstantSource clock,
        Set<Permission> permissions,
        AuthenticationClass login,
        PatientId patient) {
    static final Vouching GOOD = new Vouching(
            Keys.LU_SEAL,
            Keys.LU,
            Keys.LU_HOME,
            Keys.CLOCK,
            EnumSet.allOf(Permission.class),
            AuthenticationClass.SMARTCARD_PKI,
            Papers.PATIENT);

    /** A pair that belongs together. */
    record Pair(IssuedAssertion identity, IssuedAssertion treatment) {
        List<byte[]> both() {
            return List.of(identity.bytes(), treatment.bytes());
        }

        List<byte[]> alone() {
            return List.of(identity.bytes());
        }
    }

    Vouching of(IssuedKey newSeal, CountryCode newCountry, HomeCommunityId newHome) {
        return new Vouching(newSeal, newCountry, newHome, clock, permissions, login, patient);
    }

    Vouching shifted(Duration by) {
        return new Vouching(seal, country, home, InstantSource.offset(clock, by), permissions, login, patient);
    }

    Vouching without(Permission permission) {
        Set<Permission> fewer = EnumSet.copyOf(permissions);
        fewer.remove(permission);
        return new Vouching(seal, country, home, clock, fewer, login, patient);
    }

    Vouching loggedIn(AuthenticationClass newLogin) {
        return new Vouching(seal, country, home, clock, permissions, newLogin, patient);
    }

    Vouching about(PatientId newPatient) {
        return new Vouching(seal, country, home, clock, permissions, login, newPatient);
    }

    IssuedAssertion identity() {
        return new IdentityAssertionIssuer(Keys.identity(seal), country, home, clock)
                .issue(
                        new Professional(
                                "anne.muller@hospital.example",
                                "Anne Müller & <Søn>",
                                ProfessionalRole.MEDICAL_DOCTOR,
                                "Hospital",
                                "Luxembourg",
                                Optional.of("Hôpital du Pont"),
                                Optional.of("urn:hl7ii:2.999.442.5:77"),
                                Optional.empty(),
                                permissions),
                        PurposeOfUse.TREATMENT,
                        login);
    }

    IssuedAssertion treatment(IssuedAssertion identity) {
        return new TreatmentAssertionIssuer(Keys.identity(seal), country, clock)
                .issue(identity, patient, DocumentKeys.NONE);
    }

    Pair pair() {
        IssuedAssertion identity = identity();
        return new Pair(identity, treatment(identity));
    }
}
