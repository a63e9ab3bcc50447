package eu.passerelle.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/**
 * One line of the result.
 *
 * @param cpuMillis of the node (or of the step alone), for each transaction
 * @param databaseCpuMillis of the database server, for each transaction
 * @param p50 wall milliseconds at the caller
 * @param rssMegabytes of the node after the run; 0 where no process of its own was measured
 * @param floorMillis what the unavoidable parts cost on this machine in this run; 0 where there is none
 */
record Row(
        String name,
        int concurrency,
        double cpuMillis,
        double databaseCpuMillis,
        double perSecond,
        double p50,
        double p95,
        double p99,
        long rssMegabytes,
        double floorMillis) {
    static Row of(
            String name,
            int concurrency,
            double cpuMillis,
            double databaseCpuMillis,
            double seconds,
            double[] wallMillis,
            long rssMegabytes,
            double floorMillis) {
        double[] sorted = wallMillis.clone();
        Arrays.sort(sorted);
        return new Row(
                name,
                concurrency,
                cpuMillis,
                databaseCpuMillis,
                wallMillis.length / seconds,
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                rssMegabytes,
                floorMillis);
    }

    /** Nearest rank. */
    static double percentile(double[] sorted, int percent) {
        int rank = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted[Math.max(0, rank - 1)];
    }

    /** Node and database together. */
    double together() {
        return cpuMillis + databaseCpuMillis;
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"concurrency\":%d,\"cpuMillis\":%.3f,\"databaseCpuMillis\":%.3f,\"perSecond\":%.1f,"
                        + "\"p50\":%.3f,\"p95\":%.3f,\"p99\":%.3f,\"rssMegabytes\":%d,\"floorMillis\":%.3f}",
                name,
                concurrency,
                cpuMillis,
                databaseCpuMillis,
                perSecond,
                p50,
                p95,
                p99,
                rssMegabytes,
                floorMillis);
    }
}
