package eu.passerelle.node.rules;

import eu.passerelle.console.rules.RulingText;
import eu.passerelle.console.words.Bundles;
import eu.passerelle.console.words.Words;
import eu.passerelle.discovery.rule.Change;
import eu.passerelle.discovery.rule.Decided;
import eu.passerelle.discovery.rule.Decision;
import eu.passerelle.discovery.rule.Item;
import eu.passerelle.discovery.rule.RuleVersion;
import eu.passerelle.discovery.rule.Ruling;
import eu.passerelle.discovery.rule.Source;
import eu.passerelle.trust.PurposeOfUse;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rulings and changes as lines of a terminal, in plain English. */
final class RulingPrinter {
    private final PrintStream out;
    private final Words words = Bundles.english();
    private final RulingText text = new RulingText(words);

    RulingPrinter(PrintStream out) {
        this.out = out;
    }

    void ruling(Ruling ruling, PurposeOfUse purpose) {
        boolean emergency = purpose == PurposeOfUse.EMERGENCY;
        out.println(question(ruling) + ", on " + words.day(ruling.day()) + (emergency ? ", in an emergency" : ""));
        out.println(version(ruling.version()));
        if (!ruling.offered() || (emergency && !ruling.emergency())) {
            out.println("NOT POSSIBLE");
        }
        for (Decided<?> decided : ruling.items()) {
            boolean notAsked =
                    emergency && ruling.emergency() && decided.decision().item() == Item.AGREEMENT;
            out.println();
            out.print(line(
                    words.say("item", decided.decision().item()),
                    notAsked
                            ? "Not asked in an emergency. For care: " + text.sentence(decided.decision())
                            : text.sentence(decided.decision())));
            out.print(line("", text.provenance(decided)));
            out.print(line("", source(decided.source())));
        }
    }

    void changes(RuleVersion now, RuleVersion other, LocalDate day, List<Change> changes) {
        out.println("On " + words.day(day));
        out.println("  now:     " + version(now));
        out.println("  instead: " + version(other));
        out.println();
        if (changes.isEmpty()) {
            out.println("Nothing would change.");
            return;
        }
        for (Map.Entry<Group, List<String>> group : grouped(changes).entrySet()) {
            out.println(group.getKey().country() + " · " + String.join(", ", group.getValue()) + " · "
                    + group.getKey().roles());
            out.print(group.getKey().lines());
            out.println();
        }
        out.println(
                changes.size() == 1
                        ? "1 question would be answered otherwise."
                        : changes.size() + " questions would be answered otherwise.");
    }

    /** Questions of one country that change in the same way. */
    private record Group(String country, String roles, String lines) {}

    /** To each group the services it is about. */
    private Map<Group, List<String>> grouped(List<Change> changes) {
        Map<List<String>, List<String>> roles = new LinkedHashMap<>();
        for (Change change : changes) {
            Ruling ruling = change.after();
            roles.computeIfAbsent(
                            List.of(words.country(ruling.country()), text.kind(ruling.kind()), lines(change)),
                            key -> new ArrayList<>())
                    .add(text.role(ruling.role()));
        }
        Map<Group, List<String>> groups = new LinkedHashMap<>();
        roles.forEach((key, names) -> groups.computeIfAbsent(
                        new Group(key.get(0), String.join(", ", names), key.get(2)), group -> new ArrayList<>())
                .add(key.get(1)));
        return groups;
    }

    private String lines(Change change) {
        StringBuilder lines = new StringBuilder();
        for (Item item : change.items()) {
            Decided<Decision> after = change.after().about(item);
            lines.append(line(
                            "  " + words.say("item", item),
                            text.sentence(change.before().about(item).decision())))
                    .append(line("  -> instead", text.sentence(after.decision())))
                    .append(line("", text.provenance(after)))
                    .append(line("", source(after.source())));
        }
        return lines.toString();
    }

    void problems(List<String> problems) {
        if (!problems.isEmpty()) {
            out.println();
            out.println("Not used as they are; what these files said before they were broken is not known here:");
            problems.forEach(problem -> out.println("  " + problem));
        }
    }

    private String question(Ruling ruling) {
        return words.country(ruling.country()) + " · " + text.kind(ruling.kind()) + " · " + text.role(ruling.role());
    }

    private String version(RuleVersion version) {
        return "version " + version.name() + ", valid from " + words.day(version.validFrom()) + ", issued by "
                + version.issuedBy();
    }

    private String source(Source source) {
        return "Source: " + source.text()
                + source.link().map(link -> " (" + link + ")").orElse("");
    }

    private static String line(String head, String what) {
        return String.format(Locale.ROOT, "%-16s%s%n", head, what);
    }
}
