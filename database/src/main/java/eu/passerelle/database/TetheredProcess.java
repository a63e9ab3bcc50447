package eu.passerelle.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts a program that ends when this JVM ends, even by {@code kill -9}: a shell guard beside the program waits on a
 * pipe that only this JVM holds open, and signals the program when the pipe closes. The program replaces the shell, so
 * the process id is the program's own; it runs in a session of its own where the system has {@code setsid}, so that
 * Ctrl-C reaches this JVM first and it decides the order of stopping.
 */
public final class TetheredProcess {
    // $1 signal, $2 seconds until KILL (0 = never), then the command. The guard is no child of the program,
    // and outlives a signal to the whole process group.
    private static final String GUARD = """
            signal=$1; grace=$2; shift 2
            exec 3<&0 </dev/null
            ( (
              trap '' HUP INT TERM
              exec >/dev/null 2>&1
              read -r _ <&3
              kill -"$signal" $$
              while [ "$grace" -gt 0 ] && kill -0 $$; do sleep 1; grace=$((grace - 1)); [ "$grace" -eq 0 ] && kill -KILL $$; done
              exit 0
            ) & )
            exec 3<&-
            if command -v setsid >/dev/null 2>&1; then exec setsid "$@"; fi
            exec "$@"
            """;

    /** How the guard ends the program. */
    public enum Ending {
        /** A polite end, and {@code KILL} after 20 s. */
        TERMINATE("TERM", 20),
        /** PostgreSQL's fast shutdown, never killed. */
        FAST_SHUTDOWN("INT", 0);

        private final String signal;
        private final int graceSeconds;

        Ending(String signal, int graceSeconds) {
            this.signal = signal;
            this.graceSeconds = graceSeconds;
        }
    }

    private TetheredProcess() {}

    /**
     * Starts {@code command} with its output appended to {@code log}.
     *
     * @param environment added to this JVM's own
     */
    public static Process start(
            List<String> command, Path directory, Path log, Map<String, String> environment, Ending ending)
            throws IOException {
        List<String> guarded = new ArrayList<>(
                List.of("/bin/sh", "-c", GUARD, "guard", ending.signal, Integer.toString(ending.graceSeconds)));
        guarded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(guarded)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
