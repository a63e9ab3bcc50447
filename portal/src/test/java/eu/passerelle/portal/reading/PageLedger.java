package eu.passerelle.portal.reading;

import eu.passerelle.border.Code;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PatientId;
import eu.passerelle.clinical.contract.Leaves;
import eu.passerelle.clinical.contract.Leaves.Leaf;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.portal.words.Bundles;
import eu.passerelle.portal.words.Words;
import eu.passerelle.terminology.Binding;
import eu.passerelle.terminology.Decision;
import eu.passerelle.terminology.Release;
import eu.passerelle.terminology.Rendering;
import eu.passerelle.treatment.Comparison;
import eu.passerelle.treatment.IdentifiedPerson;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.treatment.StepsForTests;
import eu.passerelle.treatment.SummaryView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The second link of the ledger: every value that was read stands on the sheet, in the card of its own entry, or there
 * is a reason why not.
 */
final class PageLedger {
    private static final LanguageTag ENGLISH = new LanguageTag("en");

    private final List<String> missing = new ArrayList<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private int facts;
    private int shown;

    private PageLedger() {}

    /** @param translated whether the release knows a designation of every code */
    static PageLedger of(PatientSummary summary, boolean translated) {
        Words words = new Bundles(List.of(ENGLISH)).first();
        SummaryView view = StepsForTests.view(
                Optional.of(summary),
                new IdentifiedPerson(
                        new PatientId("2.999.1", "1"),
                        Demographics.NONE,
                        new Comparison(Comparison.Result.AGREES, Comparison.Result.AGREES)),
                List.of(),
                Set.of(),
                new AllOrNothing(translated),
                Instant.parse("2026-11-23T09:00:00Z"),
                new PdfOfCountry.NotOffered());
        SummarySheet sheet = SummarySheet.of(view, words, LocalDate.of(2026, 11, 23), ZoneOffset.UTC);
        Terms terms = new Terms(view.in(ENGLISH), words, sheet.documentLanguage(), view.release(), false);
        EntryCards cards = new EntryCards(terms, summary.contradictions());
        Saying saying = new Saying(terms);
        PageLedger ledger = new PageLedger();
        ledger.check(summary.header(), Shown.of(sheet), new Shown(), saying::of);
        List<Section> displayed = summary.displayed();
        for (int i = 0; i < displayed.size(); i++) {
            ledger.section(displayed.get(i), sheet.sections().get(i), cards, saying);
        }
        return ledger;
    }

    private void section(Section section, SectionCards there, EntryCards cards, Saying saying) {
        check(section, new Shown().section(there), new Shown(), saying::of);
        Shown narrative = new Shown().narrative(there.narrative()).text(new Narrative(there.narrative()).plainText());
        for (Entry entry : section.entries()) {
            Card card = cards.of(entry);
            if (there.cards().contains(card)) {
                check((Record) entry, Shown.of(card), narrative, saying::of);
            } else {
                Shown state = new Shown();
                there.statements().forEach(state::term);
                check((Record) entry, state, narrative, saying::withoutCard);
            }
        }
    }

    private void check(Record part, Shown there, Shown narrative, Function<Leaf, Saying.Demand> demands) {
        for (Leaf leaf : Leaves.of(part)) {
            if (part instanceof Section && leaf.isIn(Entry.class)) {
                continue;
            }
            switch (demands.apply(leaf)) {
                case Saying.Said(String text) -> demand(leaf, text, there.says(text));
                case Saying.Narrated(String text) -> demand(leaf, text, there.says(text) || narrative.says(text));
                case Saying.Undecided undecided -> demand(leaf, "?", false);
                case Saying.NotShown(String why) -> {
                    facts++;
                    reasons.merge(why, 1, Integer::sum);
                }
                case Saying.NoFact none -> {
                    // stands with another one
                }
            }
        }
    }

    private void demand(Leaf leaf, String text, boolean there) {
        if (!text.isBlank()) {
            facts++;
            if (there) {
                shown++;
            } else {
                missing.add(leaf.path());
            }
        }
    }

    List<String> missing() {
        return missing;
    }

    int facts() {
        return facts;
    }

    int shown() {
        return shown;
    }

    Map<String, Integer> reasons() {
        return reasons;
    }

    /** A release that says every code, or none. */
    private record AllOrNothing(boolean all) implements Release {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public Decision toPivot(Binding binding, Code code) {
            return new Decision.Unmapped("not asked here");
        }

        @Override
        public Rendering render(Code code, LanguageTag language) {
            return all
                    ? new Rendering("said-" + code.value(), language, Rendering.Source.ASKED, name(), List.of())
                    : new Rendering("", language, Rendering.Source.NONE, name(), List.of());
        }
    }
}
