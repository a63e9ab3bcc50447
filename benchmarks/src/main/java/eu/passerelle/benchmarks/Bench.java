package eu.passerelle.benchmarks;

import eu.passerelle.border.Credentials;
import eu.passerelle.database.DatabaseAddress;
import eu.passerelle.database.EmbeddedPostgres;
import eu.passerelle.node.Main;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;

/**
 * The benchmark: {@code bench [--quick] [--contact-point-only] [--out FILE] [--flag JVM-FLAG]… [--only
 * read-check-ledger-render]}. A node of its own answers over mutual TLS; each transaction comes with assertions that were
 * never used before. What country B does to a summary can be measured alone, without a node.
 */
public final class Bench {
    private static final int[] CALLERS = {1, 16};
    /** The transactions after which the memory of the node is judged. */
    private static final int ENOUGH = 10_000;

    private final Options options;
    private final PrintStream out;
    private final InstantSource clock = InstantSource.system();
    private int asked;

    private Bench(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    private record Options(boolean quick, Class<?> node, Path result, List<String> flags, boolean showingOnly) {
        static Options of(String[] words) {
            boolean quick = false;
            Class<?> node = Main.class;
            Path result = Path.of(System.getProperty("passerelle.root", "."), "var/bench/result.json");
            List<String> flags = new ArrayList<>();
            boolean showingOnly = false;
            for (int i = 0; i < words.length; i++) {
                switch (words[i]) {
                    case "--quick" -> quick = true;
                    case "--contact-point-only" -> node = AnsweringNode.class;
                    case "--out" -> result = Path.of(words[++i]);
                    case "--flag" -> flags.add(words[++i]);
                    case "--only" -> showingOnly = words[++i].equals(Steps.SHOWING);
                    default -> throw new IllegalArgumentException("bench: what does " + words[i] + " mean?");
                }
            }
            return new Options(quick, node, result, List.copyOf(flags), showingOnly);
        }

        int warmUp() {
            return quick ? 600 : 1_500;
        }

        int measured() {
            return quick ? 300 : 1_000;
        }
    }

    /** Ends with 0 when the benchmark ran, whatever it found. */
    public static void main(String[] words) throws Exception {
        new Bench(Options.of(words), System.out).run();
        System.exit(0);
    }

    private void run() throws Exception {
        if (options.showingOnly()) {
            Steps steps = new Steps(options.measured());
            List<Row> rows = new ArrayList<>(List.of(steps.showing(Steps.pivot())));
            rows.addAll(steps.pages(Steps.pivot()));
            report(rows);
            return;
        }
        Path home = Files.createTempDirectory("passerelle-bench");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home.resolve("postgres"))) {
            DatabaseAddress database = server.database("pt", "benchmark-only-database");
            int port = NodeUnderLoad.freePort();
            Household household = new Household(Files.createDirectories(home.resolve("pt")), port, clock);
            Path configuration = household.write(database, NodeUnderLoad.freePort());
            out.println("Starting a node");
            try (NodeUnderLoad node = NodeUnderLoad.start(configuration, options.node(), port, options.flags());
                    Asking asking = new Asking(household, Asking.endpoints(port), clock)) {
                report(measured(server, database, household, node, asking, port));
            }
        } finally {
            remove(home);
        }
    }

    private void report(List<Row> rows) throws IOException {
        Report report = new Report(rows);
        report.print(out);
        report.write(options.result());
        out.println(options.result() + " is written");
    }

    private List<Row> measured(
            EmbeddedPostgres server,
            DatabaseAddress database,
            Household household,
            NodeUnderLoad node,
            Asking asking,
            int port)
            throws Exception {
        Tickets tickets = new Tickets(household, clock);
        out.println("Warming up");
        warmUp(node, asking, tickets);
        byte[] pivot = asking.pivot(tickets.pool(Asking.Question.RETRIEVE, 1).remove());
        Floor floor = new Floor(household, Asking.endpoints(port), clock, pivot);
        double[] rowCost = new double[CALLERS.length];
        for (int i = 0; i < CALLERS.length; i++) {
            rowCost[i] = Floor.row(database, server.pid(), CALLERS[i], options.measured());
        }
        List<Row> rows = new ArrayList<>();
        for (Asking.Question question : Asking.Question.values()) {
            double alone = floor.withoutRow(question, tickets.pool(question, options.measured()));
            for (int i = 0; i < CALLERS.length; i++) {
                out.println("Measuring " + question.word() + " with " + CALLERS[i]);
                rows.add(measured(server, node, asking, tickets, question, CALLERS[i], alone + rowCost[i]));
            }
        }
        Steps steps = new Steps(options.measured());
        rows.add(steps.transcoding());
        rows.add(steps.reading(pivot));
        rows.add(steps.checking(pivot));
        rows.add(steps.showing(pivot));
        rows.addAll(steps.pages(pivot));
        if (!options.quick() && asked < ENOUGH) {
            ask(asking, tickets, Asking.Question.RETRIEVE, 16, ENOUGH - asked);
        }
        out.println(
                "After " + asked + " transactions the node takes " + ProcessCost.residentMegabytes(node.pid()) + " MB");
        return rows;
    }

    /** At least as often as asked, then until the JVM has nearly nothing left to compile. */
    private void warmUp(NodeUnderLoad node, Asking asking, Tickets tickets) throws Exception {
        int batch = 500;
        boolean stable = false;
        for (int done = 0; done < options.warmUp() || (!stable && done < 2 * options.warmUp()); done += batch) {
            double node0 = ProcessCost.millis(node.pid());
            double compilers0 = ProcessCost.millisOfCompilers(node.pid());
            for (Asking.Question question : Asking.Question.values()) {
                ask(asking, tickets, question, 16, batch);
            }
            double compiling = ProcessCost.millisOfCompilers(node.pid()) - compilers0;
            stable = compiling < 0.05 * (ProcessCost.millis(node.pid()) - node0);
        }
    }

    private Row measured(
            EmbeddedPostgres server,
            NodeUnderLoad node,
            Asking asking,
            Tickets tickets,
            Asking.Question question,
            int callers,
            double floor)
            throws Exception {
        Queue<Credentials> pool = tickets.pool(question, options.measured());
        double nodeBefore = ProcessCost.millis(node.pid());
        double serverBefore = ProcessCost.millisOfTree(server.pid());
        long begin = System.nanoTime();
        double[] wall = asking.ask(question, callers, options.measured(), pool);
        double seconds = (System.nanoTime() - begin) / 1e9;
        asked += options.measured();
        return Row.of(
                question.word(),
                callers,
                (ProcessCost.millis(node.pid()) - nodeBefore) / options.measured(),
                (ProcessCost.millisOfTree(server.pid()) - serverBefore) / options.measured(),
                seconds,
                wall,
                ProcessCost.residentMegabytes(node.pid()),
                floor);
    }

    private void ask(Asking asking, Tickets tickets, Asking.Question question, int callers, int transactions)
            throws Exception {
        asking.ask(question, callers, transactions, tickets.pool(question, transactions));
        asked += transactions;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
