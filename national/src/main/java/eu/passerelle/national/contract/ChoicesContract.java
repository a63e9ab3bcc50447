package eu.passerelle.national.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.PatientId;
import eu.passerelle.national.ConsentRegister;
import eu.passerelle.national.ConsentRegister.ConsentDecision;
import eu.passerelle.national.NationalEntry;
import eu.passerelle.national.SummarySource;
import eu.passerelle.national.choice.ChoiceMatrix;
import eu.passerelle.national.choice.Wish;
import eu.passerelle.trust.Authority;
import eu.passerelle.trust.PurposeOfUse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * That a connector does what its country's matrix says (hazard H17): a test for each cell. A cell for which the
 * implementation names no patient is skipped.
 */
public interface ChoicesContract {
    ChoiceMatrix matrix();

    Authority authority(PurposeOfUse purpose);

    ConsentRegister consents();

    SummarySource source();

    /** A patient who chose so. */
    Optional<PatientId> who(Wish wish);

    /** A patient who agreed, keeps back a part, and lets an emergency open it. */
    Optional<PatientId> whoKeepsAPartBack();

    private void servesAsTheMatrixSays(Wish wish, PurposeOfUse purpose) {
        Optional<PatientId> patient = who(wish);
        assumeTrue(patient.isPresent(), "no such patient");
        assertThat(consents().decide(authority(purpose), patient.get(), DocumentKind.PATIENT_SUMMARY))
                .isEqualTo(
                        matrix().rule(wish, false, purpose).serves()
                                ? ConsentDecision.PERMITTED
                                : ConsentDecision.WITHHELD);
    }

    @Test
    default void whoAgreedInTreatment() {
        servesAsTheMatrixSays(Wish.AGREED, PurposeOfUse.TREATMENT);
    }

    @Test
    default void whoAgreedInAnEmergency() {
        servesAsTheMatrixSays(Wish.AGREED, PurposeOfUse.EMERGENCY);
    }

    @Test
    default void whoSaidNothingInTreatment() {
        servesAsTheMatrixSays(Wish.NOTHING_SAID, PurposeOfUse.TREATMENT);
    }

    @Test
    default void whoSaidNothingInAnEmergency() {
        servesAsTheMatrixSays(Wish.NOTHING_SAID, PurposeOfUse.EMERGENCY);
    }

    @Test
    default void whoRefusedCareInTreatment() {
        servesAsTheMatrixSays(Wish.NOT_FOR_CARE, PurposeOfUse.TREATMENT);
    }

    @Test
    default void whoRefusedCareInAnEmergency() {
        servesAsTheMatrixSays(Wish.NOT_FOR_CARE, PurposeOfUse.EMERGENCY);
    }

    @Test
    default void whoObjectedInTreatment() {
        servesAsTheMatrixSays(Wish.OBJECTED, PurposeOfUse.TREATMENT);
    }

    @Test
    default void whoObjectedInAnEmergency() {
        servesAsTheMatrixSays(Wish.OBJECTED, PurposeOfUse.EMERGENCY);
    }

    private List<String> offered(PatientId patient, PurposeOfUse purpose) {
        assertThat(consents().decide(authority(purpose), patient, DocumentKind.PATIENT_SUMMARY))
                .isEqualTo(ConsentDecision.PERMITTED);
        return source().list(authority(purpose), patient).stream()
                .map(NationalEntry::uniqueId)
                .toList();
    }

    @Test
    default void aRestrictedPartInTreatmentIsInNoDocumentThatIsGiven() {
        Optional<PatientId> patient = whoKeepsAPartBack();
        assumeTrue(patient.isPresent(), "no such patient");
        List<String> forCare = offered(patient.get(), PurposeOfUse.TREATMENT);
        assertThat(forCare).isNotEmpty();
        for (String id : offered(patient.get(), PurposeOfUse.EMERGENCY)) {
            assertThat(source().fetch(authority(PurposeOfUse.TREATMENT), patient.get(), id)
                            .isPresent())
                    .isEqualTo(forCare.contains(id));
        }
    }

    @Test
    default void aRestrictedPartInAnEmergencyIsOpenedOnlyWhereTheMatrixSaysSo() {
        Optional<PatientId> patient = whoKeepsAPartBack();
        assumeTrue(patient.isPresent(), "no such patient");
        List<String> forCare = offered(patient.get(), PurposeOfUse.TREATMENT);
        List<String> inEmergency = offered(patient.get(), PurposeOfUse.EMERGENCY);
        assertThat(inEmergency).isNotEmpty();
        if (matrix().opensRestrictedPart(PurposeOfUse.EMERGENCY)) {
            assertThat(inEmergency).doesNotContainAnyElementsOf(forCare);
        } else {
            assertThat(inEmergency).isEqualTo(forCare);
        }
    }

    @Test
    default void nothingRestrictedIsTheSameForEveryPurpose() {
        Optional<PatientId> patient = who(Wish.AGREED);
        assumeTrue(patient.isPresent(), "no such patient");
        assertThat(offered(patient.get(), PurposeOfUse.EMERGENCY))
                .isEqualTo(offered(patient.get(), PurposeOfUse.TREATMENT));
    }
}
