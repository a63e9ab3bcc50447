package eu.passerelle.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The folder of an embedded server, made ready once. */
final class PostgresHome {
    private static final String MAJOR = "18";

    private PostgresHome() {}

    /** Runs {@code initdb} unless done before; a crash in the middle leaves nothing behind. Answers the password. */
    static String prepared(Path home, PostgresBinaries binaries, Unprivileged unprivileged)
            throws IOException, InterruptedException {
        Path data = home.resolve("data");
        Path secret = home.resolve("superuser");
        Path version = data.resolve("PG_VERSION");
        if (Files.exists(version)) {
            String found = Files.readString(version).strip();
            if (!found.equals(MAJOR)) {
                throw new IllegalStateException("the data in " + data + " were written by PostgreSQL " + found
                        + ", this is " + MAJOR + ": upgrade them, or start afresh");
            }
            return Files.readString(secret).strip();
        }
        String password = randomPassword();
        writeSecret(secret, password);
        Path fresh = home.resolve("data.new");
        if (Files.exists(fresh)) {
            PostgresBinaries.delete(fresh);
        }
        Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        unprivileged.own(fresh);
        unprivileged.own(secret);
        initialise(home, fresh, secret, binaries, unprivileged);
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    private static void initialise(
            Path home, Path data, Path secret, PostgresBinaries binaries, Unprivileged unprivileged)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(unprivileged.prefix());
        command.addAll(List.of(
                binaries.program("initdb"),
                "--pgdata=" + data,
                "--username=postgres",
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        Path log = home.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("PostgreSQL could not make its files in " + home + ", see " + log);
        }
    }

    static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void writeSecret(Path file, String secret) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret);
    }
}
