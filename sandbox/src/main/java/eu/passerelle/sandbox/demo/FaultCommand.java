package eu.passerelle.sandbox.demo;

import eu.passerelle.sandbox.Arguments;
import eu.passerelle.sandbox.Arguments.WrongUsage;
import eu.passerelle.sandbox.fault.Fault;
import eu.passerelle.sandbox.fault.FaultState;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code fault}: makes a node of a running demonstration misbehave from its next request on. */
public final class FaultCommand {
    private FaultCommand() {}

    /** Answers the exit status. */
    public static int run(List<String> words, Path usualHome, PrintStream out) {
        Arguments arguments = Arguments.read("fault", words, Set.of(), Set.of("demo", "node"), 1);
        if (arguments.plain().isEmpty()) {
            throw new WrongUsage("fault: say which: " + Fault.words() + ".");
        }
        String word = arguments.plain().getFirst();
        Fault fault = Fault.ofWord(word)
                .orElseThrow(() -> new WrongUsage("fault: " + word + " is none of " + Fault.words() + "."));
        RunningDemo demo =
                RunningDemo.in(arguments.optional("demo").map(Path::of).orElse(usualHome));
        DemoCountry node = demo.country(arguments.required("node"));
        new FaultState(demo.home().country(node).resolve("fault")).set(fault);
        out.println(node.name() + ": " + fault.word() + ".");
        return 0;
    }
}
