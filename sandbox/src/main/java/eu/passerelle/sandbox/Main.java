package eu.passerelle.sandbox;

import eu.passerelle.sandbox.Arguments.WrongUsage;
import eu.passerelle.sandbox.ask.AskCommand;
import eu.passerelle.sandbox.demo.DemoCommand;
import eu.passerelle.sandbox.demo.FaultCommand;
import eu.passerelle.sandbox.demo.PartnerCommand;
import eu.passerelle.sandbox.demo.Training;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The sandbox's commands; the launcher in the project's root calls it. Exit 2 and one sentence for wrong usage. */
public final class Main {
    private Main() {}

    public static void main(String[] words) throws InterruptedException {
        // the terminal belongs to the command's own words; what the rooms log is shown from a warning up
        System.setProperty("logback.configurationFile", "sandbox/tool-logback.xml");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(Arrays.asList(words), out));
    }

    static int run(List<String> words, PrintStream out) throws InterruptedException {
        if (words.isEmpty()) {
            System.err.println("passerelle: say what to do.");
            return 2;
        }
        List<String> rest = words.subList(1, words.size());
        Path usualHome = Path.of(System.getProperty("passerelle.root", ""), "var", "demo");
        try {
            return switch (words.getFirst()) {
                case "demo" -> DemoCommand.run(rest, usualHome, out);
                case "ask" -> AskCommand.run(rest, usualHome, out);
                case "fault" -> FaultCommand.run(rest, usualHome, out);
                case "partner" -> PartnerCommand.run(rest, usualHome, out);
                case "train" -> Training.run(rest, out);
                default -> throw new WrongUsage("passerelle: unknown command " + words.getFirst() + ".");
            };
        } catch (WrongUsage e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
