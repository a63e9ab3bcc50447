package eu.passerelle.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Code;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.Note;
import eu.passerelle.cda.Reading;
import eu.passerelle.cda.read.SummaryReader;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.terminology.Binding;
import eu.passerelle.terminology.Decision;
import eu.passerelle.terminology.Release;
import eu.passerelle.terminology.Rendering;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RenderedSummaryTest {
    private static final LanguageTag FRENCH = new LanguageTag("fr");

    /** Knows a few codes in French, all others not at all. */
    private record FewWords(Map<String, String> french) implements Release {
        @Override
        public String name() {
            return "test 1";
        }

        @Override
        public Decision toPivot(Binding binding, Code code) {
            return new Decision.Unmapped("not asked here");
        }

        @Override
        public Rendering render(Code code, LanguageTag language) {
            String word = french.getOrDefault(code.value(), "");
            return new Rendering(
                    word, language, word.isEmpty() ? Rendering.Source.NONE : Rendering.Source.ASKED, name(), List.of());
        }
    }

    private static SummaryView view(String cda, List<Note> notes, Release release) {
        Reading<PatientSummary> reading = new SummaryReader().read(cda.getBytes(StandardCharsets.UTF_8));
        PatientSummary summary = ((Reading.Read<PatientSummary>) reading).value();
        return new SummaryView(
                Optional.of(summary),
                Summaries.document(cda),
                new IdentifiedPerson(
                        Summaries.MARIA,
                        Summaries.DEMOGRAPHICS,
                        new Comparison(Comparison.Result.AGREES, Comparison.Result.NOT_STATED)),
                notes,
                Set.of(),
                Scrutiny.NONE,
                release,
                Fakes.NOW,
                Optional.empty());
    }

    private static String summary() {
        return Summaries.cda("999000001", "19570412", "Exemplo");
    }

    private static List<ReadingNote.Kind> kinds(SummaryView view) {
        return view.in(FRENCH).notes().stream().map(ReadingNote::kind).toList();
    }

    @Test
    void saysEachCodeByItsOffset() {
        SummaryView view = view(summary(), List.of(), new FewWords(Map.of("48765-2", "Allergies et intolérances")));
        PatientSummary summary = view.summary().orElseThrow();
        assertThat(view.rendering(summary.sections().getFirst().code(), FRENCH).map(Rendering::text))
                .contains("Allergies et intolérances");
    }

    @Test
    void countsEveryTermThatIsNotTranslated() {
        SummaryView view = view(summary(), List.of(), new SilentRelease("test 1"));
        long coded = view.summary()
                .orElseThrow()
                .coded()
                .filter(c -> c.code().isPresent())
                .count();
        assertThat(kinds(view).stream().filter(ReadingNote.Kind.NOT_TRANSLATED::equals))
                .hasSize((int) coded);
    }

    @Test
    void countsTheBasicSectionsThatAreMissing() {
        assertThat(kinds(view(summary(), List.of(), new SilentRelease("test 1"))).stream()
                        .filter(ReadingNote.Kind.SECTION_MISSING::equals))
                .hasSize(4);
    }

    @Test
    void countsTheNarrativeThatNoEntryCarries() {
        assertThat(kinds(view(summary(), List.of(), new SilentRelease("test 1"))))
                .contains(ReadingNote.Kind.NARRATIVE_ONLY);
    }

    @Test
    void tellsThatTheDateOfTheContentIsNotStated() {
        assertThat(kinds(view(summary(), List.of(), new SilentRelease("test 1"))))
                .contains(ReadingNote.Kind.STALE_CONTENT);
    }

    @Test
    void tellsThatTheContentIsOld() {
        assertThat(kinds(view(updated("20100101"), List.of(), new SilentRelease("test 1"))))
                .contains(ReadingNote.Kind.STALE_CONTENT);
    }

    @Test
    void isSilentAboutContentOfThisYear() {
        assertThat(kinds(view(updated("20260901"), List.of(), new SilentRelease("test 1"))))
                .doesNotContain(ReadingNote.Kind.STALE_CONTENT);
    }

    private static String updated(String date) {
        return summary()
                .replace(
                        "<component><structuredBody>",
                        "<documentationOf><serviceEvent classCode=\"PCPR\"><effectiveTime><high value=\"" + date
                                + "\"/></effectiveTime></serviceEvent></documentationOf><component><structuredBody>");
    }

    @Test
    void passesOnWhatThePartnerWroteBeside() {
        SummaryView view = view(
                summary(),
                List.of(Note.warning(ErrorCode.TM_NOT_TRANSCODED, "2502: not transcoded")),
                new SilentRelease("test 1"));
        assertThat(view.in(FRENCH).notes())
                .contains(new ReadingNote(ReadingNote.Kind.PARTNER_NOTE, "2502: not transcoded", -1));
    }

    @Test
    void isMadeOncePerLanguage() {
        SummaryView view = view(summary(), List.of(), new SilentRelease("test 1"));
        assertThat(view.in(FRENCH)).isSameAs(view.in(FRENCH));
        assertThat(view.in(FRENCH)).isNotEqualTo(view.in(new LanguageTag("de")));
    }
}
