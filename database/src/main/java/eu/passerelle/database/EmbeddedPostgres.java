package eu.passerelle.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own in a folder, on loopback, as durable as any: {@code fsync}, {@code synchronous_commit}
 * and {@code full_page_writes} are on and asked back after the start. One live launcher per folder; what a dead one left
 * running is stopped first. The server ends with {@link #close}, and by its guard when this JVM dies; when the server
 * itself dies it is started again on the same port.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String SUPERUSER = "postgres";
    private static final List<String> DURABILITY = List.of("fsync", "synchronous_commit", "full_page_writes");

    /**
     * @param home everything of this server lives here: {@code data}, {@code superuser} (its password, mode 0600),
     *     {@code log}
     * @param port 0 for a free one
     * @param binaries where the programs are unpacked, shared by all homes; empty = the user's cache folder
     */
    public record Settings(
            Path home, int port, Optional<Path> binaries, int maxConnections, int sharedBuffersMegabytes) {
        public Settings {
            home = home.toAbsolutePath().normalize();
        }

        /** 200 connections, 96 MB of shared buffers. */
        public static Settings of(Path home, int port) {
            return new Settings(home, port, Optional.empty(), 200, 96);
        }
    }

    private final Settings settings;
    private final FileChannel lock;
    private final PostgresBinaries binaries;
    private final Unprivileged unprivileged;
    private final String password;
    private final int port;
    private volatile Process server;
    private volatile boolean closing;

    private EmbeddedPostgres(Settings settings, FileChannel lock) throws IOException, InterruptedException {
        this.settings = settings;
        this.lock = lock;
        this.binaries = PostgresBinaries.unpackedBelow(settings.binaries().orElseGet(PostgresBinaries::usualFolder));
        this.unprivileged = Unprivileged.ofThisProcess();
        this.password = PostgresHome.prepared(settings.home(), binaries, unprivileged);
        Orphans.end(data());
        this.port = settings.port() == 0 ? freePort() : settings.port();
        this.server = launchedAndReady();
        Thread.ofVirtual().name("postgres-watch").start(this::watch);
    }

    /** On a free port, with the usual settings. */
    public static EmbeddedPostgres start(Path home) {
        return start(Settings.of(home, 0));
    }

    /**
     * Makes the server's files when missing and starts it; returns when it answers.
     *
     * @throws IllegalStateException with a sentence for the user: another launcher uses the folder, there is no server
     *     for this system, it does not start, it is not durable
     */
    public static EmbeddedPostgres start(Settings settings) {
        FileChannel lock = lockOn(settings.home());
        try {
            return new EmbeddedPostgres(settings, lock);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            release(lock);
            throw new IllegalStateException("interrupted while PostgreSQL was starting", e);
        } catch (IOException e) {
            release(lock);
            throw new UncheckedIOException("PostgreSQL could not be started in " + settings.home(), e);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    /** Stops the server that a killed launcher left in {@code home}, if any; for who is about to delete the folder. */
    public static void endLeftover(Path home) {
        if (!Files.isDirectory(home.resolve("data"))) {
            return;
        }
        FileChannel lock = lockOn(home);
        try {
            Orphans.end(home.resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            release(lock);
        }
    }

    /** On 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Of the postmaster; another one after a crash. */
    public long pid() {
        return server.pid();
    }

    /** The maintenance database as superuser. */
    public DatabaseAddress superuser() {
        return address(SUPERUSER, SUPERUSER, password);
    }

    /**
     * A database {@code name} owned by a role of the same name; what is missing is made, the password is set anew.
     * Nobody else may connect to it.
     */
    public DatabaseAddress database(String name, String rolePassword) {
        if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        if (!rolePassword.matches("[A-Za-z0-9_-]{12,200}")) {
            throw new IllegalArgumentException("a role's password is 12 to 200 letters, digits, - and _");
        }
        try (Connection c = connect();
                Statement s = c.createStatement()) {
            if (!exists(s, "select 1 from pg_roles where rolname = '" + name + "'")) {
                s.execute("create role " + name + " login");
            }
            s.execute("alter role " + name + " password '" + rolePassword + "'");
            if (!exists(s, "select 1 from pg_database where datname = '" + name + "'")) {
                s.execute("create database " + name + " owner " + name);
            }
            s.execute("revoke connect on database " + name + " from public");
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " could not be made: " + e.getSQLState(), e);
        }
        return address(name, name, rolePassword);
    }

    /** Fast shutdown: sessions are cut, everything committed is on disk. */
    @Override
    public void close() {
        synchronized (this) {
            if (closing) {
                return;
            }
            closing = true;
        }
        stop(server);
        release(lock);
    }

    private Path data() {
        return settings.home().resolve("data");
    }

    private DatabaseAddress address(String database, String user, String secret) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, secret);
    }

    private void watch() {
        while (!closing) {
            try {
                server.waitFor();
                if (closing) {
                    return;
                }
                LOG.warn("PostgreSQL ended by itself with {}; starting it again", server.exitValue());
                Orphans.end(data());
                Process again = launchedAndReady();
                synchronized (this) {
                    server = again;
                }
                if (closing) {
                    stop(again);
                }
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.error("PostgreSQL does not come back yet: {}", e.getMessage());
                pause(Duration.ofSeconds(1));
            }
        }
    }

    private Process launchedAndReady() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(unprivileged.prefix());
        command.addAll(List.of(binaries.program("postgres"), "-D", data().toString(), "-p", Integer.toString(port)));
        Map<String, String> parameters = Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("shared_buffers", settings.sharedBuffersMegabytes() + "MB"),
                Map.entry("max_connections", Integer.toString(settings.maxConnections())),
                Map.entry("max_wal_size", "512MB"),
                Map.entry("max_parallel_workers_per_gather", "0"),
                Map.entry("jit", "off"),
                Map.entry("timezone", "UTC"),
                // The log must not quote rows: no DETAIL lines, no statements.
                Map.entry("log_error_verbosity", "terse"),
                Map.entry("log_min_error_statement", "panic"));
        parameters.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        Path log = settings.home().resolve("log");
        Process process = TetheredProcess.start(
                command, settings.home(), log, Map.of("LC_ALL", "C"), TetheredProcess.Ending.FAST_SHUTDOWN);
        try {
            awaitReady(process, log);
            requireDurability();
            return process;
        } catch (RuntimeException e) {
            stop(process);
            throw e;
        }
    }

    private void awaitReady(Process process, Path log) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            if (process.waitFor(25, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("PostgreSQL did not start on port " + port + ", see " + log);
            }
            try (Connection c = connect()) {
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("PostgreSQL does not answer on port " + port + ", see " + log, e);
                }
            }
        }
    }

    private void requireDurability() {
        try (Connection c = connect();
                Statement s = c.createStatement()) {
            for (String setting : DURABILITY) {
                try (ResultSet row = s.executeQuery("show " + setting)) {
                    if (!row.next() || !"on".equals(row.getString(1))) {
                        throw new IllegalStateException("PostgreSQL runs without " + setting + ": refusing to use it");
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell its settings: " + e.getSQLState(), e);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + SUPERUSER, properties);
    }

    private static boolean exists(Statement s, String sql) throws SQLException {
        try (ResultSet row = s.executeQuery(sql)) {
            return row.next();
        }
    }

    private static void stop(@Nullable Process process) {
        if (process == null || !process.isAlive()) {
            return;
        }
        try {
            Orphans.signal(process.toHandle(), "INT");
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                Orphans.signal(process.toHandle(), "QUIT");
                process.waitFor(10, TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static FileChannel lockOn(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel channel =
                    FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) {
                return channel;
            }
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the database folder cannot be used: " + home, e);
        }
        throw new IllegalStateException("another process uses the database in " + home);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock taken = channel.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.debug("releasing the database folder: {}", e.getMessage());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
