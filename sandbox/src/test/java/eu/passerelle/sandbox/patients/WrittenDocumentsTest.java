package eu.passerelle.sandbox.patients;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.CountryCode;
import eu.passerelle.cda.Reading;
import eu.passerelle.cda.SubjectCheck;
import eu.passerelle.cda.read.SummaryReader;
import eu.passerelle.cda.transcode.Transcoder;
import eu.passerelle.cda.transcode.Transcoding;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.sandbox.catalogue.SandboxCatalogue;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The synthetic patients through the rooms that write, transcode and read. */
class WrittenDocumentsTest {
    private final CdaSummaryDocuments writer = new CdaSummaryDocuments();
    private final Transcoder transcoder = new Transcoder();

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void everySummaryIsReadAgainAsItWasMeant(String country) {
        for (SyntheticPatient patient : withSummary(country)) {
            PatientSummary meant = patient.summary().orElseThrow();
            PatientSummary read = read(writer.structured(meant));

            assertThat(read.sections())
                    .extracting(Section::kind)
                    .containsExactlyElementsOf(
                            meant.sections().stream().map(Section::kind).toList());
            for (Section section : meant.sections()) {
                Section again = read.section(section.kind()).orElseThrow();
                assertThat(again.state()).as("%s %s", patient, section.kind()).hasSameClassAs(section.state());
                assertThat(again.entries()).as("%s %s", patient, section.kind()).hasSameSizeAs(section.entries());
            }
            assertThat(SubjectCheck.of(read.header().subject(), patient.id(), patient.person()))
                    .isInstanceOf(
                            patient.scenario() == Scenario.WRONG_DOCUMENT
                                    ? SubjectCheck.Withhold.class
                                    : SubjectCheck.Same.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void everySummaryIsTranscodedAndOnlyTheUnmappedWithNotes(String country) {
        for (SyntheticPatient patient : withSummary(country)) {
            Transcoding.Transcoded pivot = pivot(country, patient);

            if (patient.scenario() == Scenario.UNMAPPED) {
                assertThat(pivot.notes()).hasSizeGreaterThanOrEqualTo(6);
                assertThat(read(pivot.bytes()).coded().filter(Coded::isUnmapped))
                        .hasSizeGreaterThanOrEqualTo(6);
            } else {
                assertThat(pivot.notes()).as(patient.toString()).isEmpty();
                assertThat(read(pivot.bytes()).coded().flatMap(coded -> coded.code().stream()))
                        .noneMatch(code -> code.system().id().startsWith("2.999"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void theRichSummaryIsAsLargeAsARealOne(String country) {
        SyntheticPatient rich = withSummary(country).getFirst();

        // Greek letters take two bytes
        assertThat(pivot(country, rich).bytes().length).isBetween(155_000, 180_000);
        assertThat(rich.summary().orElseThrow().coded().count()).isBetween(180L, 210L);
    }

    private Transcoding.Transcoded pivot(String country, SyntheticPatient patient) {
        byte[] national = writer.structured(patient.summary().orElseThrow());
        Transcoding transcoding = transcoder.toPivot(national, SandboxCatalogue.release(new CountryCode(country)));
        assertThat(transcoding).as(patient.toString()).isInstanceOf(Transcoding.Transcoded.class);
        return (Transcoding.Transcoded) transcoding;
    }

    private static List<SyntheticPatient> withSummary(String country) {
        return PatientFiles.of(new CountryCode(country)).stream()
                .filter(patient -> patient.summary().isPresent())
                .toList();
    }

    private static PatientSummary read(byte[] document) {
        return switch (new SummaryReader().read(document)) {
            case Reading.Read<PatientSummary>(PatientSummary summary) -> summary;
            case Reading.Refused<PatientSummary> refused -> throw new AssertionError(refused.text());
        };
    }
}
