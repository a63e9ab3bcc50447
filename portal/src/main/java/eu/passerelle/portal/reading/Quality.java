package eu.passerelle.portal.reading;

import eu.passerelle.border.PartialDate;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.treatment.ReadingNote;
import eu.passerelle.treatment.RenderedSummary;
import eu.passerelle.treatment.SummaryView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The quality chip: complete, complete with notes, or partly translated, and the notes behind it.
 *
 * @param stale the line that says the content is old or of unknown age (hazard H08)
 * @param subjectDiffers loud warnings: the document names the person otherwise (hazard H03)
 */
public record Quality(
        String label, boolean clean, List<Item> items, Optional<String> stale, List<String> subjectDiffers) {
    public Quality {
        items = List.copyOf(items);
        subjectDiffers = List.copyOf(subjectDiffers);
    }

    /**
     * One note.
     *
     * @param detail a term or a text of the partner, in its own language
     * @param target anchor of what it concerns, or empty
     */
    public record Item(String sentence, String detail, String target) {}

    public static Quality of(SummaryView view, RenderedSummary rendered, Words words) {
        List<Item> items = new ArrayList<>();
        List<String> differs = new ArrayList<>();
        Optional<String> stale = Optional.empty();
        long untranslated = 0;
        for (ReadingNote note : rendered.notes()) {
            items.add(item(note, words));
            switch (note.kind()) {
                case NOT_TRANSLATED, UNMAPPED_CODE -> untranslated++;
                case STALE_CONTENT -> stale = Optional.of(stale(note, words));
                case SUBJECT_DIFFERS -> differs.add(words.say("subject.differs." + note.detail()));
                case IN_ENGLISH,
                        MAPPING_NOT_EXACT,
                        PARTNER_NOTE,
                        SECTION_MISSING,
                        NARRATIVE_ONLY,
                        CONTRADICTION,
                        FURTHER_STATEMENTS,
                        LOST_STATEMENTS,
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
        String label = untranslated > 0
                ? words.count("quality.untranslated", untranslated)
                : items.isEmpty() ? words.say("quality.complete") : words.count("quality.notes", items.size());
        return new Quality(label, items.isEmpty(), items, stale, differs);
    }

    private static Item item(ReadingNote note, Words words) {
        String target = note.offset() >= 0 ? "term-" + note.offset() : "";
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
