package eu.passerelle.seen;

import eu.passerelle.sandbox.demo.Demo;
import eu.passerelle.sandbox.demo.DemoCountry;
import eu.passerelle.sandbox.demo.DemoHome;
import eu.passerelle.sandbox.demo.DemoPatient;
import eu.passerelle.sandbox.demo.DemoPatients;
import eu.passerelle.sandbox.demo.DemoPorts;
import eu.passerelle.sandbox.demo.NodeCommand;
import eu.passerelle.sandbox.demo.RunningDemo;
import eu.passerelle.sandbox.fault.Fault;
import eu.passerelle.sandbox.fault.FaultState;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The running network: three countries as processes of their own, in a temporary home and on free ports. */
final class StartedDemo implements AutoCloseable {
    static final DemoCountry LU = DemoCountry.of("LU").orElseThrow();
    static final DemoCountry PT = DemoCountry.of("PT").orElseThrow();
    static final DemoCountry GR = DemoCountry.of("GR").orElseThrow();

    private final DemoHome home;
    private final Demo demo;
    private final Map<DemoCountry, Seat> seats = new ConcurrentHashMap<>();

    private StartedDemo(DemoHome home, Demo demo) {
        this.home = home;
        this.demo = demo;
    }

    static StartedDemo start() {
        try {
            DemoHome home = new DemoHome(Files.createTempDirectory("passerelle-seen-"));
            Demo.Plan plan = new Demo.Plan(home, DemoPorts.free(), DemoCountry.ALL, node(), false, DemoPatients.all());
            return new StartedDemo(home, Demo.start(plan, System.out::println));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the test JVM has on its class path, but for the tests and the browser's driver; set to start fast. */
    private static NodeCommand node() {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.contains("playwright"))
                .collect(Collectors.joining(File.pathSeparator));
        return new NodeCommand(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        "eu.passerelle.node.Main"),
                Duration.ofSeconds(3));
    }

    DemoHome home() {
        return home;
    }

    /** {@code demo.json} as it is now. */
    JsonNode passport() {
        return RunningDemo.in(home.folder()).passport();
    }

    String portal(DemoCountry country) {
        return demo.portal(country);
    }

    URI contactPoint(DemoCountry country) {
        return URI.create(demo.contactPoint(country));
    }

    /** As {@code demo.json} tells it; it changes when the supervisor starts the process again. */
    long pid(DemoCountry country) {
        for (JsonNode entry : passport().path("countries")) {
            if (entry.path("code").asString("").equals(country.code().value())) {
                return entry.path("pid").asLong();
            }
        }
        throw new IllegalArgumentException(country.name());
    }

    /** Login and password of the doctor of a country. */
    List<String> doctor(DemoCountry country) {
        return user("doctor-" + country.code().value().toLowerCase(Locale.ROOT));
    }

    /** Login and password of the doctor of a country who works in two places. */
    List<String> doctorOfTwoPlaces(DemoCountry country) {
        return user("doctor-two-" + country.code().value().toLowerCase(Locale.ROOT));
    }

    private List<String> user(String login) {
        for (JsonNode user : passport().path("users")) {
            if (user.path("login").asString("").equals(login)) {
                return List.of(login, user.path("password").asString(""));
            }
        }
        throw new IllegalArgumentException(login);
    }

    List<DemoPatient> patients(DemoCountry country, String scenario) {
        return DemoPatients.all().stream()
                .filter(p -> p.country().equals(country.code().value())
                        && p.scenario().equals(scenario))
                .toList();
    }

    DemoPatient patient(DemoCountry country, String scenario) {
        return patients(country, scenario).getFirst();
    }

    /** A professional of that country in this JVM: the same files, keys and database as the node's. */
    Seat seat(DemoCountry country) {
        return seats.computeIfAbsent(country, key -> Seat.of(home.nodeFile(key)));
    }

    void fault(DemoCountry country, Fault fault) {
        new FaultState(home.country(country).resolve("fault")).set(fault);
    }

    boolean isHealthy(DemoCountry country) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(portal(country) + "/actuator/health"))
                                            .timeout(Duration.ofSeconds(3))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        seats.values().forEach(Seat::close);
        demo.close();
        try {
            home.wipe();
            Files.deleteIfExists(home.folder().resolve("lock"));
            Files.deleteIfExists(home.folder());
        } catch (IOException e) {
            System.out.println("cannot remove " + home.folder() + ": " + e.getMessage());
        }
    }
}
