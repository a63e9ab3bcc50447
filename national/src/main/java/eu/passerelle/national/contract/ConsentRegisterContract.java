package eu.passerelle.national.contract;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.PatientId;
import eu.passerelle.national.ConsentRegister;
import eu.passerelle.trust.Authority;
import org.junit.jupiter.api.Test;

/** What every {@link ConsentRegister} does. */
public interface ConsentRegisterContract {
    ConsentRegister consents();

    Authority authority();

    PatientId whoAgreed();

    PatientId whoDidNot();

    @Test
    default void permitsWhatThePatientAgreedTo() {
        assertThat(consents().decide(authority(), whoAgreed(), DocumentKind.PATIENT_SUMMARY))
                .isEqualTo(ConsentRegister.ConsentDecision.PERMITTED);
    }

    @Test
    default void withholdsWhatThePatientDidNotAgreeTo() {
        assertThat(consents().decide(authority(), whoDidNot(), DocumentKind.PATIENT_SUMMARY))
                .isEqualTo(ConsentRegister.ConsentDecision.WITHHELD);
    }

    @Test
    default void withholdsFromWhomItDoesNotKnow() {
        assertThat(consents().decide(authority(), new PatientId("2.999.404", "nobody"), DocumentKind.PATIENT_SUMMARY))
                .isEqualTo(ConsentRegister.ConsentDecision.WITHHELD);
    }
}
