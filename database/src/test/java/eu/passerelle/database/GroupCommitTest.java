package eu.passerelle.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {
    @TempDir
    static Path home;

    private static EmbeddedPostgres postgres;
    private static HikariDataSource pool;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(home);
        pool = Databases.pool(postgres.database("probe", "a-long-enough-secret"), "probe", 4);
        assertThat(Migrations.apply(pool, "probe")).isEqualTo(1);
        assertThat(Migrations.apply(pool, "probe")).as("a second time").isZero();
    }

    @AfterAll
    static void stop() {
        pool.close();
        postgres.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        try (Connection c = pool.getConnection();
                var s = c.createStatement()) {
            s.execute("truncate probe.row cascade");
        }
    }

    @Test
    void commitsTwoHundredParallelWritersInFewTransactions() throws Exception {
        try (GroupCommit writer = new GroupCommit(pool, "writer", 100);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch busy = new CountDownLatch(1);
            writer.commit(c -> {});
            Future<?> blocker = threads.submit(() -> writer.commit(c -> await(busy)));
            List<Future<Long>> writes = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                int id = i;
                writes.add(threads.submit(() -> writer.compute(c -> {
                    insert(c, id, "x");
                    return transaction(c);
                })));
            }
            busy.countDown();
            blocker.get();
            List<Long> transactions = new ArrayList<>();
            for (Future<Long> write : writes) {
                transactions.add(write.get());
            }

            assertThat(count()).isEqualTo(200);
            assertThat(transactions.stream().distinct().count()).isLessThan(100);
        }
    }

    @Test
    void losesOnlyTheActionThatFails() throws Exception {
        try (GroupCommit writer = new GroupCommit(pool, "writer", 100);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            writer.commit(c -> insert(c, 13, "taken"));
            CountDownLatch busy = new CountDownLatch(1);
            Future<?> blocker = threads.submit(() -> writer.commit(c -> await(busy)));
            List<Future<?>> writes = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                int id = i;
                writes.add(threads.submit(() -> writer.commit(c -> insert(c, id, "x"))));
            }
            Future<?> broken = threads.submit(() -> writer.commit(c -> {
                throw new IllegalArgumentException("not this one");
            }));
            busy.countDown();
            blocker.get();
            for (int i = 0; i < 20; i++) {
                if (i != 13) {
                    writes.get(i).get();
                }
            }

            assertThatThrownBy(() -> writes.get(13).get())
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            WriteFailed.class, f -> assertThat(f.outcome()).isEqualTo(WriteFailed.Outcome.NOT_WRITTEN))
                    .cause()
                    .hasMessageNotContaining("(13)");
            assertThatThrownBy(broken::get).hasRootCauseMessage("not this one");
            assertThat(count()).isEqualTo(20);
        }
    }

    @Test
    void isolatesWhatOnlyTheCommitRefuses() throws Exception {
        try (GroupCommit writer = new GroupCommit(pool, "writer", 100);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch busy = new CountDownLatch(1);
            Future<?> blocker = threads.submit(() -> writer.commit(c -> await(busy)));
            Future<?> dangling = threads.submit(() -> writer.commit(c -> {
                try (PreparedStatement s = c.prepareStatement("insert into probe.late values (1, 4711)")) {
                    s.execute();
                }
            }));
            Future<?> good = threads.submit(() -> writer.commit(c -> insert(c, 1, "x")));
            busy.countDown();
            blocker.get();
            good.get();

            assertThatThrownBy(dangling::get).cause().isInstanceOf(WriteFailed.class);
            assertThat(count()).isEqualTo(1);
        }
    }

    @Test
    void goesOnAfterTheServerWasKilled() throws Exception {
        try (GroupCommit writer = new GroupCommit(pool, "writer", 10)) {
            writer.commit(c -> insert(c, 1, "before"));
            String killed = serverStart().orElseThrow();
            ProcessHandle.of(postgres.pid()).orElseThrow().destroyForcibly();
            int id = 2;
            boolean written = false;
            while (!written) {
                int next = id++;
                try {
                    writer.commit(c -> insert(c, next, "after"));
                    written = true;
                } catch (WriteFailed e) {
                    assertThat(next).as("tries until the server is back").isLessThan(1000);
                }
            }

            // backends of the killed server answer a little longer: what counts is the server after it
            while (serverStart().filter(start -> !start.equals(killed)).isEmpty()) {
                Thread.sleep(20);
            }
            assertThat(count()).isGreaterThanOrEqualTo(2);
        }
    }

    /** Empty while it cannot be asked. */
    private static Optional<String> serverStart() {
        try (Connection c = pool.getConnection();
                PreparedStatement s = c.prepareStatement("select pg_postmaster_start_time()::text");
                ResultSet row = s.executeQuery()) {
            row.next();
            return Optional.of(row.getString(1));
        } catch (SQLException notNow) {
            return Optional.empty();
        }
    }

    @Test
    void finishesWhatWaitsWhenClosedAndTakesNothingAfterwards() throws Exception {
        GroupCommit writer = new GroupCommit(pool, "writer", 5);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch busy = new CountDownLatch(1);
            CountDownLatch started = new CountDownLatch(1);
            Future<?> first = threads.submit(() -> writer.commit(c -> {
                started.countDown();
                await(busy);
            }));
            started.await();
            List<Future<?>> writes = new ArrayList<>();
            for (int i = 0; i < 17; i++) {
                int id = i;
                writes.add(threads.submit(() -> writer.commit(c -> insert(c, id, "x"))));
            }
            while (writer.waiting() < 17) {
                Thread.sleep(5);
            }
            busy.countDown();
            writer.close();
            first.get();
            for (Future<?> write : writes) {
                write.get();
            }
        }

        assertThat(count()).isEqualTo(17);
        assertThatThrownBy(() -> writer.commit(c -> insert(c, 99, "late"))).isInstanceOf(WriteFailed.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(Connection c, int id, String text) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("insert into probe.row (id, text) values (?, ?)")) {
            s.setInt(1, id);
            s.setString(2, text);
            s.executeUpdate();
        }
    }

    private static long transaction(Connection c) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("select txid_current()");
                ResultSet row = s.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long count() throws SQLException {
        try (Connection c = pool.getConnection();
                PreparedStatement s = c.prepareStatement("select count(*) from probe.row");
                ResultSet row = s.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
