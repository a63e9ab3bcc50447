package eu.passerelle.terminology;

import eu.passerelle.border.Code;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.Oid;
import eu.passerelle.terminology.CatalogueRelease.Concept;
import eu.passerelle.terminology.CatalogueRelease.National;
import eu.passerelle.terminology.CatalogueRelease.Target;
import eu.passerelle.terminology.Decision.Designation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A release while its files are read, row by row. Collects problems instead of stopping at the first. */
final class ReleaseDraft {
    private static final Map<MappingKind, Integer> PREFERENCE = preference();

    private final List<Problem> problems;
    private Optional<String> name = Optional.empty();
    private final Map<LanguageTag, List<LanguageTag>> adopted = new HashMap<>();
    private final Map<Code, ConceptDraft> drafts = new HashMap<>();
    private final Map<Code, Concept> concepts = new HashMap<>();
    private final Map<LanguageTag, Map<Code, String>> designations = new HashMap<>();
    private final Map<Code, NationalDraft> nationals = new HashMap<>();

    private record ConceptDraft(Designation designation, String where, Set<String> valueSets) {}

    private record NationalDraft(String display, String systemName, String where, List<Target> targets, boolean none) {}

    ReleaseDraft(List<Problem> problems) {
        this.problems = problems;
    }

    void problem(TsvTable.Row row, String text) {
        problems.add(new Problem(row.file(), row.line(), text));
    }

    void name(TsvTable.Row row) {
        if (name.isPresent()) {
            problem(row, "the release has a name already");
        } else if (row.cell(1).isEmpty()) {
            problem(row, "the name is empty");
        } else {
            name = Optional.of(row.cell(1));
        }
    }

    void adopted(TsvTable.Row row) {
        Optional<LanguageTag> tag = ReleaseFiles.language(row.cell(1));
        if (tag.isEmpty() || tag.get().base().equals(tag.get())) {
            problem(row, "not a language with region: " + row.cell(1));
            return;
        }
        List<LanguageTag> regions = adopted.computeIfAbsent(tag.get().base(), base -> new ArrayList<>());
        if (regions.contains(tag.get())) {
            problem(row, tag.get() + " is adopted twice");
        } else {
            regions.add(tag.get());
        }
    }

    void concept(TsvTable.Row row) {
        if (emptyCell(row, 0, 1, 2, 4, 5)) {
            return;
        }
        if (!Oid.isValid(row.cell(0))) {
            problem(row, "not an OID: " + row.cell(0));
            return;
        }
        Code code = Code.of(row.cell(4), row.cell(1));
        Optional<String> version = Optional.of(row.cell(3)).filter(text -> !text.isEmpty());
        Designation designation = new Designation(row.cell(5), row.cell(2), version);
        ConceptDraft draft =
                drafts.computeIfAbsent(code, absent -> new ConceptDraft(designation, where(row), new HashSet<>()));
        if (!draft.designation().equals(designation)) {
            problem(row, "contradicts " + draft.where() + " about " + describe(code));
        } else if (!draft.valueSets().add(row.cell(0))) {
            problem(row, describe(code) + " is in value set " + row.cell(0) + " twice");
        }
    }

    void closeConcepts() {
        drafts.forEach((code, draft) ->
                concepts.put(code, new Concept(code, new Decision.Pivot(draft.designation()), draft.valueSets())));
    }

    void designation(TsvTable.Row row) {
        if (emptyCell(row, 0, 1, 2, 3)) {
            return;
        }
        Code code = Code.of(row.cell(1), row.cell(0));
        Optional<LanguageTag> language = ReleaseFiles.language(row.cell(2));
        if (language.isEmpty()) {
            problem(row, "not a language: " + row.cell(2));
        } else if (language.get().equals(CatalogueRelease.ENGLISH)) {
            problem(row, "the English text belongs into concepts.tsv");
        } else if (!concepts.containsKey(code)) {
            problem(row, describe(code) + " is in no value set");
        } else if (designations
                        .computeIfAbsent(language.get(), tag -> new HashMap<>())
                        .putIfAbsent(code, row.cell(3))
                != null) {
            problem(row, describe(code) + " has two designations in " + language.get());
        }
    }

    void transcoding(TsvTable.Row row) {
        if (emptyCell(row, 0, 1, 2, 3, 6)) {
            return;
        }
        Code source = Code.of(row.cell(2), row.cell(0));
        boolean none = row.cell(6).equals("NONE");
        NationalDraft draft = nationals.computeIfAbsent(
                source, absent -> new NationalDraft(row.cell(3), row.cell(1), where(row), new ArrayList<>(), none));
        if (!draft.display().equals(row.cell(3)) || !draft.systemName().equals(row.cell(1)) || draft.none() != none) {
            problem(row, "contradicts " + draft.where() + " about " + describe(source));
        } else if (none) {
            if (!row.cell(4).isEmpty() || !row.cell(5).isEmpty()) {
                problem(row, "kind NONE takes no target");
            } else if (!draft.where().equals(where(row))) {
                problem(row, describe(source) + " is declared unmapped twice");
            }
        } else {
            target(row, source, draft);
        }
    }

    private void target(TsvTable.Row row, Code source, NationalDraft draft) {
        Optional<MappingKind> kind = kind(row.cell(6));
        if (kind.isEmpty()) {
            problem(row, "kind must be EXACT, BROADER, NARROWER, UNSTATED or NONE: " + row.cell(6));
            return;
        }
        if (emptyCell(row, 4, 5)) {
            return;
        }
        Code code = Code.of(row.cell(5), row.cell(4));
        Concept concept = concepts.get(code);
        if (concept == null) {
            problem(row, "target " + describe(code) + " is in no value set");
            return;
        }
        for (Target other : draft.targets()) {
            if (other.concept().code().equals(code)) {
                problem(row, describe(source) + " is transcoded to " + describe(code) + " twice");
                return;
            }
            if (other.concept().valueSets().stream().anyMatch(concept.valueSets()::contains)) {
                problem(row, describe(source) + " has two targets in one value set: ambiguous");
                return;
            }
        }
        draft.targets()
                .add(new Target(
                        concept, new Decision.Mapped(code, concept.decision().designation(), kind.get())));
    }

    Optional<CatalogueRelease> finish() {
        if (name.isEmpty()) {
            problems.add(new Problem("release.tsv", 0, "names no release"));
            return Optional.empty();
        }
        Map<Code, National> finished = new HashMap<>();
        nationals.forEach((code, draft) -> {
            List<Target> targets = new ArrayList<>(draft.targets());
            targets.sort(Comparator.comparing(
                    target -> PREFERENCE.getOrDefault(target.decision().kind(), PREFERENCE.size())));
            finished.put(code, new National(draft.display(), draft.systemName(), targets));
        });
        return Optional.of(new CatalogueRelease(name.get(), concepts, finished, designations, adopted));
    }

    private boolean emptyCell(TsvTable.Row row, int... columns) {
        for (int column : columns) {
            if (row.cell(column).isEmpty()) {
                problem(row, "cell " + (column + 1) + " is empty");
                return true;
            }
        }
        return false;
    }

    private static Optional<MappingKind> kind(String text) {
        for (MappingKind kind : PREFERENCE.keySet()) {
            if (kind.name().equals(text)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** What a file may say, the safest first; SAME needs no transcoding. */
    private static Map<MappingKind, Integer> preference() {
        Map<MappingKind, Integer> order = new EnumMap<>(MappingKind.class);
        order.put(MappingKind.EXACT, 0);
        order.put(MappingKind.BROADER, 1);
        order.put(MappingKind.NARROWER, 2);
        order.put(MappingKind.UNSTATED, 3);
        return order;
    }

    private static String where(TsvTable.Row row) {
        return row.file() + ":" + row.line();
    }

    private static String describe(Code code) {
        return code.value() + " of " + code.system();
    }
}
