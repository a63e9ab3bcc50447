package eu.passerelle.national.consolidation;

import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.national.rewriting.Rewriting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who says what: takes an entry out of its document and writes down where it comes from. */
final class Attribution {
    private Attribution() {}

    /** Without its place in the source's document; with its authors, the section's or the source's where it names none. */
    static Entry attributed(Entry entry, Section section, SourceAnswer.Recorded source) {
        List<Author> own = entry.assertion().provenance();
        List<Author> authors =
                !own.isEmpty() ? own : section.authors().isEmpty() ? List.of(author(source)) : section.authors();
        return with(entry, authors, entry.assertion().ids());
    }

    /** The same statement, by the authors of both. */
    static Entry joined(Entry first, Entry second) {
        return with(
                first,
                union(first.assertion().provenance(), second.assertion().provenance()),
                union(first.assertion().ids(), second.assertion().ids()));
    }

    private static <T> List<T> union(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    /** The first author, on behalf of the source, when its content was last touched. */
    private static Author author(SourceAnswer.Recorded source) {
        DocumentHeader header = source.summary().header();
        Optional<Author> first = header.authors().stream().findFirst();
        return new Author(
                first.map(Author::ids).orElse(List.of()),
                first.flatMap(Author::name),
                first.map(Author::role).orElse(Coded.NONE),
                first.map(Author::speciality).orElse(Coded.NONE),
                date(source),
                first.map(Author::device).orElse(""),
                first.map(Author::telecoms).orElse(List.of()),
                Optional.of(source.source()),
                first.flatMap(Author::address));
    }

    /** When the source's content was last updated, else when its document was made. */
    static Optional<PartialDate> date(SourceAnswer.Recorded source) {
        DocumentHeader header = source.summary().header();
        return header.contentLastUpdated().or(header::created);
    }

    private static Entry with(Entry whole, List<Author> authors, List<InstanceId> ids) {
        Entry entry = whole.with(whole.assertion().withIds(ids));
        Assertion own = entry.assertion();
        return new Rewriting() {
            @Override
            protected List<Author> provenance(Entry part, List<Author> value) {
                return part.assertion() == own ? authors : value;
            }

            @Override
            protected String narrated(Entry part, String words, String place) {
                return isOnlyWords(part) ? words : "";
            }

            @Override
            protected Coded coded(Coded value) {
                return value.narrativeId().isEmpty() ? value : value.withOriginalText(value.originalText(), "");
            }

            @Override
            protected String anchor(String value) {
                return "";
            }
        }.entry(entry);
    }
}
