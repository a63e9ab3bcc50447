package eu.passerelle.national.consolidation;

import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.OtherEntry;
import eu.passerelle.national.rewriting.Rewriting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who says what: takes an entry out of its document and writes down where it comes from. */
final class Attribution {
    private Attribution() {}

    /** Without identifiers and places of the source's document; with its authors, where the entry names none. */
    static Entry attributed(Entry entry, SourceAnswer.Recorded source) {
        List<Author> own = entry.assertion().provenance();
        return with(entry, own.isEmpty() ? List.of(author(source)) : own);
    }

    /** The same statement, by the authors of both. */
    static Entry joined(Entry first, Entry second) {
        List<Author> authors = new ArrayList<>(first.assertion().provenance());
        second.assertion().provenance().stream()
                .filter(author -> !authors.contains(author))
                .forEach(authors::add);
        return with(first, authors);
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
                Optional.of(source.source()));
    }

    /** When the source's content was last updated, else when its document was made. */
    static Optional<PartialDate> date(SourceAnswer.Recorded source) {
        DocumentHeader header = source.summary().header();
        return header.contentLastUpdated().or(header::created);
    }

    private static Entry with(Entry entry, List<Author> authors) {
        Assertion whole = entry.assertion();
        boolean onlyWords = entry.coded().allMatch(coded -> coded.words().isEmpty()) || entry instanceof OtherEntry;
        return new Rewriting() {
            @Override
            protected Assertion assertion(Assertion value) {
                return new Assertion(
                        value.negated(),
                        value.status(),
                        value.concernStatus(),
                        value.mood(),
                        value.ids(),
                        "",
                        List.of(),
                        onlyWords ? value.text() : "",
                        value.nullFlavor(),
                        value == whole ? authors : value.provenance());
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
