package eu.passerelle.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.xml.EnvelopedSigner;
import eu.passerelle.xml.XmlRefused;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Assertions damaged at random: the answer is always a verdict, and never a grant on changed bytes. */
class MangledAssertionsTest {
    private static final byte[] TREATMENT = new Forge(Parties.LU_SEAL).sign(PeerText.treatment());
    private static final byte[] IDENTITY = new Forge(Parties.LU_SEAL).sign(PeerText.identity());
    private static final String[] SCRAPS = {
        "<",
        ">",
        "\"",
        "&",
        "&amp;",
        "&#0;",
        "]]>",
        "<!--",
        "\u0000",
        "é",
        " ",
        "x",
        "<saml2:Attribute>",
        "</saml2:Attribute>",
        "xmlns=\"\"",
        "-1",
        "99999999999999999999",
        "^^^",
        "urn:oid:"
    };

    private final AssertionChecks checks = Parties.checks();

    @RepeatedTest(20)
    void damageAfterSigningIsRefused(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 20; i++) {
            byte[] damaged = IDENTITY.clone();
            for (int j = 0; j < 3; j++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            }
            Verdict verdict = checks.check(Parties.fromLuxembourg(damaged, TREATMENT), Demand.retrieving());
            // Base64 has spare bits and tags have spare blanks: then what was signed is unchanged.
            if (verdict instanceof Verdict.Granted granted) {
                assertThat(granted.authority().professional().name()).isEqualTo("Anne Muller");
            }
        }
    }

    @RepeatedTest(20)
    void nonsenseThatIsProperlySignedIsAnsweredToo(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        EnvelopedSigner signer =
                new EnvelopedSigner(Parties.LU_CURVE_SEAL.privateKey(), Parties.LU_CURVE_SEAL.certificate());
        int checked = 0;
        for (int i = 0; i < 40; i++) {
            String text = random.nextBoolean() ? PeerText.identity() : PeerText.treatment();
            int after = text.indexOf("</saml2:Issuer>") + 15;
            int at = after + random.nextInt(text.length() - after);
            int to = Math.min(text.length(), at + random.nextInt(40));
            String nonsense = text.substring(0, at) + SCRAPS[random.nextInt(SCRAPS.length)] + text.substring(to);
            byte[] signed;
            try {
                signed = signer.sign(nonsense.getBytes(UTF_8), after, "");
            } catch (XmlRefused | IllegalStateException notSignable) {
                continue;
            }
            assertThat(fresh().check(Parties.fromLuxembourg(signed, TREATMENT, IDENTITY), Demand.retrieving()))
                    .isNotNull();
            assertThat(fresh().check(Parties.fromLuxembourg(signed, TREATMENT), Demand.identification()))
                    .isNotNull();
            assertThat(fresh().check(Parties.fromLuxembourg(signed, IDENTITY), Demand.identification()))
                    .isNotNull();
            checked++;
        }
        assertThat(checked).isPositive();
    }

    /** Without memory of the IDs before, which are all the same. */
    private static AssertionChecks fresh() {
        return Parties.checks();
    }
}
