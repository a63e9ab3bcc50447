package eu.passerelle.portal.reading;

import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.treatment.ReadingNote;
import eu.passerelle.treatment.RenderedSummary;
import eu.passerelle.treatment.SummaryView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The quality chip: complete, complete with notes, partly translated, or damaged, and the notes behind it.
 *
 * @param tone how loud the chip is
 * @param groups the notes, those that say the same of different entries together
 * @param stale the line that says the content is old or of unknown age (hazard H08)
 * @param subjectDiffers loud warnings: the document names the person otherwise (hazard H03)
 */
public record Quality(
        String label, Tone tone, List<Group> groups, Optional<String> stale, List<String> subjectDiffers) {
    public Quality {
        groups = List.copyOf(groups);
        subjectDiffers = List.copyOf(subjectDiffers);
    }

    /** How loud the chip is; its words say the same. */
    public enum Tone {
        GOOD,
        WARN,
        STOP
    }

    /** What is said once of several entries. */
    public record Group(String sentence, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /**
     * One note.
     *
     * @param detail a term or a text of the partner, in its own language; may be empty
     * @param target anchor of what it concerns, or empty
     */
    public record Item(String sentence, String detail, String target) {}

    public boolean clean() {
        return tone == Tone.GOOD;
    }

    public static Quality of(SummaryView view, RenderedSummary rendered, Words words) {
        List<Item> items = new ArrayList<>();
        List<String> differs = new ArrayList<>();
        Optional<String> stale = Optional.empty();
        long untranslated = 0;
        boolean damaged = false;
        Set<Integer> nowhere = ofTheHeader(view);
        for (ReadingNote note : rendered.notes()) {
            items.add(item(note, nowhere, words));
            switch (note.kind()) {
                case NOT_TRANSLATED, UNMAPPED_CODE -> untranslated++;
                case LOST_STATEMENTS -> damaged = true;
                case STALE_CONTENT -> stale = Optional.of(stale(note, words));
                case SUBJECT_DIFFERS -> differs.add(words.say("subject.differs." + note.detail()));
                case IN_ENGLISH,
                        MAPPING_NOT_EXACT,
                        PARTNER_NOTE,
                        SECTION_MISSING,
                        NARRATIVE_ONLY,
                        CONTRADICTION,
                        FURTHER_STATEMENTS,
                        DEFECT,
                        FORM,
                        PDF_MISSING -> {
                    // counted, and said where it stands
                }
            }
        }
        boolean told = rendered.notes().stream().anyMatch(note -> note.kind() == ReadingNote.Kind.PDF_MISSING);
        if (!told && (view.pdf() instanceof PdfOfCountry.NotOffered || view.pdf() instanceof PdfOfCountry.Failed)) {
            items.add(new Item(words.say("note.PDF_MISSING"), "", ""));
        }
        return new Quality(
                label(damaged, untranslated, items.size(), words),
                damaged ? Tone.STOP : items.isEmpty() ? Tone.GOOD : Tone.WARN,
                groups(items),
                stale,
                differs);
    }

    /** Codes about the document itself are said in its first lines, which nothing leads to. */
    private static Set<Integer> ofTheHeader(SummaryView view) {
        Set<Integer> offsets = new HashSet<>();
        view.summary().ifPresent(summary -> {
            summary.coded().forEach(coded -> offsets.add(coded.offset()));
            summary.sections().stream().flatMap(Section::coded).forEach(coded -> offsets.remove(coded.offset()));
        });
        return offsets;
    }

    private static String label(boolean damaged, long untranslated, int notes, Words words) {
        if (damaged) {
            return words.say("quality.damaged");
        }
        return untranslated > 0
                ? words.count("quality.untranslated", untranslated)
                : notes == 0 ? words.say("quality.complete") : words.count("quality.notes", notes);
    }

    private static List<Group> groups(List<Item> items) {
        Map<String, List<Item>> bySentence = new LinkedHashMap<>();
        items.forEach(item -> bySentence
                .computeIfAbsent(item.sentence(), sentence -> new ArrayList<>())
                .add(item));
        return bySentence.entrySet().stream()
                .map(said -> new Group(said.getKey(), said.getValue()))
                .toList();
    }

    private static Item item(ReadingNote note, Set<Integer> nowhere, Words words) {
        String target = note.offset() >= 0 && !nowhere.contains(note.offset()) ? "term-" + note.offset() : "";
        String detail = note.detail();
        return switch (note.kind()) {
            case SECTION_MISSING, NARRATIVE_ONLY ->
                new Item(
                        words.say("note", note.kind()),
                        words.say("section." + detail),
                        "section-" + detail.toLowerCase(java.util.Locale.ROOT));
            case STALE_CONTENT -> new Item(stale(note, words), "", "");
            case SUBJECT_DIFFERS -> new Item(words.say("subject.differs." + detail), "", "");
            case CONTRADICTION ->
                new Item(
                        words.say("section.contradicts"),
                        detail,
                        note.anchor().isEmpty() ? "" : "entry-" + note.anchor());
            case FURTHER_STATEMENTS, LOST_STATEMENTS, FORM ->
                new Item(words.count("note." + note.kind().name(), Long.parseLong(detail)), "", "");
            case DEFECT -> new Item(detail, note.anchor(), "");
            case NOT_TRANSLATED, IN_ENGLISH, MAPPING_NOT_EXACT, UNMAPPED_CODE, PARTNER_NOTE, PDF_MISSING ->
                new Item(words.say("note", note.kind()), detail, target);
        };
    }

    private static String stale(ReadingNote note, Words words) {
        return PartialDate.parse(note.detail())
                .map(date -> words.say("document.updatedLongAgo", new Dates(words).day(date)))
                .orElseGet(() -> words.say("document.updateNotStated"));
    }
}
