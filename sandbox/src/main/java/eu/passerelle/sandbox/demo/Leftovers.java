package eu.passerelle.sandbox.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Country processes of a demonstration that was killed: their guards are ending them, this waits until they are gone. */
final class Leftovers {
    private Leftovers() {}

    static void end(DemoHome home) throws IOException, InterruptedException {
        for (DemoCountry country : DemoCountry.ALL) {
            Optional<ProcessHandle> old = running(home.pidFile(country), home.nodeFile(country));
            if (old.isPresent()) {
                old.get().destroy();
                long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
                while (isOurs(old.get(), home.nodeFile(country)) && System.nanoTime() < end) {
                    Thread.sleep(50);
                }
                if (isOurs(old.get(), home.nodeFile(country))) {
                    old.get().destroyForcibly();
                    Thread.sleep(500);
                }
            }
            Files.deleteIfExists(home.pidFile(country));
        }
    }

    private static Optional<ProcessHandle> running(Path pidFile, Path nodeFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String text = Files.readString(pidFile).strip();
        return text.matches("[0-9]{1,9}")
                ? ProcessHandle.of(Long.parseLong(text)).filter(p -> isOurs(p, nodeFile))
                : Optional.empty();
    }

    /** Numbers are used again; the configuration file among its arguments tells that it is ours. */
    private static boolean isOurs(ProcessHandle process, Path nodeFile) {
        return process.isAlive()
                && process.info()
                        .arguments()
                        .map(words -> Arrays.asList(words).contains(nodeFile.toString()))
                        .orElse(false);
    }
}
