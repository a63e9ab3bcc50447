package eu.passerelle.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BadSignaturesTest {
    @Test
    void spoilsOneCharacterOfTheSignatureAlone() {
        String assertion = "<a><ds:SignatureValue>\n  QUJD</ds:SignatureValue><b>x</b></a>";
        assertThat(new String(
                        BadSignatures.spoiled(assertion.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
                .isEqualTo("<a><ds:SignatureValue>\n  AUJD</ds:SignatureValue><b>x</b></a>");
    }
}
