package eu.passerelle.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.cda.Reading;
import eu.passerelle.cda.read.SummaryReader;
import eu.passerelle.cda.transcode.Transcoder;
import eu.passerelle.cda.transcode.Transcoding;
import eu.passerelle.sandbox.catalogue.SandboxCatalogue;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LargeSummaryTest {
    private final byte[] written = LargeSummary.written();

    @Test
    void isOfTheSizeThatTheBudgetSpeaksOf() {
        assertThat(written).hasSizeBetween(150_000, 175_000);
    }

    @Test
    void hasEveryCodeInTheCatalogueAndAboutAsManyAsTheBudgetSpeaksOf() {
        Transcoding transcoding = new Transcoder().toPivot(written, SandboxCatalogue.release(Household.ANSWERING));

        assertThat(transcoding).isInstanceOfSatisfying(Transcoding.Transcoded.class, transcoded -> {
            assertThat(transcoded.notes()).isEmpty();
            assertThat(new String(transcoded.bytes(), StandardCharsets.UTF_8).split("<translation ", -1).length - 1)
                    .isBetween(160, 200);
        });
    }

    @Test
    void isReadAsASummary() {
        assertThat(new SummaryReader().read(written))
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(read.value())
                                .isInstanceOfSatisfying(
                                        eu.passerelle.clinical.summary.PatientSummary.class,
                                        summary -> assertThat(summary.coded()).hasSizeGreaterThan(150)));
    }
}
