package eu.passerelle.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    private static final String PASSWORD = "a-long-enough-secret";

    @TempDir
    Path home;

    @Test
    void isDurableAndPrivateToItsRole() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            DatabaseAddress pt = postgres.database("passerelle_pt", PASSWORD);
            DatabaseAddress lu = postgres.database("passerelle_lu", PASSWORD);

            assertThat(ask(pt, "show fsync")).isEqualTo("on");
            assertThat(ask(pt, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(pt, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(pt, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(pt, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> ask(new DatabaseAddress(pt.url(), lu.user(), PASSWORD), "select 1"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> ask(new DatabaseAddress(pt.url(), pt.user(), "another-password"), "select 1"))
                    .isInstanceOf(SQLException.class);
            assertThat(postgres.database("passerelle_pt", "another-good-secret").url())
                    .as("asking again changes the password, not the data")
                    .isEqualTo(pt.url());
        }
        assertThat(home.resolve("superuser"))
                .satisfies(
                        file -> assertThat(Files.getPosixFilePermissions(file)).hasSize(2));
    }

    @Test
    void refusesASecondLauncherOnTheSameFolder() {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(home)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another process uses the database");
            assertThat(first.port()).isPositive();
        }
    }

    @Test
    void comesBackWithAllCommittedRowsWhenTheServerIsKilled() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            DatabaseAddress address = postgres.database("probe", PASSWORD);
            run(address, "create table kept (id integer)", "insert into kept select generate_series(1, 100)");
            long before = postgres.pid();
            ProcessHandle.of(before).orElseThrow().destroyForcibly();

            assertThat(askPatiently(address, "select count(*) from kept")).isEqualTo("100");
            // The server answers a moment before its launcher has asked it for its settings and shows its number.
            while (postgres.pid() == before) {
                Thread.sleep(10);
            }
        }
    }

    @Test
    void stopsAServerThatALostLauncherLeftBehind() throws Exception {
        DatabaseAddress address;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            address = postgres.database("probe", PASSWORD);
            run(address, "create table kept (id integer)", "insert into kept values (7)");
        }
        Process orphan = bareServer();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThat(orphan.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(ask(postgres.database("probe", PASSWORD), "select id from kept"))
                    .isEqualTo("7");
        } finally {
            orphan.destroyForcibly();
        }
    }

    @Test
    void survivesItsLauncherBeingKilledAndIsThenTakenOver() throws Exception {
        Process launcher = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long server;
        try (BufferedReader out = launcher.inputReader(StandardCharsets.UTF_8)) {
            server = Long.parseLong(out.readLine());
            launcher.destroyForcibly().waitFor();
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThat(ask(postgres.database("probe", PASSWORD), "select count(*) from kept"))
                    .isEqualTo("100");
            assertThat(postgres.pid()).isNotEqualTo(server);
        }
        assertThat(ProcessHandle.of(server).flatMap(p -> p.info().command())).isEmpty();
    }

    /** Starts a server in the folder it is given, writes, prints the server's process id and waits to be killed. */
    static final class Launcher {
        private Launcher() {}

        static void main(String[] arguments) throws Exception {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
            run(
                    postgres.database("probe", PASSWORD),
                    "create table kept (id integer)",
                    "insert into kept select generate_series(1, 100)");
            System.out.println(postgres.pid());
            Thread.sleep(60_000);
        }
    }

    private Process bareServer() throws Exception {
        List<String> command = new ArrayList<>(Unprivileged.ofThisProcess().prefix());
        command.addAll(List.of(
                PostgresBinaries.unpackedBelow(PostgresBinaries.usualFolder()).program("postgres"),
                "-D",
                home.resolve("data").toString(),
                "-p",
                Integer.toString(freePort()),
                "-c",
                "unix_socket_directories="));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path pid = home.resolve("data/postmaster.pid");
        while (!Files.exists(pid) || Files.size(pid) == 0) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(10);
        }
        return process;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String askPatiently(DatabaseAddress address, String sql) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            try {
                return ask(address, sql);
            } catch (SQLException e) {
                Thread.sleep(50);
            }
        }
        throw new AssertionError("the server does not come back");
    }

    private static String ask(DatabaseAddress address, String sql) throws SQLException {
        try (Connection c = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement s = c.createStatement();
                ResultSet row = s.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(DatabaseAddress address, String... sql) throws SQLException {
        try (Connection c = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement s = c.createStatement()) {
            for (String statement : sql) {
                s.execute(statement);
            }
        }
    }
}
