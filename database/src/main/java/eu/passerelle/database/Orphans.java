package eu.passerelle.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends what an earlier launcher left running on a data folder. The caller holds the folder's lock. */
final class Orphans {
    private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);

    private Orphans() {}

    /** Stops an orphaned postmaster and waits for its backends; removes a postmaster.pid that names a stranger. */
    static void end(Path data) throws IOException, InterruptedException {
        Path pidFile = data.resolve("postmaster.pid");
        Optional<ProcessHandle> named = processNamedIn(pidFile);
        if (named.isPresent() && isPostgres(named.get())) {
            LOG.info(
                    "stopping the PostgreSQL process {} that an earlier start left behind",
                    named.get().pid());
            signal(named.get(), "INT");
            if (!gone(named.get(), Duration.ofSeconds(20))) {
                signal(named.get(), "QUIT");
                gone(named.get(), Duration.ofSeconds(10));
            }
        }
        awaitBackends(data);
        if (processNamedIn(pidFile).filter(p -> !isPostgres(p)).isPresent()) {
            // The number now belongs to another program; PostgreSQL would take that one for a running server.
            Files.deleteIfExists(pidFile);
        }
    }

    private static Optional<ProcessHandle> processNamedIn(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("-?[0-9]{1,9}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Math.abs(Long.parseLong(lines.getFirst().strip())))
                .filter(ProcessHandle::isAlive);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> c.endsWith("/postgres")).orElse(false);
    }

    /** Backends notice a lost postmaster by themselves; a new one must not start before the last is gone. */
    private static void awaitBackends(Path data) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            List<ProcessHandle> left = workingIn(data);
            if (left.isEmpty()) {
                return;
            }
            Thread.sleep(50);
        }
        for (ProcessHandle process : workingIn(data)) {
            process.destroyForcibly();
            gone(process, Duration.ofSeconds(5));
        }
    }

    private static List<ProcessHandle> workingIn(Path data) throws IOException {
        Path proc = Path.of("/proc");
        List<ProcessHandle> found = new ArrayList<>();
        if (!Files.isDirectory(proc)) {
            return found;
        }
        Path folder = data.toRealPath();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : processes) {
                try {
                    if (Files.readSymbolicLink(process.resolve("cwd")).equals(folder)) {
                        ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
                                .filter(Orphans::isPostgres)
                                .ifPresent(found::add);
                    }
                } catch (IOException e) {
                    // ended meanwhile, or somebody else's
                }
            }
        }
        return found;
    }

    private static boolean gone(ProcessHandle process, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (isPostgres(process) && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        return !isPostgres(process); // a zombie that nobody collects has no command any more
    }

    static void signal(ProcessHandle process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + process.pid())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
