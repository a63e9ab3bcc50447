package eu.passerelle.interop;

import eu.passerelle.cda.Reading;
import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.DocumentChecks;
import eu.passerelle.cda.check.Finding;
import eu.passerelle.cda.read.EmbeddedFile;
import eu.passerelle.cda.tree.CdaDocument;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.xml.XmlLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Our checks and the network's rule set on the same patient summaries, counted by document and code. */
final class ChecksComparison {
    /** Documents in which both, only our checks, only the rule set see a fact broken. */
    record Count(Set<String> both, Set<String> ours, Set<String> theirs) {}

    private final RuleSetMap map;
    private final Map<CheckCode, Count> counts = new EnumMap<>(CheckCode.class);
    private final Map<String, Integer> notOurs = new TreeMap<>();
    private final Map<String, List<Integer>> documents = new TreeMap<>();

    ChecksComparison(RuleSetMap map) throws Exception {
        this.map = map;
        for (Path file : files()) {
            compare(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Vectors.folder().resolve("cda"))) {
            return files.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.startsWith("ps") && name.endsWith(".xml");
                    })
                    .sorted()
                    .toList();
        }
    }

    private void compare(String name, byte[] document) throws Exception {
        Set<CheckCode> ours = EnumSet.noneOf(CheckCode.class);
        List<Finding> findings = findings(document);
        findings.forEach(finding -> ours.add(finding.code()));
        Set<CheckCode> theirs = EnumSet.noneOf(CheckCode.class);
        String ruleSet = name.startsWith("psl1-") ? RuleSets.SUMMARY_TWIN : RuleSets.SUMMARY;
        List<RuleSets.Complaint> complaints = RuleSets.complaints(ruleSet, document);
        for (RuleSets.Complaint complaint : complaints) {
            RuleSetMap.Meaning meaning = map.of(complaint.text());
            meaning.code().ifPresentOrElse(theirs::add, () -> notOurs.merge(meaning.reason(), 1, Integer::sum));
        }
        int found = findings.stream().mapToInt(finding -> 1 + finding.more()).sum();
        documents.put(name, List.of(complaints.size(), found));
        for (CheckCode code : CheckCode.values()) {
            boolean we = ours.contains(code);
            boolean they = theirs.contains(code);
            if (we || they) {
                Count count = counts.computeIfAbsent(
                        code, key -> new Count(new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
                (we && they ? count.both() : we ? count.ours() : count.theirs()).add(name);
            }
        }
    }

    private static List<Finding> findings(byte[] document) {
        DocumentChecks checks = new DocumentChecks();
        return switch (CdaDocument.tree(document, XmlLimits.DOCUMENT)) {
            case Reading.Read<CdaElement>(CdaElement root) ->
                root.child("component", "nonXMLBody").exists()
                        ? checks.check(root, EmbeddedFile.of(document))
                        : checks.check(root);
            case Reading.Refused<CdaElement>(Reading.Reason reason, String text) -> throw new AssertionError(text);
        };
    }

    Map<CheckCode, Count> counts() {
        return counts;
    }

    /** Messages that none of our codes says, by reason. */
    Map<String, Integer> notOurs() {
        return notOurs;
    }

    /** Complaints of the rule set and places that our checks found, by document. */
    Map<String, List<Integer>> documents() {
        return documents;
    }
}
