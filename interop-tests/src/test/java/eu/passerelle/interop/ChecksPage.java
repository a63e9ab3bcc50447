package eu.passerelle.interop;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.CheckTexts;
import java.util.Locale;

/** The page {@code doc/checks.md}, from the codes themselves and from what a comparison gave. */
final class ChecksPage {
    private static final String HEAD = """
            # Checks of clinical documents

            Every patient summary, received or sent, is walked through once by our own checks: small rules, one fact
            each, mostly facts of the network's profile (CDA R2, publication 8.0.0). What they find are notes beside
            the document. They never keep a document back: a summary with a fault in its form may be the one that
            saves a life.

            A test writes this page from the program and from a run over all summaries of the test material. It fails
            when the page says something else.

            Severity says how far a document is from the profile: *error* = the sender broke it, *warning* = likely to
            be misread, *note* = for the record. It says nothing about danger. *Safety* marks the facts that may
            mislead the reader or hide something; the others are about form. Of each code at most 20 places are
            listed, and the others counted. A place is named by elements, never by what stands in them.

            """;
    private static final String NOT_RAISED = """
            ## What is not raised

            Some rules of the network contradict each other, or ask for what nobody does. A note that appears on every
            document is read by nobody, so these are left out:

            | rule | says | why it is not raised |
            |---|---|---|
            | 30 | no missing time beside a given one | rule 40 demands two times of each medication, so an unknown frequency beside a known period always breaks it; the missing one is what a reader must see |
            | 33 | a device has an interval with a beginning | a statement that there is no device has none; raised for real devices only |
            | 12 | a vaccination's code carries a certain code system | the rule set's own value has a typing error; both spellings are accepted |
            | 43 | an ingredient's strength has numbers and units | a strength that is not coded is null on both sides, as every country writes it; raised when a number or a unit of a given strength is missing |
            | 5 | no null translations | the schema asks for one below amounts; raised below codes only |
            | 36, 37 | templates of the fifth and sixth wave | a document of an older wave was right in its time: told as a note |
            | 2, 45 | codes and units of the large value sets | that is the catalogue's matter: terminology tells what it cannot translate |

            Rules 11, 22, 38, 41, 51 and 52 are about prescriptions and dispensations and are silent on summaries.

            """;

    private ChecksPage() {}

    static String of(ChecksComparison comparison, RuleSetMap map) {
        StringBuilder page = new StringBuilder(HEAD);
        rules(page);
        page.append(NOT_RAISED);
        documents(page, comparison);
        counts(page, comparison, map);
        notOurs(page, comparison);
        return page.toString();
    }

    private static void rules(StringBuilder page) {
        CheckTexts texts = CheckTexts.in(LanguageTag.of("en"));
        page.append("## The rules\n\n*Rule* is the number among the sixty rules of the profile that matter; none for")
                .append(
                        " facts of our own.\n\n| code | rule | severity | safety | what is told |\n|---|---|---|---|---|\n");
        for (CheckCode code : CheckCode.values()) {
            String fact = code.fact() == 0 ? "" : String.valueOf(code.fact());
            row(
                    page,
                    code.name(),
                    fact,
                    code.severity().name().toLowerCase(Locale.ROOT),
                    code.safety() ? "safety" : "",
                    texts.of(code));
        }
        page.append('\n');
    }

    private static void documents(StringBuilder page, ChecksComparison comparison) {
        page.append("## Beside the network's rule set\n\nThe rule set is run as the network publishes it (Schematron);")
                .append(" its messages of role error are counted, ours are places of any severity.\n\n")
                .append("| summary | rule set | our checks |\n|---|---|---|\n");
        comparison
                .documents()
                .forEach((name, numbers) ->
                        row(page, name, String.valueOf(numbers.get(0)), String.valueOf(numbers.get(1))));
        page.append('\n');
    }

    private static void counts(StringBuilder page, ChecksComparison comparison, RuleSetMap map) {
        page.append(
                        "By code, in how many summaries the fact is seen broken by both, by ours only, by the rule set only;")
                .append(" each message of the rule set is counted for the code that says the same.\n\n")
                .append("| code | both | ours only | rule set only | why |\n|---|---|---|---|---|\n");
        int[] sums = new int[3];
        comparison.counts().forEach((code, count) -> {
            String more = count.ours().isEmpty() ? "" : map.difference(code, true);
            String less = count.theirs().isEmpty() ? "" : map.difference(code, false);
            row(
                    page,
                    code.name(),
                    String.valueOf(count.both().size()),
                    String.valueOf(count.ours().size()),
                    String.valueOf(count.theirs().size()),
                    more + (more.isEmpty() || less.isEmpty() ? "" : "; ") + less);
            sums[0] += count.both().size();
            sums[1] += count.ours().size();
            sums[2] += count.theirs().size();
        });
        row(page, "sum", String.valueOf(sums[0]), String.valueOf(sums[1]), String.valueOf(sums[2]), "");
        page.append("\nThe reasons:\n\n");
        map.reasons()
                .forEach((name, meaning) -> page.append("- *")
                        .append(name)
                        .append("*: ")
                        .append(meaning)
                        .append('\n'));
        page.append('\n');
    }

    private static void notOurs(StringBuilder page, ChecksComparison comparison) {
        page.append("Messages of the rule set that none of our codes says:\n\n| messages | why |\n|---|---|\n");
        comparison.notOurs().forEach((reason, count) -> row(page, String.valueOf(count), reason));
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
