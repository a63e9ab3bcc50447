package eu.passerelle.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.discovery.rule.RuleFolder;
import eu.passerelle.discovery.rule.Ruling;
import eu.passerelle.trust.ProfessionalRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxRulesTest {
    @TempDir
    private Path folder;

    private Ruling ruling(String country, ProfessionalRole role, LocalDate day) throws IOException {
        Resources.copyTree("sandbox/rules", folder);
        try (RuleFolder rules = new RuleFolder(folder)) {
            assertThat(rules.problems()).isEmpty();
            return rules.get().ruling(new CountryCode(country), DocumentKind.PATIENT_SUMMARY, role, day);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LU, MEDICAL_DOCTOR, NONE",
        "GR, MEDICAL_DOCTOR, ORAL",
        "PT, MEDICAL_DOCTOR, EXPLICIT",
        "PT, NURSE, SIGNED"
    })
    void eachCountryAsksForAnotherAgreement(String country, ProfessionalRole role, String agreement)
            throws IOException {
        Ruling ruling = ruling(country, role, LocalDate.of(2026, 11, 23));
        assertThat(ruling.agreement()).hasToString(agreement);
        assertThat(ruling.offered()).isTrue();
        assertThat(ruling.emergency()).isTrue();
    }

    @Test
    void summariesAreForDoctorsAndNurses() throws IOException {
        LocalDate day = LocalDate.of(2026, 11, 23);
        assertThat(ruling("PT", ProfessionalRole.NURSE, day).offered()).isTrue();
        assertThat(ruling("PT", ProfessionalRole.PHARMACIST, day).offered()).isFalse();
    }

    @Test
    void anotherVersionIsComing() throws IOException {
        assertThat(ruling("PT", ProfessionalRole.NURSE, LocalDate.of(2029, 3, 26))
                        .agreement())
                .hasToString("ORAL");
    }
}
