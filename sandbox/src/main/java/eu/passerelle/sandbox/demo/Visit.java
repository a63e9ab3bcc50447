package eu.passerelle.sandbox.demo;

import java.io.PrintStream;

/** The consultation that {@code demo --once} shows: a doctor of Luxembourg reads a Portuguese patient's summary. */
final class Visit {
    private Visit() {}

    /** Answers the exit status. */
    static int of(Demo.Plan plan, PrintStream out) {
        out.println("The consultation is not built yet; " + plan.countries().size() + " countries were healthy.");
        return 1;
    }
}
