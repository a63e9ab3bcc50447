package eu.passerelle.node.rules;

import eu.passerelle.border.CountryCode;
import eu.passerelle.discovery.Partner;
import eu.passerelle.discovery.PartnerDirectory;
import eu.passerelle.discovery.rule.Change;
import eu.passerelle.discovery.rule.RuleBook;
import eu.passerelle.discovery.rule.RuleFile;
import eu.passerelle.discovery.rule.RuleFolder;
import eu.passerelle.discovery.rule.RuleVersion;
import eu.passerelle.node.NodeSettings;
import eu.passerelle.node.rules.RulesArguments.WrongUsage;
import eu.passerelle.settings.SettingsRefused;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code rules}: what the rules of a node say about one question, with the source of each item, or what other rules would
 * change. Answers the exit status: 2, and on {@code err} what is wrong, for input that cannot be used.
 */
public final class RulesCommand {
    private final RulesArguments arguments;
    private final RuleFolder rules;
    private final LocalDate today;
    private final RulingPrinter printer;

    private RulesCommand(RulesArguments arguments, RuleFolder rules, LocalDate today, PrintStream out) {
        this.arguments = arguments;
        this.rules = rules;
        this.today = today;
        this.printer = new RulingPrinter(out);
    }

    /** @param clock whose zone tells which day it is */
    public static int run(List<String> words, PrintStream out, PrintStream err, Clock clock) {
        try {
            RulesArguments arguments = RulesArguments.read(words);
            NodeSettings settings = NodeSettings.read(arguments.config());
            try (RuleFolder rules = new RuleFolder(settings.rules())) {
                RulesCommand command = new RulesCommand(arguments, rules, LocalDate.now(clock), out);
                arguments.against().ifPresentOrElse(file -> command.compare(file, settings), command::tell);
                command.printer.problems(rules.problems());
            }
            return 0;
        } catch (WrongUsage e) {
            err.println(e.getMessage());
        } catch (SettingsRefused refused) {
            err.println("rules: this cannot be used:");
            refused.violations().forEach(violation -> err.println("  " + violation));
        }
        return 2;
    }

    private void tell() {
        LocalDate day = arguments.date().orElse(today);
        printer.ruling(
                rules.get().ruling(arguments.from().orElseThrow(), arguments.kind(), arguments.role(), day),
                arguments.purpose());
    }

    /**
     * On the day asked for, else on the first day on which the other rules could hold. A version that is loaded already
     * is compared with what would hold without it.
     */
    private void compare(Path file, NodeSettings settings) {
        RuleVersion other = RuleFile.read(file);
        LocalDate first = other.validFrom().isAfter(today) ? other.validFrom() : today;
        LocalDate day = arguments.date().orElse(first);
        if (day.isBefore(other.validFrom())) {
            throw new WrongUsage("rules: version " + other.name() + " is valid from " + other.validFrom()
                    + ", not yet on " + day + ".");
        }
        RuleBook now = new RuleBook(rules.get().versions().stream()
                .filter(version -> !version.name().equals(other.name()))
                .toList());
        RuleBook then = new RuleBook(List.of(other));
        List<Change> changes = Change.between(now, then, day, countries(settings)).stream()
                .filter(change -> arguments
                        .from()
                        .filter(code -> !code.equals(change.after().country()))
                        .isEmpty())
                .toList();
        printer.changes(now.on(day), other, day, changes);
    }

    private List<CountryCode> countries(NodeSettings settings) {
        try (PartnerDirectory partners = new PartnerDirectory(settings.partners())) {
            return Stream.concat(
                            partners.partners().stream().map(Partner::country),
                            Optional.of(arguments.from()).stream().flatMap(Optional::stream))
                    .distinct()
                    .toList();
        }
    }
}
