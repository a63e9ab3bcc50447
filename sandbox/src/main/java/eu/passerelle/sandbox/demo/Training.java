package eu.passerelle.sandbox.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Makes the AOT cache that lets a node start in half the time: runs one country for a moment and lets its JVM write down
 * which classes it used. Without the cache everything works, only later.
 */
public final class Training {
    private Training() {}

    /** Writes {@code cache} when it can; answers the exit status, 0 in any case: the cache is only a help. */
    public static int run(List<String> words, PrintStream out) {
        Path cache = Path.of(eu.passerelle.sandbox.Arguments.read("train", words, Set.of(), Set.of("cache"), 0)
                .required("cache"));
        Path fresh = cache.resolveSibling(cache.getFileName() + ".new");
        try {
            DemoHome home = new DemoHome(Files.createTempDirectory("passerelle-train-"));
            try {
                train(home, fresh);
                if (Files.exists(fresh) && Files.size(fresh) > 0) {
                    Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                    return 0;
                }
                out.println("(no AOT cache: the JVM wrote none; nodes start without it)");
            } finally {
                home.wipe();
                Files.deleteIfExists(home.folder().resolve("lock"));
                Files.deleteIfExists(home.folder());
            }
        } catch (IOException | RuntimeException e) {
            out.println("(no AOT cache: " + e.getMessage() + "; nodes start without it)");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static void train(DemoHome home, Path cache) throws InterruptedException {
        DemoCountry country = DemoCountry.ALL.getFirst();
        NodeCommand node = NodeCommand.usual().learning(List.of("-XX:AOTCacheOutput=" + cache.toAbsolutePath()));
        Demo.Plan plan = new Demo.Plan(home, DemoPorts.free(), List.of(country), node, false, List.of());
        try (Demo demo = Demo.start(plan, sentence -> {});
                HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of("/", "/actuator/health", "/login")) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(demo.portal(country) + path))
                        .timeout(Duration.ofSeconds(10))
                        .build();
                try {
                    client.send(request, HttpResponse.BodyHandlers.discarding());
                } catch (IOException e) {
                    // a page more or less in the cache
                }
            }
        }
    }
}
