package eu.passerelle.portal.reading;

import eu.passerelle.border.Code;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.Organisation;
import eu.passerelle.clinical.summary.Freshness;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.RenderedSummary;
import eu.passerelle.treatment.SummaryView;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A whole summary as it is shown in one language: document line, at a glance, sections.
 *
 * @param documentLanguage tag, or empty
 * @param documentFacts about the document; its details are told when asked for
 * @param glance empty when the country sent its PDF only
 * @param people contacts and authors named in the header
 */
public record SummarySheet(
        String documentLanguage,
        String documentLanguageName,
        List<Card.Fact> documentFacts,
        Optional<Glance> glance,
        List<SectionCards> sections,
        Quality quality,
        String release,
        Card people) {
    /** HL7 Confidentiality: as all medical documents are. */
    private static final Code NORMAL = Code.of("N", "2.16.840.1.113883.5.25");

    public SummarySheet {
        documentFacts = List.copyOf(documentFacts);
        sections = List.copyOf(sections);
    }

    public static SummarySheet of(SummaryView view, Words words, LocalDate today, ZoneId zone) {
        return of(view, words, today, zone, false);
    }

    /** With the words of the author instead of translations: the right side of "original beside". */
    public static SummarySheet original(SummaryView view, Words words, LocalDate today, ZoneId zone) {
        return of(view, words, today, zone, true);
    }

    private static SummarySheet of(SummaryView view, Words words, LocalDate today, ZoneId zone, boolean inOriginal) {
        RenderedSummary rendered = view.in(words.language());
        Optional<LanguageTag> language =
                view.summary().flatMap(summary -> summary.header().language());
        Terms terms =
                new Terms(rendered, words, language.map(LanguageTag::value).orElse(""), view.release(), inOriginal);
        EntryCards cards = new EntryCards(
                terms, view.summary().map(PatientSummary::contradictions).orElse(List.of()));
        return new SummarySheet(
                terms.documentLanguage(),
                language.map(LanguageTag::base).map(words::languageName).orElse(words.say("document.languageUnknown")),
                documentFacts(view, terms, zone),
                view.summary().map(summary -> Glance.of(summary, terms, cards, today)),
                view.summary().map(summary -> sections(summary, terms, cards)).orElse(List.of()),
                Quality.of(view, rendered, words),
                view.release(),
                view.summary()
                        .map(summary -> PeopleCard.of(summary.header(), terms))
                        .orElse(new Card(Term.plain(""), List.of(), List.of())));
    }

    private static List<SectionCards> sections(PatientSummary summary, Terms terms, EntryCards cards) {
        Map<SectionKind, Integer> seen = new EnumMap<>(SectionKind.class);
        List<SectionCards> sections = new ArrayList<>();
        for (Section section : summary.displayed()) {
            int number = seen.merge(section.kind(), 1, Integer::sum) - 1;
            sections.add(SectionCards.of(section, terms, cards, number));
        }
        return sections;
    }

    private static List<Card.Fact> documentFacts(SummaryView view, Terms terms, ZoneId zone) {
        Words words = terms.words();
        Dates dates = new Dates(words);
        List<Card.Fact> facts = new ArrayList<>();
        Optional<DocumentHeader> header = view.summary().map(PatientSummary::header);
        view.summary()
                .map(summary -> summary.freshness(view.received().atZone(zone).toLocalDate()))
                .ifPresent(freshness -> facts.add(updated(freshness, words)));
        header.map(DocumentHeader::title)
                .filter(title -> !title.isBlank())
                .ifPresent(title -> facts.add(new Card.Fact(
                        Term.plain(words.say("said.title")),
                        List.of(Term.foreign(title, terms.documentLanguage())),
                        true)));
        Optional<String> custodian = header.flatMap(DocumentHeader::custodian)
                .map(Organisation::name)
                .filter(name -> !name.isEmpty());
        header.map(known -> String.join(
                        "; ", known.authors().stream().map(CardDraft::who).toList()))
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> facts.add(fact(words, "author", name, custodian.isPresent())));
        custodian.ifPresent(name -> facts.add(fact(words, "custodian", name, false)));
        header.flatMap(DocumentHeader::created)
                .ifPresent(date -> facts.add(fact(words, "created", dates.day(date), true)));
        header.map(DocumentHeader::confidentiality)
                .filter(level -> !level.is(NORMAL))
                .map(level ->
                        terms.withQualifiers(level).stream().map(Term::text).collect(Collectors.joining(", ")))
                .filter(said -> !said.isEmpty())
                .ifPresent(said -> facts.add(
                        new Card.Fact(Term.plain(words.say("said.confidentiality")), List.of(Term.plain(said)))));
        facts.add(fact(words, "received", dates.moment(view.received(), zone), false));
        facts.add(fact(words, "release", view.release(), true));
        return facts;
    }

    /** The first line: how old the content is; when the document was made is never taken for it (hazard H08). */
    private static Card.Fact updated(Freshness freshness, Words words) {
        Dates dates = new Dates(words);
        return switch (freshness) {
            case Freshness.Stated(PartialDate date) -> fact(words, "updated", dates.day(date), false);
            case Freshness.Derived(PartialDate date) -> fact(words, "latestEntry", dates.day(date), false);
            case Freshness.NotStated none -> fact(words, "updated", words.say("term.notStated"), false);
        };
    }

    private static Card.Fact fact(Words words, String key, String value, boolean detail) {
        return new Card.Fact(Term.plain(words.say("document." + key)), List.of(Term.plain(value)), detail);
    }
}
