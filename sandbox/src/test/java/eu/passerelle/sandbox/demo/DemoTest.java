package eu.passerelle.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.pki.IssuedKey;
import eu.passerelle.pki.PemFiles;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoTest {
    private static final DemoCountry PT = DemoCountry.of("PT").orElseThrow();
    /** Some twenty of them are started: each as small as it can be. */
    private static final NodeCommand FAKE = new NodeCommand(
            List.of(
                    NodeCommand.java(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    FakeNode.class.getName()),
            Duration.ofSeconds(10));

    @TempDir
    Path folder;

    private final List<String> reports = new CopyOnWriteArrayList<>();

    @Test
    void runsANetworkAndTellsWhereItIs() throws Exception {
        long firstPid;
        String visitorPassword;
        try (Demo demo = Demo.start(plan(false), reports::add)) {
            JsonNode json = passport();
            JsonNode pt = json.path("countries").get(1);
            firstPid = pt.path("pid").asLong();
            assertThat(json.path("countries").size()).isEqualTo(3);
            assertThat(pt.path("code").asString()).isEqualTo("PT");
            assertThat(pt.path("portal").asString()).isEqualTo(demo.portal(PT));
            assertThat(pt.path("xca").asString()).isEqualTo(demo.contactPoint(PT) + "/services/XCA_Service");
            assertThat(pt.path("homeCommunityId").asString()).isEqualTo("2.16.17.710.820.1000.990.1");
            assertThat(PemFiles.read(Path.of(pt.path("tlsCertificate").asString())))
                    .hasSize(1);
            assertThat(PemFiles.read(Path.of(json.path("trustAnchors").get(0).asString())))
                    .hasSize(1);
            assertThat(ProcessHandle.of(firstPid)).isPresent();
            assertThat(Files.readString(folder.resolve("pt/pid")).strip()).isEqualTo(Long.toString(firstPid));
            assertThat(json.path("users").size()).isEqualTo(24);

            JsonNode visitor = json.path("visitor");
            visitorPassword = visitor.path("password").asString();
            IssuedKey seal = IssuedKey.readKeyStore(
                    Path.of(visitor.path("sealKeyStore").asString()),
                    visitor.path("sealAlias").asString(),
                    visitorPassword.toCharArray());
            assertThat(seal.certificate())
                    .as("the visitor's seal is listed with every node")
                    .isEqualTo(PemFiles.read(folder.resolve("gr/partners/certs/XX-seal.pem"))
                            .getFirst());
            for (String secret :
                    List.of("pt/secrets/database", "pt/secrets/oidc", "pt/secrets/keys", "database/superuser")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(secret))))
                        .isEqualTo("rw-------");
            }
            assertThat(folder.resolve("pt/terminology/network/concepts.tsv")).exists();
            assertThat(folder.resolve("pt/terminology/PT/release.tsv")).exists();
            assertThat(folder.resolve("pt/partners/masks/LU.yaml")).exists();
            assertThatThrownBy(() -> Demo.start(plan(false), reports::add))
                    .hasMessageContaining("Another demonstration runs");
        }
        assertThat(ProcessHandle.of(firstPid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(folder.resolve("demo.json")).doesNotExist();

        try (Demo again = Demo.start(plan(false), reports::add)) {
            assertThat(passport().path("visitor").path("password").asString())
                    .as("keys and passwords are kept")
                    .isEqualTo(visitorPassword);
            assertThat(again.pid(PT)).isNotEqualTo(firstPid);
        }
        try (Demo fresh = Demo.start(plan(true), reports::add)) {
            assertThat(fresh.userPassword()).isNotBlank();
            assertThat(passport().path("visitor").path("password").asString()).isNotEqualTo(visitorPassword);
        }
    }

    @Test
    void startsAKilledCountryAgainAndTakesAPartner() throws Exception {
        try (Demo demo = Demo.start(plan(false), reports::add)) {
            long before = demo.pid(PT);
            ProcessHandle killed = ProcessHandle.of(before).orElseThrow();
            killed.destroyForcibly();
            killed.onExit().join();
            awaitHealth(demo.portal(PT));
            assertThat(demo.pid(PT)).isNotEqualTo(before);
            assertThat(reports).anyMatch(r -> r.startsWith("Portugal (" + before + ") ended"));
            while (passport().path("countries").get(1).path("pid").asLong() != demo.pid(PT)) {
                Thread.sleep(20);
            }

            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int status = PartnerCommand.run(
                    List.of(
                            "add",
                            "--demo",
                            folder.toString(),
                            "--node",
                            "PT",
                            "--code",
                            "ZZ",
                            "--home-community-id",
                            "2.999.26.26",
                            "--tls-cert",
                            folder.resolve("visitor/tls.pem").toString(),
                            "--seal-cert",
                            folder.resolve("visitor/seal.pem").toString()),
                    folder,
                    new PrintStream(out, true, StandardCharsets.UTF_8));
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("Portugal knows ZZ.");
            assertThat(status).isZero();
            assertThat(Files.readString(folder.resolve("pt/partners/ZZ.yaml")))
                    .contains("home-community-id: \"2.999.26.26\"", "tls-certificates: [certs/ZZ-tls.pem]");

            FaultCommand.run(List.of("--demo", folder.toString(), "--node", "PT", "cut"), folder, System.out);
            assertThat(Files.readString(folder.resolve("pt/fault")).strip()).isEqualTo("cut");
        }
    }

    @Test
    void saysWhichCountryDoesNotStartAndLeavesNothingRunning() throws Exception {
        Files.createDirectories(folder.resolve("gr"));
        Files.writeString(folder.resolve("gr/broken"), "");
        Files.writeString(folder.resolve("lock"), "");
        assertThatThrownBy(() -> Demo.start(plan(false), reports::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Greece ended with 3 while starting");
        assertThat(folder.resolve("demo.json")).doesNotExist();
        assertThat(folder.resolve("lu/pid")).doesNotExist();
    }

    @Test
    void refusesToWipeAFolderThatIsNotItsOwn() throws Exception {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> Demo.start(plan(true), reports::add)).hasMessageContaining("not wiping it");
        assertThat(folder.resolve("thesis.txt")).exists();
    }

    @Test
    void takesItsChildrenAlongWhenItIsKilled() throws Exception {
        Process supervisor = new ProcessBuilder(
                        NodeCommand.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Supervisor.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = supervisor.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("ready");
        }
        long child = passport().path("countries").get(0).path("pid").asLong();
        ProcessHandle lu = ProcessHandle.of(child).orElseThrow();
        supervisor.destroyForcibly().waitFor();
        try (Demo demo = Demo.start(plan(false), reports::add)) {
            assertThat(lu.info().command()).isEmpty();
            assertThat(demo.pid(PT)).isPositive();
        }
    }

    /** Runs a demonstration until it is killed. */
    static final class Supervisor {
        private Supervisor() {}

        public static void main(String[] words) throws InterruptedException {
            Demo.start(new DemoTest().planIn(Path.of(words[0]), false), s -> {});
            System.out.println("ready");
            Thread.sleep(60_000);
        }
    }

    private Demo.Plan plan(boolean fresh) {
        return planIn(folder, fresh);
    }

    private Demo.Plan planIn(Path home, boolean fresh) {
        return new Demo.Plan(new DemoHome(home), DemoPorts.free(), DemoCountry.ALL, FAKE, fresh, List.of());
    }

    private JsonNode passport() {
        return new JsonMapper().readTree(folder.resolve("demo.json").toFile());
    }

    private static void awaitHealth(String portal) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 300; i++) {
                try {
                    client.send(
                            HttpRequest.newBuilder(URI.create(portal + "/actuator/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
                    return;
                } catch (java.io.IOException e) {
                    Thread.sleep(50);
                }
            }
        }
        throw new AssertionError("not healthy again");
    }
}
