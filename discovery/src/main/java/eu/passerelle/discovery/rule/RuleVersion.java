package eu.passerelle.discovery.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All rules of a node as issued at one time; it counts from its first day until the first day of the next version.
 *
 * @param name unique, as the issuer calls it
 * @param otherwise what holds where no rule decides; complete, so that a ruling is never empty
 */
public record RuleVersion(
        String name, LocalDate validFrom, String issuedBy, Source source, Decisions otherwise, List<Rule> rules) {
    /** In force while no file is: asks for the most, allows nothing that stays, and keeps nobody from care. */
    public static final RuleVersion BUILT_IN = new RuleVersion(
            "built-in",
            LocalDate.of(2020, 1, 1),
            "Passerelle",
            new Source("Cautious rules of the program itself, while no rule file is in force", Optional.empty()),
            Decisions.of(
                    new Decision.Offered(true, java.util.Map.of()),
                    new Decision.Agreement(AgreementRule.EXPLICIT),
                    new Decision.Emergency(true),
                    new Decision.AccessCode(false),
                    new Decision.OtherPerson(false),
                    new Decision.Copy(CopyRule.NONE),
                    new Decision.Notice(java.util.EnumSet.allOf(NoticeWay.class))),
            List.of());

    public RuleVersion {
        rules = List.copyOf(rules);
        if (!otherwise.missing().isEmpty()) {
            throw new IllegalArgumentException("the default does not decide "
                    + otherwise.missing().getFirst().word());
        }
        contradictions(rules).stream().findFirst().ifPresent(found -> {
            throw new IllegalArgumentException(found.text());
        });
    }

    /** Two rules, by their position, that decide an item differently for the same question on the same day. */
    record Contradiction(int first, int second, Item item) {
        String text() {
            return "rules " + (first + 1) + " and " + (second + 1) + " are about the same and disagree about "
                    + item.word();
        }
    }

    static List<Contradiction> contradictions(List<Rule> rules) {
        List<Contradiction> found = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size(); j++) {
                int first = i;
                int second = j;
                rules.get(i)
                        .contradicts(rules.get(j))
                        .ifPresent(item -> found.add(new Contradiction(first, second, item)));
            }
        }
        return found;
    }
}
