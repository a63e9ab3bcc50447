package eu.passerelle.sandbox.demo;

import eu.passerelle.database.EmbeddedPostgres;
import eu.passerelle.sandbox.identity.IdentityProvider;
import eu.passerelle.sandbox.identity.RelyingParty;
import eu.passerelle.sandbox.record.SampleRecordSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A whole network on this machine: one database server, the test identity provider, and a process for each country.
 * Everything listens on loopback. {@link #close} stops all; when this JVM dies, its children end by their guards.
 */
public final class Demo implements AutoCloseable {
    /**
     * @param fresh forget what an earlier demonstration left in the home
     * @param patients told to testers
     */
    public record Plan(
            DemoHome home,
            DemoPorts ports,
            List<DemoCountry> countries,
            NodeCommand node,
            boolean fresh,
            List<DemoPatient> patients) {
        public Plan {
            countries = List.copyOf(countries);
            patients = List.copyOf(patients);
        }
    }

    private final Plan plan;
    private final Consumer<String> report;
    private final DemoKeys keys;
    private final NodeFiles files;
    private final List<CountryProcess> processes = new ArrayList<>();
    private final FileChannel lock;
    private final String userPassword;
    private volatile boolean ready;
    private boolean closed;
    private volatile @Nullable EmbeddedPostgres database;
    private volatile @Nullable IdentityProvider identities;

    private Demo(Plan plan, FileChannel lock, Consumer<String> report) {
        this.plan = plan;
        this.lock = lock;
        this.report = report;
        this.keys = new DemoKeys(plan.home());
        this.files = new NodeFiles(plan.home(), keys, plan.ports(), plan.countries());
        this.userPassword = Secrets.keptForPeople(plan.home().folder().resolve("secrets/test-users"));
    }

    /**
     * Returns when every country is healthy and {@code demo.json} is written.
     *
     * @param report takes sentences for the terminal, now and later
     * @throws IllegalStateException with a sentence for the user; nothing keeps running then
     */
    public static Demo start(Plan plan, Consumer<String> report) {
        try {
            FileChannel lock = prepared(plan);
            Demo demo = new Demo(plan, lock, report);
            Thread hook = new Thread(demo::close, "stop-demo");
            Runtime.getRuntime().addShutdownHook(hook);
            try {
                demo.bringUp();
            } catch (RuntimeException | IOException | InterruptedException e) {
                demo.close();
                throw e;
            }
            return demo;
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration's folder cannot be used: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** {@code http://localhost:PORT}. */
    public String portal(DemoCountry country) {
        return files.portal(country);
    }

    public String contactPoint(DemoCountry country) {
        return files.contactPoint(country);
    }

    /** Where the sample of a record system is. */
    public String recordSystem() {
        return files.recordSystem();
    }

    /** Of every test user. */
    public String userPassword() {
        return userPassword;
    }

    public long pid(DemoCountry country) {
        return processes.stream()
                .filter(p -> p.country().equals(country))
                .mapToLong(CountryProcess::pid)
                .findFirst()
                .orElse(-1);
    }

    /** Countries first, then those they rely on. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        ready = false;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            processes.forEach(process -> threads.submit(process::close));
        }
        IdentityProvider issuer = identities;
        if (issuer != null) {
            issuer.close();
        }
        EmbeddedPostgres server = database;
        if (server != null) {
            server.close();
        }
        try {
            Files.deleteIfExists(plan.home().passport());
            for (CountryProcess process : processes) {
                Files.deleteIfExists(plan.home().pidFile(process.country()));
            }
            lock.close();
        } catch (IOException e) {
            report.accept("cannot tidy up " + plan.home().folder() + ": " + e.getMessage());
        }
    }

    private static FileChannel prepared(Plan plan) throws IOException, InterruptedException {
        DemoHome home = plan.home();
        if (plan.fresh() && !home.isOursOrEmpty()) {
            throw new IllegalStateException(home.folder() + " is not a demonstration's folder: not wiping it.");
        }
        Optional<FileChannel> lock = home.lock();
        if (lock.isEmpty()) {
            throw new IllegalStateException("Another demonstration runs in " + home.folder() + ".");
        }
        try {
            Files.deleteIfExists(home.passport());
            Leftovers.end(home);
            EmbeddedPostgres.endLeftover(home.database());
            if (plan.fresh()) {
                home.wipe();
            }
            Optional<Integer> taken = plan.ports().taken();
            if (taken.isPresent()) {
                throw new IllegalStateException(
                        "Port " + taken.get() + " is used by another program: choose other ports with --port N.");
            }
            return lock.get();
        } catch (RuntimeException | IOException | InterruptedException e) {
            lock.get().close();
            throw e;
        }
    }

    private void bringUp() throws IOException, InterruptedException {
        EmbeddedPostgres running;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<EmbeddedPostgres> server =
                    threads.submit(() -> EmbeddedPostgres.start(plan.home().database()));
            Future<?> keysMade = threads.submit(() -> {
                keys.prepare(plan.countries(), InstantSource.system());
                return true;
            });
            running = done(server);
            database = running;
            done(keysMade);
        }
        IdentityProvider issuer = IdentityProvider.start(
                plan.ports().issuer(),
                plan.countries().stream().map(this::relyingParty).toList(),
                userPassword,
                InstantSource.system());
        identities = issuer;
        SampleRecordSystem.serve(
                issuer,
                plan.countries().stream()
                        .map(country -> DemoPatients.hospital(
                                country,
                                plan.countries(),
                                plan.patients(),
                                files.portal(country),
                                Secrets.kept(files.recordSystemSecret(country))))
                        .toList());
        for (DemoCountry country : plan.countries()) {
            startCountry(country, running);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (CountryProcess process : processes) {
                process.awaitHealthy(client);
            }
        }
        ready = true;
        writePassport();
    }

    private void startCountry(DemoCountry country, EmbeddedPostgres server) throws IOException {
        String secret = Secrets.kept(files.databaseSecret(country));
        files.write(country, server.database(country.database(), secret));
        Files.deleteIfExists(plan.home().country(country).resolve("fault"));
        CountryProcess process = new CountryProcess(
                country, plan.home(), plan.node(), plan.ports().portal(country), report, this::writePassport);
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("stopped while starting");
            }
            processes.add(process);
            process.start();
        }
    }

    private RelyingParty relyingParty(DemoCountry country) {
        return new RelyingParty(
                country.code(), country.clientId(), Secrets.kept(files.clientSecret(country)), files.portal(country));
    }

    private synchronized void writePassport() {
        if (!ready) {
            return;
        }
        try {
            new Passport(plan.home(), keys, files, userPassword, plan.patients()).write(plan.countries(), this::pid);
        } catch (IOException e) {
            report.accept("cannot write " + plan.home().passport() + ": " + e.getMessage());
        }
    }

    private static <T> T done(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
