package eu.passerelle.seen;

import static eu.passerelle.seen.StartedDemo.GR;
import static eu.passerelle.seen.StartedDemo.LU;
import static eu.passerelle.seen.StartedDemo.PT;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.PatientId;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.database.DatabaseAddress;
import eu.passerelle.database.Databases;
import eu.passerelle.node.NodeSettings;
import eu.passerelle.sandbox.demo.DemoCountry;
import eu.passerelle.sandbox.demo.DemoPatient;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.Problem;
import eu.passerelle.treatment.Step;
import eu.passerelle.treatment.SummaryView;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many read at once; the asked country is killed in the middle; the records of both countries agree. */
class RecordSurvivesKillTest {
    @RegisterExtension
    static final DemoFixture FIXTURE = new DemoFixture();

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final StartedDemo demo = FIXTURE.demo();
    private final Seat luxembourg = demo.seat(LU);

    @Test
    void whatWasAnsweredWasAskedAndWhatArrivedWasRecordedThoughTheAnsweringProcessIsKilled()
            throws InterruptedException, SQLException {
        int readers = 100;
        Instant begin = Instant.now();
        DemoPatient rich = demo.patient(PT, "rich");
        CountDownLatch some = new CountDownLatch(readers);
        AtomicInteger read = new AtomicInteger();
        long pid = demo.pid(PT);
        List<Future<String>> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < readers; i++) {
                ends.add(threads.submit(() -> readUntilItFails(rich, () -> {
                    read.incrementAndGet();
                    some.countDown();
                })));
            }
            assertThat(some.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        }
        TreeMap<String, Integer> how = new TreeMap<>();
        ends.forEach(end -> how.merge(done(end), 1, Integer::sum));
        assertThat(how.keySet())
                .as("a killed partner is unreachable, or breaks off")
                .contains(Problem.Kind.UNREACHABLE.name())
                .isSubsetOf(Problem.Kind.UNREACHABLE.name(), Problem.Kind.CUT_OFF.name());

        long back = System.nanoTime();
        awaitPortugal(pid, rich);
        Map<UUID, String> asked = completed(begin);
        assertThat(asked.values()).as("asked, and never completed").doesNotContain("");
        assertThat(asked(Instant.EPOCH).keySet())
                .as("answered, and never asked")
                .containsAll(answered(begin));
        Set<UUID> answered = answered(Instant.EPOCH);
        Set<UUID> arrived = new HashSet<>();
        asked.forEach((transaction, outcome) -> {
            if (!outcome.isEmpty() && !outcome.startsWith("no answer") && !outcome.equals("failed")) {
                arrived.add(transaction);
            }
        });
        assertThat(arrived).hasSizeGreaterThanOrEqualTo(3 * read.get());
        assertThat(answered)
                .as("arrived, and not in the record of who answered")
                .containsAll(arrived);
        System.out.println(
                "kill -9: " + readers + " readers, " + read + " read before it, then " + how + "; back after "
                        + Duration.ofNanos(System.nanoTime() - back).toMillis() + " ms; " + asked.size() + " asked, "
                        + answered(begin).size() + " answered, " + arrived.size() + " arrived");
    }

    @Test
    void twoHundredAtOnceNeverSeeAnotherPatient() {
        awaitReadable(demo.patient(PT, "rich"));
        List<Asked> patients = new ArrayList<>();
        for (DemoCountry country : List.of(PT, GR)) {
            for (String scenario : List.of("rich", "sparse", "none-known", "no-information", "unmapped", "lure")) {
                patients.add(new Asked(country, demo.patient(country, scenario)));
            }
        }
        long begin = System.nanoTime();
        List<Future<Optional<String>>> mixed = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                Asked one = patients.get(i % patients.size());
                mixed.add(threads.submit(() -> mixUp(one)));
            }
        }
        assertThat(mixed.stream().map(RecordSurvivesKillTest::done).flatMap(Optional::stream))
                .isEmpty();
        System.out.println("200 consultations at once over " + patients.size() + " patients in "
                + Duration.ofNanos(System.nanoTime() - begin).toMillis() + " ms, each of its own patient");
    }

    /** Reads one summary after the other; answers how the last attempt ended. */
    private String readUntilItFails(DemoPatient patient, Runnable read) {
        for (int i = 0; i < 20; i++) {
            Step end = luxembourg.read(PT, patient);
            if (!(end instanceof Step.Reading)) {
                return Seat.problem(end).map(problem -> problem.kind().name()).orElse("ended");
            }
            read.run();
        }
        return "never failed";
    }

    private record Asked(DemoCountry country, DemoPatient patient) {}

    /** What is wrong with the answer; empty when it is the one of the patient who was asked for. */
    private Optional<String> mixUp(Asked one) {
        Consultation consultation = luxembourg.open(one.country());
        Step step = luxembourg.identify(consultation, one.patient());
        if (step instanceof Step.Confirm) {
            step = luxembourg.confirm(consultation);
        }
        if (!(step instanceof Step.Reading reading)) {
            return Optional.of(one.patient().scenario() + " ended with " + Seat.problem(step));
        }
        SummaryView view = reading.view();
        DocumentHeader.Subject subject = view.summary().orElseThrow().header().subject();
        PatientId answered = reading.person().patient();
        boolean same = subject.ids().contains(answered)
                && one.patient()
                        .given()
                        .equals(subject.person().name().orElseThrow().given())
                && one.patient()
                        .given()
                        .equals(reading.person()
                                .demographics()
                                .name()
                                .orElseThrow()
                                .given())
                && one.patient()
                        .birthDate()
                        .equals(subject.person()
                                .birthDate()
                                .orElseThrow()
                                .day()
                                .orElseThrow()
                                .toString());
        luxembourg.consultations().finish(consultation);
        return same ? Optional.empty() : Optional.of(one.patient().scenario() + " saw another patient");
    }

    private void awaitPortugal(long killed, DemoPatient patient) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (demo.pid(PT) == killed || !demo.isHealthy(PT)) {
            assertThat(System.nanoTime()).as("Portugal does not come back").isLessThan(end);
            pause(200);
        }
        awaitReadable(patient);
    }

    /** The breaker keeps the seat from asking for a while after failures. */
    private void awaitReadable(DemoPatient patient) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!(luxembourg.read(PT, patient) instanceof Step.Reading)) {
            assertThat(System.nanoTime()).as("Portugal cannot be read again").isLessThan(end);
            pause(500);
        }
    }

    /** The PDF of the last summary is fetched after it is shown: waits for what is still under way. */
    private Map<UUID, String> completed(Instant since) throws SQLException {
        Map<UUID, String> rows = asked(since);
        for (int i = 0; i < 60 && rows.containsValue(""); i++) {
            pause(500);
            rows = asked(since);
        }
        return rows;
    }

    /** Outcome by transaction, empty where none is recorded. */
    private Map<UUID, String> asked(Instant since) throws SQLException {
        Map<UUID, String> rows = new java.util.HashMap<>();
        query(
                LU,
                "select transaction_id, coalesce(outcome, '') from audit.asked where country = 'PT' and asked_at >= ?",
                since,
                rows::put);
        return rows;
    }

    private Set<UUID> answered(Instant since) throws SQLException {
        Set<UUID> rows = new HashSet<>();
        query(
                PT,
                "select transaction_id, outcome from audit.answered where country = 'LU' and received_at >= ?",
                since,
                (transaction, outcome) -> rows.add(transaction));
        return rows;
    }

    private void query(DemoCountry country, String sql, Instant since, java.util.function.BiConsumer<UUID, String> row)
            throws SQLException {
        NodeSettings.Database at =
                NodeSettings.read(demo.home().nodeFile(country)).database();
        try (var pool = Databases.pool(
                        new DatabaseAddress(at.url(), at.user(), at.password().value()), "seen", 1);
                Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, since.atOffset(ZoneOffset.UTC));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.accept(rows.getObject(1, UUID.class), rows.getString(2));
                }
            }
        }
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
