package eu.passerelle.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** PostgreSQL refuses to run as root; this is what is put before its commands when we are root (containers). */
sealed interface Unprivileged {
    /** The words before the command. */
    List<String> prefix();

    /** Makes {@code folder} the property of whoever will run the command. */
    void own(Path folder) throws IOException;

    /** An ordinary user runs commands directly. */
    record AsIs() implements Unprivileged {
        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public void own(Path folder) {}
    }

    /** Root in a user namespace of its own is nobody, and files of root are nobody's there: nothing changes hands. */
    record UserNamespace() implements Unprivileged {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "-U");
        }

        @Override
        public void own(Path folder) {}
    }

    /** Where namespaces are forbidden: another user id, which then owns the data. */
    record OtherUser(int id) implements Unprivileged {
        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups");
        }

        @Override
        public void own(Path folder) throws IOException {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path path : walk.toList()) {
                    Files.setAttribute(path, "unix:uid", id, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(path, "unix:gid", id, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    /** @throws IllegalStateException when we are root and cannot become anybody else */
    static Unprivileged ofThisProcess() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new AsIs();
        }
        for (Unprivileged way : List.of(new UserNamespace(), new OtherUser(65534))) {
            if (works(way)) {
                return way;
            }
        }
        throw new IllegalStateException("PostgreSQL does not run as root and this system offers neither user namespaces"
                + " nor setpriv: start as an ordinary user, or configure an external PostgreSQL.");
    }

    private static boolean works(Unprivileged way) {
        List<String> probe =
                Stream.concat(way.prefix().stream(), Stream.of("true")).toList();
        try {
            Process process = new ProcessBuilder(probe)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // the program is missing
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
