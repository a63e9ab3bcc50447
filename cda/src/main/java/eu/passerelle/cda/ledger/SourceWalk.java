package eu.passerelle.cda.ledger;

import eu.passerelle.cda.ledger.SourceStatement.Kind;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.DocumentLevel;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks over the sections of a document and finds for each statement what became of it. */
final class SourceWalk {
    private final PatientSummary read;
    private final Set<String> removed;
    private final Map<Integer, Section> byCode = new HashMap<>();
    private final List<SourceStatement> statements = new ArrayList<>(256);
    private int sections;

    SourceWalk(PatientSummary read, Set<String> removed) {
        this.read = read;
        this.removed = removed;
        for (Section section : read.sections()) {
            byCode.putIfAbsent(section.code().offset(), section);
        }
    }

    List<SourceStatement> walk(CdaElement root) {
        for (CdaElement component : root.children()) {
            if (component.is("component")) {
                for (CdaElement body : component.children()) {
                    if (body.is("structuredBody")) {
                        sections(body);
                    } else if (body.is("nonXMLBody")) {
                        boolean embedded = read.header().level() == DocumentLevel.EMBEDDED;
                        statements.add(new SourceStatement(
                                Kind.ATTACHMENT, body.offset(), "", embedded ? new Fate.Shown("") : new Fate.Lost()));
                    }
                }
            }
        }
        return statements;
    }

    private void sections(CdaElement parent) {
        for (CdaElement component : parent.children()) {
            if (component.is("component")) {
                for (CdaElement section : component.children()) {
                    if (section.is("section")) {
                        section(section);
                        sections(section);
                    }
                }
            }
        }
    }

    private void section(CdaElement element) {
        sections++;
        int number = sections;
        CdaElement code = element.child("code");
        Section section = code.exists()
                ? byCode.get(code.offset())
                : number <= read.sections().size() ? read.sections().get(number - 1) : null;
        Map<Integer, Carried> carried = new HashMap<>();
        if (section != null) {
            for (Entry entry : section.entries()) {
                carried.computeIfAbsent(entry.assertion().context().origin().entry(), key -> new Carried())
                        .entry(entry);
            }
        }
        Map<String, String> referred = new HashMap<>();
        int count = 0;
        for (CdaElement entry : element.children()) {
            if (entry.is("entry")) {
                count++;
                String anchor = "s" + number + "e" + count;
                boolean held = removed.contains(anchor);
                Carried of = carried.get(entry.offset());
                Fate fate = of != null ? new Fate.Shown(anchor) : held ? new Fate.RemovedByPatient() : new Fate.Lost();
                statements.add(new SourceStatement(Kind.ENTRY, entry.offset(), anchor, fate));
                // narrative that a lost entry refers to is not shown by it
                Map<String, String> refers = of == null && !held ? new HashMap<>() : referred;
                new EntryWalk(anchor, of == null ? new Carried() : of, held, statements, refers).walk(entry);
            }
        }
        narrative(element, section, number, referred);
    }

    private void narrative(CdaElement element, @Nullable Section section, int number, Map<String, String> referred) {
        Tally tally = new Tally();
        Tally titles = new Tally();
        if (section != null) {
            NarrativePieces.of(section.narrative(), tally);
            titles.add(Tally.folded(section.title()));
        }
        String anchor = "s" + number;
        for (CdaElement child : element.children()) {
            if (child.is("text")) {
                Set<CdaElement> holding = new HashSet<>();
                NarrativePieces.holding(child, referred.keySet(), holding);
                new NarrativePieces(anchor, number, referred, holding, removed, tally, statements).walk(child, "", "");
            } else if (child.is("title")) {
                String title = Tally.folded(child.text());
                if (!title.isEmpty()) {
                    Fate fate = titles.take(title) ? new Fate.Shown(anchor) : new Fate.Lost();
                    statements.add(new SourceStatement(Kind.WORDS, child.offset(), anchor, fate));
                }
            }
        }
    }
}
