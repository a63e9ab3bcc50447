package eu.passerelle.trust;

import eu.passerelle.border.DocumentKeys;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.trust.Assertion.AttributeValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the three assertions say, in our own words. */
final class Statements {
    private static final List<String> FACILITY_TYPES = List.of("Hospital", "Resident Physician", "Pharmacy", "Other");

    private Statements() {}

    static Professional professional(Assertion identity) throws AssertionRefused {
        ProfessionalRole role = identity.coded(SamlNames.ROLE, "Role")
                .flatMap(coded -> ProfessionalRole.ofCode(coded.code()))
                .orElseThrow(() -> insufficient("the role is missing or none of the network's"));
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (AttributeValue value : identity.values(SamlNames.PERMISSION)) {
            Permission.ofText(value.text()).ifPresent(permissions::add);
        }
        return new Professional(
                identity.nameId(),
                required(identity, SamlNames.SUBJECT_ID, "the professional's name is missing"),
                role,
                facilityType(required(identity, SamlNames.FACILITY_TYPE, "the type of facility is missing")),
                required(identity, SamlNames.LOCALITY, "the point of care is missing"),
                identity.text(SamlNames.ORGANIZATION),
                identity.text(SamlNames.ORGANIZATION_ID),
                identity.text(SamlNames.SPECIALITY),
                permissions);
    }

    /** Whether the role's display name is the one that belongs to its code; peers compare it. */
    static boolean roleNameFits(Assertion identity, ProfessionalRole role) throws AssertionRefused {
        return identity.coded(SamlNames.ROLE, "Role")
                .filter(coded -> coded.displayName().equalsIgnoreCase(role.displayName()))
                .isPresent();
    }

    private static String facilityType(String stated) throws AssertionRefused {
        for (String type : FACILITY_TYPES) {
            if (type.equalsIgnoreCase(stated)) {
                return type;
            }
        }
        throw AssertionRefused.notEnsured("the type of facility is none of the network's");
    }

    static PurposeOfUse purpose(Assertion assertion) throws AssertionRefused {
        return statedPurpose(assertion)
                .orElseThrow(() -> insufficient("the purpose of use is missing or none of the network's"));
    }

    /** For the assertions in which a purpose is optional: absent, or the same. */
    static void sameOrNoPurpose(Assertion assertion, PurposeOfUse purpose) throws AssertionRefused {
        if (!assertion.values(SamlNames.PURPOSE).isEmpty()
                && !statedPurpose(assertion).equals(Optional.of(purpose))) {
            throw insufficient("two assertions state different purposes of use");
        }
    }

    private static Optional<PurposeOfUse> statedPurpose(Assertion assertion) throws AssertionRefused {
        return assertion.coded(SamlNames.PURPOSE, "PurposeOfUse").flatMap(coded -> PurposeOfUse.ofCode(coded.code()));
    }

    static TreatmentRelationship treatmentRelationship(Assertion treatment) throws AssertionRefused {
        String cx = required(treatment, SamlNames.SUBJECT_ID, "the patient is missing");
        Optional<PatientId> patient;
        try {
            patient = PatientId.parseCx(cx);
        } catch (IllegalArgumentException malformed) {
            patient = Optional.empty();
        }
        return new TreatmentRelationship(
                patient.orElseThrow(() -> AssertionRefused.notEnsured("the patient's identifier cannot be read")),
                new DocumentKeys(treatment.text(SamlNames.PRESCRIPTION_ID), treatment.text(SamlNames.PIN_CODE)));
    }

    static NextOfKin nextOfKin(Assertion nextOfKin) throws AssertionRefused {
        String family = nextOfKin.text(SamlNames.NEXT_OF_KIN + "familyname").orElse("");
        String given = nextOfKin.text(SamlNames.NEXT_OF_KIN + "firstname").orElse("");
        return new NextOfKin(
                nextOfKin.text(SamlNames.NEXT_OF_KIN + "id"),
                family.isEmpty() && given.isEmpty() ? Optional.empty() : Optional.of(new PersonName(family, given)),
                nextOfKin.text(SamlNames.NEXT_OF_KIN + "birthdate").flatMap(LenientDate::read));
    }

    private static String required(Assertion assertion, String name, String whenMissing) throws AssertionRefused {
        return assertion.text(name).orElseThrow(() -> AssertionRefused.notEnsured(whenMissing));
    }

    static AssertionRefused insufficient(String reason) {
        return new AssertionRefused(ErrorCode.INSUFFICIENT_RIGHTS, reason);
    }
}
