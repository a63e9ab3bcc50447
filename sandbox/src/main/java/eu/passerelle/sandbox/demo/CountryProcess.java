package eu.passerelle.sandbox.demo;

import eu.passerelle.database.TetheredProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One country as a process of its own. Once it was healthy it is started again whenever it ends. */
final class CountryProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final DemoCountry country;
    private final DemoHome home;
    private final NodeCommand command;
    private final URI health;
    private final Consumer<String> report;
    private final Runnable pidChanged;
    private volatile boolean closing;
    private volatile @Nullable Process process;

    /**
     * @param report takes sentences for the terminal
     * @param pidChanged called after a restart
     */
    CountryProcess(
            DemoCountry country,
            DemoHome home,
            NodeCommand command,
            int portalPort,
            Consumer<String> report,
            Runnable pidChanged) {
        this.country = country;
        this.home = home;
        this.command = command;
        this.health = URI.create("http://127.0.0.1:" + portalPort + "/actuator/health");
        this.report = report;
        this.pidChanged = pidChanged;
    }

    DemoCountry country() {
        return country;
    }

    long pid() {
        Process current = process;
        return current == null ? -1 : current.pid();
    }

    void start() throws IOException {
        Process started = TetheredProcess.start(
                command.serving(home.nodeFile(country)),
                home.country(country),
                home.log(country),
                Map.of(),
                TetheredProcess.Ending.TERMINATE);
        synchronized (this) {
            process = started;
        }
        Files.writeString(home.pidFile(country), started.pid() + "\n");
        if (closing) {
            end(started);
        }
    }

    /**
     * Waits for the first health, then watches.
     *
     * @throws IllegalStateException with a sentence for the user when it ends or takes too long
     */
    void awaitHealthy(HttpClient client) throws InterruptedException {
        Process current = process;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (current != null && !closing) {
            if (healthy(client)) {
                Thread.ofVirtual().name("watch-" + country.word()).start(this::watch);
                return;
            }
            if (current.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(country.name() + " ended with " + current.exitValue()
                        + " while starting, see " + home.log(country));
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(country.name() + " does not become healthy, see " + home.log(country));
            }
        }
    }

    /** Asks politely; kills when the command's patience is at its end. */
    @Override
    public void close() {
        closing = true;
        Process current = process;
        if (current != null) {
            end(current);
        }
    }

    private boolean healthy(HttpClient client) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void watch() {
        Duration pause = PAUSE;
        while (!closing) {
            Process current = process;
            if (current == null) {
                return;
            }
            try {
                long begin = System.nanoTime();
                int status = current.waitFor();
                if (closing) {
                    return;
                }
                pause = System.nanoTime() - begin > LONGEST_PAUSE.toNanos() ? PAUSE : longer(pause);
                report.accept(country.name() + " (" + current.pid() + ") ended with " + status + "; starting it again");
                Thread.sleep(pause);
                start();
                pidChanged.run();
            } catch (InterruptedException e) {
                return;
            } catch (IOException e) {
                report.accept(country.name() + " cannot be started: " + e.getMessage());
            }
        }
    }

    /** A process that dies at once again and again is not worth all of the machine. */
    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private void end(Process process) {
        // By its handle: Process.destroy would also close the guard's pipe, and the guard knows no patience but its
        // own.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(command.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
