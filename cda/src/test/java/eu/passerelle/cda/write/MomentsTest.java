package eu.passerelle.cda.write;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PersonName;
import eu.passerelle.cda.Reading;
import eu.passerelle.cda.read.SummaryReader;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Device;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.Value;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments where a template demands a beginning. */
class MomentsTest {
    private static final PartialDate DAY = PartialDate.parse("20150307").orElseThrow();
    private static final Coded TERM = Coded.of("x", "2.999.6", "Term");

    private static String written(SectionKind kind, Entry entry) {
        PatientSummary summary = new PatientSummary(
                Samples.header("en-GB", new PersonName("Test", "Maria")),
                List.of(Section.of(kind, "Title", Narrative.EMPTY, List.of(entry))));
        return new String(new SummaryWriter().structured(summary), StandardCharsets.UTF_8);
    }

    private static Entry read(String document) {
        return switch (new SummaryReader().read(document.getBytes(StandardCharsets.UTF_8))) {
            case Reading.Read<PatientSummary>(PatientSummary summary) ->
                summary.sections().getFirst().entries().getFirst();
            case Reading.Refused<PatientSummary> refused -> throw new AssertionError("not read");
        };
    }

    private static Allergy reacted(Period when) {
        Allergy plain = Allergy.to(TERM, TERM);
        return new Allergy(
                plain.assertion(),
                plain.type(),
                plain.agent(),
                plain.status(),
                plain.certainty(),
                plain.criticality(),
                plain.severity(),
                Period.at(DAY),
                List.of(new Allergy.Reaction(TERM, Coded.NONE, when, "")),
                plain.value(),
                "");
    }

    @Test
    void ofADeviceIsItsBeginning() {
        String document = written(SectionKind.DEVICES, Device.of(TERM, Period.at(DAY)));
        assertThat(document)
                .containsPattern("<effectiveTime xsi:type=\"IVL_TS\"><low value=\"20150307\"/></effectiveTime>");
        assertThat(((Device) read(document)).when()).isEqualTo(Period.since(DAY));
        String bare = document.replaceFirst(
                "<effectiveTime xsi:type=\"IVL_TS\"><low value=\"20150307\"/></effectiveTime>",
                "<effectiveTime value=\"20150307\"/>");
        assertThat(((Device) read(bare)).when()).isEqualTo(Period.since(DAY));
    }

    @Test
    void ofAConcernIsItsBeginningAndOfTheAllergyAMoment() {
        String document = written(SectionKind.ALLERGIES, reacted(Period.NONE));
        assertThat(document)
                .contains("<effectiveTime><low value=\"20150307\"/></effectiveTime>")
                .contains("<effectiveTime value=\"20150307\"/>");
        Allergy again = (Allergy) read(document);
        assertThat(again.onset()).isEqualTo(Period.at(DAY));
        assertThat(again.assertion().context().concernWhen()).isEqualTo(Period.since(DAY));
    }

    /** Neither beside its own beginning nor with an end that equals it: data type rules forbid both. */
    @ParameterizedTest
    @CsvSource({
        "2015, 1, a",
        "201503, 1, mo",
        "20150307, 1, d",
        "2015030709, 1, h",
        "201503070930+0100, 1, min",
        "20150307093011+0100, 1, s"
    })
    void ofAReactionLastsAsLongAsItsDateCovers(String date, String value, String unit) {
        Period moment = Period.at(PartialDate.parse(date).orElseThrow());
        String document = written(SectionKind.ALLERGIES, reacted(moment));
        assertThat(document)
                .contains("<effectiveTime><low value=\"" + date + "\"/><width value=\"" + value + "\" unit=\"" + unit
                        + "\"/></effectiveTime>");
        assertThat(((Allergy) read(document)).reactions().getFirst().when()).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<effectiveTime value=\"20150307\"/>",
                "<effectiveTime value=\"20150307\"><low value=\"20150307\"/></effectiveTime>",
                "<effectiveTime><low value=\"20150307\"/><high value=\"20150307\"/></effectiveTime>"
            })
    void ofAReactionIsReadInEveryOldForm(String old) {
        String document = written(SectionKind.ALLERGIES, reacted(Period.at(DAY)));
        String form = "<effectiveTime><low value=\"20150307\"/><width value=\"1\" unit=\"d\"/></effectiveTime>";
        assertThat(document).contains(form);
        assertThat(((Allergy) read(document.replace(form, old)))
                        .reactions()
                        .getFirst()
                        .when())
                .isEqualTo(Period.at(DAY));
    }

    @Test
    void aReactionThatBeganIsNoMoment() {
        String document = written(SectionKind.ALLERGIES, reacted(Period.since(DAY)));
        assertThat(((Allergy) read(document)).reactions().getFirst().when()).isEqualTo(Period.since(DAY));
    }

    @Test
    void ofSocialHistoryIsNotTheBeginningOfAHabit() {
        Observation seen = Observation.of(TERM, new Value.Words("smokes"), Period.at(DAY));
        String document = written(SectionKind.SOCIAL_HISTORY, seen);
        assertThat(document).contains("<low value=\"20150307\"/><width value=\"1\" unit=\"d\"/>");
        assertThat(((Observation) read(document)).when()).isEqualTo(Period.at(DAY));
    }

    @Test
    void whyAMomentHasNoEndIsNotWritten() {
        Period odd = new Period(
                Optional.of(DAY),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(NullFlavor.UNK),
                Optional.empty());
        Observation seen = Observation.of(TERM, new Value.Words("seen"), odd);
        assertThat(((Observation) read(written(SectionKind.RESULTS, seen))).when())
                .isEqualTo(Period.at(DAY));
    }
}
