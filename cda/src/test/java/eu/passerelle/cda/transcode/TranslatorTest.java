package eu.passerelle.cda.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.cda.Reading;
import eu.passerelle.cda.Vectors;
import eu.passerelle.cda.read.SummaryReader;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.summary.PatientSummary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranslatorTest {
    private static List<Coded> codes(byte[] document) {
        return switch (new SummaryReader().read(document)) {
            case Reading.Read<PatientSummary>(PatientSummary summary) ->
                summary.coded().toList();
            case Reading.Refused<PatientSummary> refused -> throw new AssertionError(refused.text());
        };
    }

    @Test
    void keepsEveryCodeAndNestsThePreviousDesignation() {
        byte[] source = Vectors.cda("ps-cz-w8-mracena-minimal.xml");
        byte[] pivot = TranscoderTest.pivot(source, new FakeRelease());
        byte[] friendly = new Translator()
                .translate(pivot, new FakeRelease(), LanguageTag.of("fr-LU"))
                .orElseThrow();
        List<Coded> before = codes(pivot);
        List<Coded> after = codes(friendly);

        assertThat(after).hasSameSizeAs(before);
        int translated = 0;
        for (int i = 0; i < after.size(); i++) {
            assertThat(after.get(i).code()).isEqualTo(before.get(i).code());
            assertThat(after.get(i).original()).isEqualTo(before.get(i).original());
            if (after.get(i).displayName().startsWith("fr-LU ")) {
                translated++;
                assertThat(after.get(i).translations().getFirst().displayName())
                        .isEqualTo(before.get(i).displayName());
            }
        }
        assertThat(translated).isGreaterThan(10);
    }

    @Test
    void givesNothingForWhatIsNoXml() {
        byte[] nothing = "nothing".getBytes(StandardCharsets.UTF_8);
        assertThat(new Translator().translate(nothing, new FakeRelease(), LanguageTag.of("fr")))
                .isEmpty();
    }
}
