package eu.passerelle.benchmarks;

import eu.passerelle.database.TetheredProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The node that is measured: a process of its own with the flags of the launcher. */
final class NodeUnderLoad implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;

    private NodeUnderLoad(Process process) {
        this.process = process;
    }

    /** Starts it and returns when its contact point listens. */
    static NodeUnderLoad start(Path configuration, Class<?> main, int port, List<String> moreFlags)
            throws IOException, InterruptedException {
        Path folder = configuration.resolveSibling("");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags());
        command.add("-Dlogback.configurationFile=benchmarks/logback.xml");
        command.addAll(moreFlags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of("serve", "--config", configuration.toString()));
        Process process = TetheredProcess.start(
                command, folder, folder.resolve("log"), Map.of(), TetheredProcess.Ending.TERMINATE);
        NodeUnderLoad node = new NodeUnderLoad(process);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!listens(port)) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                node.close();
                List<String> log = Files.readAllLines(folder.resolve("log"));
                throw new IllegalStateException("the node does not start:\n"
                        + String.join("\n", log.subList(Math.max(0, log.size() - 40), log.size())));
            }
        }
        return node;
    }

    /** As the launcher starts a country; but without its archive of classes, which is of another class path. */
    private static List<String> flags() throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("passerelle.node.options"))).stream()
                .filter(line -> line.startsWith("-X") || line.startsWith("--"))
                .toList();
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
