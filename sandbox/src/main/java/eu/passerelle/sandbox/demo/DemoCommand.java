package eu.passerelle.sandbox.demo;

import eu.passerelle.sandbox.Arguments;
import eu.passerelle.sandbox.Arguments.WrongUsage;
import eu.passerelle.sandbox.identity.TestUser;
import eu.passerelle.sandbox.identity.TestUsers;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** {@code demo}: starts everything, says where it is, and stays until it is told to stop. */
public final class DemoCommand {
    private DemoCommand() {}

    /** Answers the exit status; with {@code --once} after the visit, else only when interrupted. */
    public static int run(List<String> words, Path usualHome, PrintStream out) throws InterruptedException {
        Arguments arguments = Arguments.read("demo", words, Set.of("fresh", "once"), Set.of("home", "port"), 0);
        if (arguments.has("once")) {
            if (arguments.has("home") || arguments.has("port") || arguments.has("fresh")) {
                throw new WrongUsage("demo: --once takes no other option.");
            }
            return DemoOnce.run(out);
        }
        DemoHome home = new DemoHome(arguments.optional("home").map(Path::of).orElse(usualHome));
        Demo.Plan plan = new Demo.Plan(
                home,
                ports(arguments.optional("port").orElse("8080")),
                DemoCountry.ALL,
                NodeCommand.usual(),
                arguments.has("fresh"),
                DemoPatients.all());
        Demo demo = Demo.start(plan, out::println);
        stopWellWhenTold(demo);
        tell(plan, demo, out);
        new CountDownLatch(1).await();
        return 0;
    }

    private static DemoPorts ports(String text) {
        try {
            return new DemoPorts(Integer.parseInt(text));
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("demo: --port must be a number between 1024 and 65000.");
        }
    }

    /** A signal is how a demonstration ends, so that ending is a success. */
    private static void stopWellWhenTold(Demo demo) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            demo.close();
            Runtime.getRuntime().halt(0);
        }));
    }

    private static void tell(Demo.Plan plan, Demo demo, PrintStream out) {
        out.println();
        for (DemoCountry country : plan.countries()) {
            out.printf(
                    Locale.ROOT,
                    "%-12s %s   contact point %s%n",
                    country.name(),
                    demo.portal(country),
                    demo.contactPoint(country));
        }
        out.println("Operators    <portal>/operator/rules");
        out.println("A sample record system that opens patients in the portals: " + demo.recordSystem());
        out.println();
        out.println("Test logins, all with the password " + demo.userPassword());
        for (DemoCountry country : plan.countries()) {
            out.println("  " + country.code() + "  "
                    + TestUsers.of(country.code()).stream().map(TestUser::login).collect(Collectors.joining(", ")));
        }
        if (!plan.patients().isEmpty()) {
            out.println();
            out.println("Test patients (all in " + plan.home().passport() + ")");
            for (DemoPatient patient : plan.patients()) {
                out.println("  " + line(patient));
            }
        }
        out.println();
        out.println("Passerelle is ready");
        out.flush();
    }

    private static String line(DemoPatient patient) {
        String identifiers = patient.identifiers().stream()
                .map(id -> id.root() + "^" + id.extension())
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%s  %-14s %s %s, %s, %s",
                patient.country(),
                patient.scenario(),
                patient.given(),
                patient.family(),
                patient.birthDate(),
                identifiers);
    }
}
