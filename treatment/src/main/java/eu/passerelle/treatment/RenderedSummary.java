package eu.passerelle.treatment;

import eu.passerelle.border.Code;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.Note;
import eu.passerelle.border.PartialDate;
import eu.passerelle.cda.check.CheckTexts;
import eu.passerelle.cda.check.Finding;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.summary.Contradiction;
import eu.passerelle.clinical.summary.Freshness;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionState;
import eu.passerelle.terminology.Release;
import eu.passerelle.terminology.Rendering;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A summary in one language: a rendering for each coded element, found by its byte offset, and the notes of the quality
 * chip.
 */
public record RenderedSummary(LanguageTag language, Map<Integer, Rendering> renderings, List<ReadingNote> notes) {
    public RenderedSummary {
        renderings = Map.copyOf(renderings);
        notes = List.copyOf(notes);
    }

    static RenderedSummary of(SummaryView view, Release release, LanguageTag language) {
        Map<Integer, Rendering> renderings = new HashMap<>();
        List<ReadingNote> notes = new ArrayList<>();
        view.partnerNotes().forEach(note -> notes.add(partner(note)));
        view.differences()
                .forEach(difference ->
                        notes.add(new ReadingNote(ReadingNote.Kind.SUBJECT_DIFFERS, difference.name(), -1)));
        view.summary().ifPresent(summary -> {
            summary.coded().forEach(coded -> {
                Optional<Code> code = coded.code();
                if (code.isPresent() && coded.offset() >= 0) {
                    Rendering rendering = release.render(code.get(), language);
                    renderings.put(coded.offset(), rendering);
                    note(coded, rendering).ifPresent(notes::add);
                } else if (coded.isUnmapped()) {
                    notes.add(new ReadingNote(ReadingNote.Kind.UNMAPPED_CODE, coded.original(), coded.offset()));
                }
            });
            sections(summary, notes);
            contradictions(summary, notes);
            stale(summary, view, notes);
        });
        scrutiny(view.scrutiny(), language, notes);
        return new RenderedSummary(language, renderings, notes);
    }

    private static ReadingNote partner(Note note) {
        String text = note.about().text();
        return new ReadingNote(
                ReadingNote.Kind.PARTNER_NOTE, text.isEmpty() ? note.about().code() : text, -1);
    }

    private static Optional<ReadingNote> note(Coded coded, Rendering rendering) {
        return switch (rendering.source()) {
            case ASKED, BASE_LANGUAGE, ADOPTED_REGION -> Optional.empty();
            case ENGLISH ->
                rendering.language().base().value().equals("en")
                        ? Optional.of(new ReadingNote(ReadingNote.Kind.IN_ENGLISH, rendering.text(), coded.offset()))
                        : Optional.empty();
            case NONE -> Optional.of(new ReadingNote(ReadingNote.Kind.NOT_TRANSLATED, coded.words(), coded.offset()));
        };
    }

    private static void sections(PatientSummary summary, List<ReadingNote> notes) {
        for (Section section : summary.displayed()) {
            if (section.state() instanceof SectionState.Missing) {
                notes.add(new ReadingNote(
                        ReadingNote.Kind.SECTION_MISSING, section.kind().name(), -1));
            } else if (section.opensNarrative()) {
                notes.add(new ReadingNote(
                        ReadingNote.Kind.NARRATIVE_ONLY, section.kind().name(), -1));
            }
        }
    }

    private static void contradictions(PatientSummary summary, List<ReadingNote> notes) {
        for (Contradiction found : summary.contradictions()) {
            notes.add(new ReadingNote(ReadingNote.Kind.CONTRADICTION, found.line(), -1, found.anchor()));
        }
    }

    /** What misleads is told one by one, what is only form as a number. */
    private static void scrutiny(Scrutiny scrutiny, LanguageTag language, List<ReadingNote> notes) {
        scrutiny.ledger().ifPresent(totals -> {
            if (totals.lost() > 0) {
                notes.add(count(ReadingNote.Kind.LOST_STATEMENTS, totals.lost()));
            }
            if (totals.marked() > 0) {
                notes.add(count(ReadingNote.Kind.FURTHER_STATEMENTS, totals.marked()));
            }
        });
        int form = 0;
        for (Finding finding : scrutiny.findings()) {
            if (finding.code().safety()) {
                notes.add(new ReadingNote(
                        ReadingNote.Kind.DEFECT,
                        CheckTexts.in(language).of(finding.code()),
                        -1,
                        finding.place().path()));
            } else {
                form += 1 + finding.more();
            }
        }
        if (form > 0) {
            notes.add(count(ReadingNote.Kind.FORM, form));
        }
    }

    private static ReadingNote count(ReadingNote.Kind kind, int number) {
        return new ReadingNote(kind, Integer.toString(number), -1);
    }

    /** Hazard H08: older than twelve months, or not stated. */
    private static void stale(PatientSummary summary, SummaryView view, List<ReadingNote> notes) {
        LocalDate today = view.received().atOffset(ZoneOffset.UTC).toLocalDate();
        Freshness freshness = summary.freshness(today);
        if (freshness.isAmber(today)) {
            String date = switch (freshness) {
                case Freshness.Stated(PartialDate stated) -> stated.hl7();
                case Freshness.Derived(PartialDate derived) -> derived.hl7();
                case Freshness.NotStated none -> "";
            };
            notes.add(new ReadingNote(ReadingNote.Kind.STALE_CONTENT, date, -1));
        }
    }

    public Optional<Rendering> rendering(Coded coded) {
        return Optional.ofNullable(renderings.get(coded.offset()));
    }
}
