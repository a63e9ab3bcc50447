package eu.passerelle.sandbox.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;

/** {@code demo --once}: the main job without a browser, on free ports and in a temporary home. */
final class DemoOnce {
    private DemoOnce() {}

    static int run(PrintStream out) {
        DemoHome home;
        try {
            home = new DemoHome(Files.createTempDirectory("passerelle-demo-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Demo.Plan plan =
                new Demo.Plan(home, DemoPorts.free(), DemoCountry.ALL, NodeCommand.usual(), false, DemoPatients.all());
        long begin = System.nanoTime();
        try (Demo demo = Demo.start(plan, out::println)) {
            out.println(step("start of " + plan.countries().size() + " countries", begin));
            return Visit.of(plan, out);
        } finally {
            try {
                home.wipe();
                Files.deleteIfExists(home.folder().resolve("lock"));
                Files.deleteIfExists(home.folder());
            } catch (IOException e) {
                out.println("cannot remove " + home.folder() + ": " + e.getMessage());
            }
        }
    }

    static String step(String what, long beginNanos) {
        return String.format(
                Locale.ROOT,
                "%6d ms  %s",
                Duration.ofNanos(System.nanoTime() - beginNanos).toMillis(),
                what);
    }
}
