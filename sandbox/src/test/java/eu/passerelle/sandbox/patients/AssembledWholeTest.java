package eu.passerelle.sandbox.patients;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.CountryCode;
import eu.passerelle.cda.Reading;
import eu.passerelle.cda.read.SummaryReader;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.entry.Context;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Origin;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.national.rewriting.Rewriting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Assembling the one source of a patient who keeps nothing back loses nothing and adds nothing (hazard H05). */
class AssembledWholeTest {
    private final CdaSummaryDocuments writer = new CdaSummaryDocuments();

    @ParameterizedTest
    @ValueSource(strings = {"LU", "PT", "GR"})
    void everySectionIsReadAgainAsTheSourceWroteIt(String country) {
        int compared = 0;
        for (SyntheticPatient patient : PatientFiles.of(new CountryCode(country))) {
            boolean plain = patient.furtherSources().isEmpty()
                    && patient.restrictions().hidden().isEmpty();
            if (!plain || patient.summary().isEmpty()) {
                continue;
            }
            compared++;
            PatientSummary source = read(writer.structured(patient.summary().orElseThrow()));
            PatientSummary given = read(new Folder(writer, new MovableClock())
                    .of(patient)
                    .getFirst()
                    .document()
                    .content()
                    .bytes());
            assertThat(given.sections()).as(patient.toString()).hasSameSizeAs(source.sections());
            for (int i = 0; i < source.sections().size(); i++) {
                Section before = source.sections().get(i);
                Section after = given.sections().get(i);
                String what = patient + " " + before.kind();
                assertThat(after.narrative().plainText())
                        .as(what)
                        .isEqualTo(before.narrative().plainText());
                assertThat(after.narrativeOnly()).as(what).isEqualTo(before.narrativeOnly());
                assertThat(after.title()).as(what).isEqualTo(before.title());
                assertThat(entries(after)).as(what).isEqualTo(entries(before));
                assertThat(after.contradictions(given.header().language()))
                        .as(what)
                        .hasSameSizeAs(before.contradictions(source.header().language()));
            }
            assertThat(given.header().subject()).isEqualTo(source.header().subject());
            assertThat(given.header().contacts()).hasSameSizeAs(source.header().contacts());
        }
        assertThat(compared).isGreaterThan(20);
    }

    /** Without places in the document and identifiers, which are new; offsets are of the bytes. */
    private static List<Entry> entries(Section section) {
        Rewriting placeless = new Rewriting() {
            @Override
            protected String anchor(String value) {
                return value.isEmpty() ? "" : "#";
            }

            @Override
            protected List<InstanceId> ids(List<InstanceId> value) {
                return List.of();
            }

            @Override
            protected Origin origin(Origin value) {
                return Origin.NONE;
            }

            @Override
            protected Coded coded(Coded value) {
                return new Coded(
                        value.code(),
                        value.codeSystemName(),
                        value.codeSystemVersion(),
                        value.displayName(),
                        value.originalText(),
                        value.nullFlavor(),
                        value.translations(),
                        value.narrativeId().isEmpty() ? "" : "#",
                        Coded.NOT_FROM_BYTES,
                        value.qualifiers().stream()
                                .map(qualifier ->
                                        new Coded.Qualifier(coded(qualifier.name()), coded(qualifier.value())))
                                .toList());
            }

            @Override
            protected eu.passerelle.clinical.Author author(eu.passerelle.clinical.Author value) {
                return new eu.passerelle.clinical.Author(
                        value.ids(),
                        value.name(),
                        coded(value.role()),
                        coded(value.speciality()),
                        value.time(),
                        value.device(),
                        value.telecoms(),
                        value.organisation(),
                        value.address());
            }
        };
        return section.entries().stream()
                .map(placeless::entry)
                .map(entry -> entry.with(entry.assertion()
                        .withContext(new Context(
                                Origin.NONE,
                                entry.assertion().context().concernWhen(),
                                entry.assertion().context().informants(),
                                entry.assertion().context().references(),
                                List.of()))))
                .toList();
    }

    private static PatientSummary read(byte[] document) {
        return switch (new SummaryReader().read(document)) {
            case Reading.Read<PatientSummary>(PatientSummary summary) -> summary;
            case Reading.Refused<PatientSummary> refused ->
                throw new AssertionError(refused.text() + new String(document, StandardCharsets.UTF_8).length());
        };
    }
}
