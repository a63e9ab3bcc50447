package eu.passerelle.national.assembly;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Origin;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.narrative.NarrativeNode;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.national.rewriting.Rewriting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers the places of narratives by where they stand, forgets those that nothing refers to, and the identifiers that
 * sources gave to their entries: a gap in a sequence would tell that something was there.
 */
final class Renumbering {
    /** Stands in for the document's identifier, which comes last; never written. */
    private static final String OWN_ROOT = "2.999";

    List<Section> of(List<Section> sections) {
        Map<InstanceId, InstanceId> references = references(sections);
        List<Section> out = new ArrayList<>();
        for (Section section : sections) {
            out.add(section(section, "n" + (out.size() + 1) + "-", references));
        }
        return List.copyOf(out);
    }

    /** Entries that others refer to keep an identifier, a new one; its root stands in for the document's own. */
    private static Map<InstanceId, InstanceId> references(List<Section> sections) {
        List<Entry> entries =
                sections.stream().flatMap(section -> section.entries().stream()).toList();
        Set<InstanceId> wanted = entries.stream().flatMap(Renumbering::pointsTo).collect(Collectors.toSet());
        Map<InstanceId, InstanceId> given = new HashMap<>();
        int number = 0;
        for (Entry entry : entries) {
            List<InstanceId> own =
                    entry.assertion().ids().stream().filter(wanted::contains).toList();
            if (!own.isEmpty()) {
                number++;
                InstanceId made = new InstanceId(OWN_ROOT, "r" + number);
                own.forEach(id -> given.putIfAbsent(id, made));
            }
        }
        return given;
    }

    private static Stream<InstanceId> pointsTo(Entry entry) {
        return entry instanceof Medication medication
                ? Stream.concat(
                        medication.details().reasonReferences().stream(),
                        medication.parts().stream().flatMap(Renumbering::pointsTo))
                : Stream.empty();
    }

    /** Puts a document's identifier in the place that was held for it. */
    static List<Section> named(List<Section> sections, InstanceId document) {
        Rewriting naming = new Rewriting() {
            @Override
            protected List<InstanceId> ids(List<InstanceId> value) {
                return value.stream()
                        .map(id -> id.root().equals(OWN_ROOT)
                                ? new InstanceId(document.root(), document.extension() + "." + id.extension())
                                : id)
                        .toList();
            }

            @Override
            protected List<InstanceId> references(List<InstanceId> value) {
                return ids(value);
            }
        };
        return sections.stream()
                .map(section -> new Section(
                        section.kind(),
                        section.code(),
                        section.title(),
                        section.narrative(),
                        section.entries().stream().map(naming::entry).toList(),
                        section.state(),
                        section.authors()))
                .toList();
    }

    private static Section section(Section section, String prefix, Map<InstanceId, InstanceId> references) {
        Set<String> wanted = section.entries().stream().flatMap(Entry::anchors).collect(Collectors.toSet());
        collectMarks(section.narrative().nodes(), wanted);
        if (!section.code().narrativeId().isEmpty()) {
            wanted.add(section.code().narrativeId());
        }
        Places places = new Places(prefix, wanted);
        Narrative narrative = new Narrative(places.all(section.narrative().nodes()));
        return new Section(
                section.kind(),
                places.coded(section.code()),
                section.title(),
                narrative,
                section.entries().stream()
                        .map(entry -> places.entry(entry, narrative, references))
                        .toList(),
                section.state(),
                section.authors());
    }

    private static void collectMarks(List<? extends NarrativeNode> nodes, Set<String> targets) {
        for (NarrativeNode node : nodes) {
            if (node instanceof NarrativeNode.Mark mark) {
                targets.add(mark.target());
            }
            collectMarks(node.children(), targets);
        }
    }

    private static final class Places {
        private final String prefix;
        private final Set<String> wanted;
        private final Map<String, String> given = new HashMap<>();
        private final Set<String> written = new HashSet<>();

        Places(String prefix, Set<String> wanted) {
            this.prefix = prefix;
            this.wanted = wanted;
        }

        private String place(String old) {
            return wanted.contains(old) && !old.isEmpty()
                    ? given.computeIfAbsent(old, id -> prefix + (given.size() + 1))
                    : "";
        }

        private String element(String old) {
            String place = place(old);
            if (!place.isEmpty()) {
                written.add(old);
            }
            return place;
        }

        List<NarrativeNode> all(List<? extends NarrativeNode> nodes) {
            return nodes.stream().map(this::node).toList();
        }

        private <T extends NarrativeNode> List<T> all(List<T> nodes, Class<T> type) {
            return nodes.stream().map(this::node).map(type::cast).toList();
        }

        private NarrativeNode node(NarrativeNode node) {
            return switch (node) {
                case NarrativeNode.Text text -> text;
                case NarrativeNode.Break lineBreak -> lineBreak;
                case NarrativeNode.Mark(String target, String kind) -> new NarrativeNode.Mark(place(target), kind);
                case NarrativeNode.Run run ->
                    new NarrativeNode.Run(element(run.id()), run.styles(), all(run.children()));
                case NarrativeNode.Paragraph paragraph ->
                    new NarrativeNode.Paragraph(
                            element(paragraph.id()), paragraph.caption(), all(paragraph.children()));
                case NarrativeNode.Listing list ->
                    new NarrativeNode.Listing(
                            element(list.id()),
                            list.caption(),
                            list.ordered(),
                            all(list.items(), NarrativeNode.Item.class));
                case NarrativeNode.Item item ->
                    new NarrativeNode.Item(element(item.id()), item.caption(), all(item.children()));
                case NarrativeNode.Table table ->
                    new NarrativeNode.Table(
                            element(table.id()), table.caption(), all(table.rows(), NarrativeNode.Row.class));
                case NarrativeNode.Row row ->
                    new NarrativeNode.Row(element(row.id()), row.part(), all(row.cells(), NarrativeNode.Cell.class));
                case NarrativeNode.Cell cell ->
                    new NarrativeNode.Cell(
                            element(cell.id()), cell.header(), cell.columns(), cell.rows(), all(cell.children()));
                case NarrativeNode.Footnote footnote ->
                    new NarrativeNode.Footnote(element(footnote.id()), all(footnote.children()));
            };
        }

        /** A place that no element has is no place. */
        private String resolved(String old) {
            return written.contains(old) ? place(old) : "";
        }

        Coded coded(Coded value) {
            return value.narrativeId().isEmpty()
                    ? value
                    : value.withOriginalText(value.originalText(), resolved(value.narrativeId()));
        }

        Entry entry(Entry whole, Narrative narrative, Map<InstanceId, InstanceId> references) {
            return new Rewriting() {
                @Override
                protected String narrated(Entry entry, String words, String place) {
                    return (place.isEmpty() ? Optional.<String>empty() : narrative.textOf(place))
                            .orElse(isOnlyWords(entry) ? words : "");
                }

                @Override
                protected List<InstanceId> ids(List<InstanceId> value) {
                    return known(value);
                }

                @Override
                protected List<InstanceId> references(List<InstanceId> value) {
                    return known(value);
                }

                private List<InstanceId> known(List<InstanceId> value) {
                    return value.stream()
                            .flatMap(id -> Optional.ofNullable(references.get(id)).stream())
                            .distinct()
                            .toList();
                }

                @Override
                protected Origin origin(Origin value) {
                    return Origin.NONE;
                }

                @Override
                protected Coded coded(Coded value) {
                    return Places.this.coded(value);
                }

                @Override
                protected String anchor(String value) {
                    return resolved(value);
                }
            }.entry(whole);
        }
    }
}
