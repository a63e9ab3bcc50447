package eu.passerelle.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The result for people and for scripts. */
final class Report {
    /** Node and database together, in milliseconds for each transaction. */
    private static final Map<String, Double> BUDGETS =
            Map.of("identify", 1.0, "list", 1.0, "retrieve", 2.0, Steps.SHOWING, 5.0);

    private static final long MEMORY_BUDGET = 300;

    private final List<Row> rows;

    Report(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    void print(PrintStream out) {
        out.println("CPU and floor in milliseconds for each transaction; p50 to p99 in milliseconds at the caller.");
        out.printf(
                Locale.ROOT,
                "%-24s %7s %8s %9s %9s %7s %9s %8s %8s %8s %6s%n",
                "",
                "callers",
                "CPU node",
                "CPU PgSQL",
                "together",
                "floor",
                "per sec",
                "p50",
                "p95",
                "p99",
                "RSS MB");
        for (Row row : rows) {
            out.printf(
                    Locale.ROOT,
                    "%-24s %7d %8.2f %9.2f %9.2f %7.2f %9.1f %8.1f %8.1f %8.1f %6d%n",
                    row.name(),
                    row.concurrency(),
                    row.cpuMillis(),
                    row.databaseCpuMillis(),
                    row.together(),
                    row.floorMillis(),
                    row.perSecond(),
                    row.p50(),
                    row.p95(),
                    row.p99(),
                    row.rssMegabytes());
        }
        out.println();
        for (Row row : rows) {
            Double budget = BUDGETS.get(row.name());
            if (budget != null) {
                out.printf(
                        Locale.ROOT,
                        "budget %-9s %2d callers: %.2f of %.1f ms, %s%s%n",
                        row.name(),
                        row.concurrency(),
                        row.together(),
                        budget,
                        met(row) ? "met" : "not met",
                        row.floorMillis() > 0
                                ? String.format(
                                        Locale.ROOT, "; %.2f times the floor", row.together() / row.floorMillis())
                                : "");
            }
        }
        long memory = rows.stream().mapToLong(Row::rssMegabytes).max().orElse(0);
        out.printf(
                Locale.ROOT,
                "budget memory: %d of %d MB, %s%n",
                memory,
                MEMORY_BUDGET,
                memory <= MEMORY_BUDGET ? "met" : "not met");
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        Files.writeString(file, json());
    }

    String json() {
        return rows.stream().map(Report::json).collect(Collectors.joining(",\n", "{\"rows\":[\n", "\n]}\n"));
    }

    private static String json(Row row) {
        Double budget = BUDGETS.get(row.name());
        String plain = row.json();
        return budget == null
                ? plain
                : plain.substring(0, plain.length() - 1)
                        + String.format(Locale.ROOT, ",\"budgetMillis\":%.1f,\"met\":%b}", budget, met(row));
    }

    private static boolean met(Row row) {
        Double budget = BUDGETS.get(row.name());
        return budget == null || row.together() <= budget;
    }
}
