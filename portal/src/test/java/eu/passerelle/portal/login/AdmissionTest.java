package eu.passerelle.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final Map<String, Object> HOSPITAL =
            Map.of("role", "doctor", "organization", "Hospital", "organization_id", "urn:oid:2.999.1");
    private static final Map<String, Object> PRACTICE = Map.of("role", "nurse", "organization", "Practice");
    private static final Map<String, Object> PHARMACY = Map.of("role", "pharmacist", "organization", "Pharmacy");

    private static Admission of(Map<String, Object> claims) {
        return Admission.of(claims, Set.of());
    }

    @Test
    void letsDoctorsAndNursesInAndNobodyElse() {
        assertThat(of(HOSPITAL)).isEqualTo(Admission.READER);
        assertThat(of(PRACTICE)).isEqualTo(Admission.READER);
        assertThat(of(PHARMACY)).isEqualTo(Admission.ROLE);
        assertThat(of(Map.of())).isEqualTo(Admission.ROLE);
    }

    @Test
    void knowsAnOperatorWhoIsNothingElse() {
        assertThat(of(Map.of("role", "operator"))).isEqualTo(Admission.OPERATOR);
        assertThat(of(Map.of("role", "operator", "affiliations", List.of(HOSPITAL))))
                .isEqualTo(Admission.READER);
        assertThat(of(Map.of("role", "operator", "account_status", "suspended")))
                .isEqualTo(Admission.SUSPENDED);
    }

    @Test
    void turnsAwayAnAccountThatIsNotActive() {
        assertThat(of(Map.of("role", "doctor", "account_status", "suspended"))).isEqualTo(Admission.SUSPENDED);
        assertThat(of(Map.of("role", "doctor", "account_status", "Active"))).isEqualTo(Admission.READER);
    }

    @Test
    void asksForTheLoginThatTheOperatorDemands() {
        Set<String> card = Set.of("urn:card");
        assertThat(Admission.of(HOSPITAL, card)).isEqualTo(Admission.WEAK_LOGIN);
        assertThat(Admission.of(Map.of("role", "doctor", "acr", "urn:password"), card))
                .isEqualTo(Admission.WEAK_LOGIN);
        assertThat(Admission.of(Map.of("role", "doctor", "acr", "urn:card"), card))
                .isEqualTo(Admission.READER);
    }

    @Test
    void asksForThePlaceOnlyWhereSeveralCanBeChosen() {
        assertThat(of(Map.of("affiliations", List.of(HOSPITAL, PRACTICE)))).isEqualTo(Admission.CHOOSES_PLACE);
        assertThat(of(Map.of("affiliations", List.of(PHARMACY, PRACTICE)))).isEqualTo(Admission.READER);
        assertThat(of(Map.of("affiliations", List.of(PHARMACY)))).isEqualTo(Admission.ROLE);
    }

    @Test
    void countsTheChosenPlaceAloneAndNothingOfAnother() {
        Map<String, Object> claims = new HashMap<>(HOSPITAL);
        claims.put("name", "Dr Two");
        claims.put("affiliations", List.of(HOSPITAL, PRACTICE));
        claims.put(Affiliations.CHOSEN, 1);
        assertThat(Affiliations.effective(claims))
                .containsEntry("name", "Dr Two")
                .containsEntry("organization", "Practice")
                .containsEntry("role", "nurse")
                .doesNotContainKey("organization_id");
        claims.put(Affiliations.CHOSEN, 7);
        assertThat(of(claims)).isEqualTo(Admission.CHOOSES_PLACE);
    }
}
