package eu.passerelle.cda.read;

import eu.passerelle.cda.Reading;
import eu.passerelle.cda.tree.CdaDocument;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.clinical.summary.SectionState;
import eu.passerelle.xml.XmlLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a patient summary of any wave. Lenient: what a document lacks or says oddly is absent or kept as text in the
 * result; only what is no clinical document is refused. Offsets of coded values are those of the given bytes when they
 * are UTF-8, else of the same document written in UTF-8. Safe for use by any number of threads.
 */
public final class SummaryReader {
    private final XmlLimits limits;

    public SummaryReader() {
        this(XmlLimits.DOCUMENT);
    }

    public SummaryReader(XmlLimits limits) {
        this.limits = limits;
    }

    /** Never throws for what the bytes hold. */
    public Reading<PatientSummary> read(byte[] document) {
        return switch (CdaDocument.tree(document, limits)) {
            case Reading.Read<CdaElement>(CdaElement root) -> new Reading.Read<>(summary(root));
            case Reading.Refused<CdaElement>(Reading.Reason reason, String text) -> new Reading.Refused<>(reason, text);
        };
    }

    /** What a document says that was opened by {@link CdaDocument#tree}. */
    public static PatientSummary summary(CdaElement root) {
        List<Section> sections = new ArrayList<>();
        CdaElement body = root.child("component", "structuredBody");
        sections(body, new Taken(), sections);
        return new PatientSummary(HeaderParts.header(root, body.exists()), sections);
    }

    private static void sections(CdaElement parent, Taken taken, List<Section> sections) {
        for (CdaElement component : parent.children("component")) {
            for (CdaElement section : component.children("section")) {
                sections.add(section(section, taken, sections.size() + 1));
                sections(section, taken, sections);
            }
        }
    }

    private static Section section(CdaElement section, Taken taken, int number) {
        SectionKind kind =
                SectionKind.ofLoinc(section.child("code").attribute("code")).orElse(SectionKind.OTHER);
        CdaElement text = section.child("text");
        Map<String, String> words = NarrativeReader.wordsById(text);
        List<Entry> entries = new ArrayList<>();
        int count = 0;
        for (CdaElement entry : section.children("entry")) {
            count++;
            Scope scope = new Scope(kind, words, taken, "s" + number + "e" + count, entry.offset());
            entries.addAll(new EntryReader(scope).read(entry));
        }
        Coded code = Values.coded(section.child("code"), id -> words.getOrDefault(id, ""), taken);
        Narrative narrative = NarrativeReader.read(text);
        String title = section.child("title").words();
        List<Author> authors = Stream.of("author", "informant")
                .flatMap(role -> section.children(role).stream())
                .map(author -> HeaderParts.author(author, taken))
                .toList();
        Optional<NullFlavor> why = NullFlavor.of(section.attribute("nullFlavor"));
        SectionState state = why.isPresent() && entries.isEmpty()
                ? new SectionState.NoInformation(List.of(), why)
                : SectionState.of(entries);
        return new Section(kind, code, title, narrative, entries, state, authors);
    }
}
