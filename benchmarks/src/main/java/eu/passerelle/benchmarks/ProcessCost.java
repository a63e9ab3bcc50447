package eu.passerelle.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What processes have cost, as Linux counts it under {@code /proc}. */
final class ProcessCost {
    /** USER_HZ, the same on every Linux that this runs on. */
    private static final double MILLIS_PER_TICK = 10;

    private ProcessCost() {}

    /** Processor time of one process so far, user and system, in milliseconds. */
    static double millis(long pid) {
        return used(stat(pid));
    }

    /** Of a process, all below it, and those that have ended below it. */
    static double millisOfTree(long pid) {
        String[] fields = stat(pid);
        double ended = (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * MILLIS_PER_TICK;
        return millis(pid)
                + ended
                + children(pid).mapToDouble(ProcessCost::millisOrNone).sum();
    }

    private static LongStream children(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(ProcessHandle::pid);
    }

    private static double millisOrNone(long pid) {
        try {
            return millis(pid);
        } catch (IllegalStateException ended) {
            return 0;
        }
    }

    /** What the JVM's compilers have cost so far, in milliseconds. */
    static double millisOfCompilers(long pid) {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return threads.mapToDouble(thread -> {
                        try {
                            String text = Files.readString(thread.resolve("stat"));
                            return text.contains("Compiler") ? used(fields(text)) : 0;
                        } catch (IOException ended) {
                            return 0;
                        }
                    })
                    .sum();
        } catch (IOException e) {
            throw new IllegalStateException("process " + pid + " is gone", e);
        }
    }

    /** Resident memory in megabytes. */
    static long residentMegabytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new IllegalStateException("process " + pid + " is gone", e);
        }
    }

    private static double used(String[] fields) {
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK;
    }

    /** The fields after the name of the program: state is number 0. */
    private static String[] fields(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }

    private static String[] stat(long pid) {
        try {
            return fields(Files.readString(Path.of("/proc/" + pid + "/stat")));
        } catch (IOException e) {
            throw new IllegalStateException("process " + pid + " is gone", e);
        }
    }
}
