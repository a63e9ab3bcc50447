package eu.passerelle.border;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OidTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.4.0.127.0.16.1.1.2.1", "1.3.182", "2.999.1", "2.16.840.1.113883.6.1", "1.39.1", "2.100"})
    void takesRealOids(String oid) {
        assertThat(Oid.isValid(oid)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "3.1", "1.40.1", "0.100", "1.02.3", "1..2", "1.2.", ".1.2", "1.a", "urn:oid:1.2"})
    void refusesWhatIsNone(String text) {
        assertThat(Oid.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:oid:1.2.3", "URN:OID:1.2.3", " 1.2.3 "})
    void readsTheHomeCommunityIdInBothSpellings(String text) {
        assertThat(HomeCommunityId.of(text)).isEqualTo(new HomeCommunityId("1.2.3"));
    }
}
