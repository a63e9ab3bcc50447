package eu.passerelle.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Processor time of this program. */
final class CpuTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuTime() {}

    /** Of the calling thread, in milliseconds for each round. */
    static double eachMillis(int rounds, Runnable round) {
        long before = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < rounds; i++) {
            round.run();
        }
        return (THREADS.getCurrentThreadCpuTime() - before) / 1e6 / rounds;
    }

    /** Of all threads so far. */
    static double processMillis() {
        return ProcessCost.millis(ProcessHandle.current().pid());
    }
}
