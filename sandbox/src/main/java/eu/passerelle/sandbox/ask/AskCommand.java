package eu.passerelle.sandbox.ask;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.sandbox.Arguments;
import eu.passerelle.sandbox.Arguments.WrongUsage;
import eu.passerelle.sandbox.demo.RunningDemo;
import eu.passerelle.trust.PurposeOfUse;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** {@code ask}: one consultation against a running demonstration. */
public final class AskCommand {
    private static final Set<String> VALUED =
            Set.of("demo", "from", "to", "id", "kind", "language", "birth-date", "purpose", "out");

    private AskCommand() {}

    /** Answers the exit status: 0 when a summary was read. */
    public static int run(List<String> words, Path usualHome, PrintStream out) {
        Arguments arguments = Arguments.read("ask", words, Set.of(), VALUED, 0);
        RunningDemo demo =
                RunningDemo.in(arguments.optional("demo").map(Path::of).orElse(usualHome));
        String kind = arguments.optional("kind").orElse("patient-summary");
        if (!kind.equals("patient-summary")) {
            throw new WrongUsage("ask: --kind " + kind + " is not served; patient-summary is.");
        }
        List<String> ids = arguments.all("id");
        if (ids.isEmpty()) {
            throw new WrongUsage("ask: --id ROOT^EXTENSION is missing.");
        }
        AskedFor asked = new AskedFor(
                value("from", arguments.required("from"), CountryCode::of),
                value("to", arguments.required("to"), CountryCode::of),
                ids.stream().map(id -> value("id", id, AskCommand::patientId)).toList(),
                value("language", arguments.optional("language").orElse("fr"), LanguageTag::of),
                arguments
                        .optional("birth-date")
                        .map(date -> value(
                                "birth-date",
                                date,
                                text -> PartialDate.parse(text)
                                        .orElseThrow(() -> new IllegalArgumentException("is not a date")))),
                value("purpose", arguments.optional("purpose").orElse("TREATMENT"), PurposeOfUse::valueOf),
                arguments.optional("out").map(Path::of));
        Path node = demo.home().country(demo.country(asked.from().value())).resolve("node.yaml");
        return Asker.ask(node, asked, out);
    }

    private static PatientId patientId(String text) {
        int cut = text.indexOf('^');
        if (cut < 0) {
            throw new IllegalArgumentException("is not ROOT^EXTENSION");
        }
        return new PatientId(text.substring(0, cut), text.substring(cut + 1));
    }

    private static <T> T value(String option, String text, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("ask: --" + option + ": " + e.getMessage() + ".");
        }
    }
}
