package eu.passerelle.sandbox.demo;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.pki.PemFiles;
import eu.passerelle.sandbox.Arguments;
import eu.passerelle.sandbox.Arguments.WrongUsage;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code partner add}: makes a node of a running demonstration know one more partner, without a restart. */
public final class PartnerCommand {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration REREAD = Duration.ofSeconds(2);

    private PartnerCommand() {}

    /** Answers the exit status. */
    public static int run(List<String> words, Path usualHome, PrintStream out) {
        if (words.isEmpty() || !words.getFirst().equals("add")) {
            throw new WrongUsage("partner: the only thing to do is add.");
        }
        Arguments arguments = Arguments.read(
                "partner add",
                words.subList(1, words.size()),
                Set.of(),
                Set.of("demo", "node", "code", "home-community-id", "tls-cert", "seal-cert", "xcpd", "xca", "xdr"),
                0);
        RunningDemo demo =
                RunningDemo.in(arguments.optional("demo").map(Path::of).orElse(usualHome));
        DemoCountry node = demo.country(arguments.required("node"));
        PartnerEntry entry = entry(arguments);
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI health = URI.create(demo.portal(node) + "/actuator/health");
            boolean known = knows(client, health, entry.country());
            long written = System.nanoTime();
            entry.writeTo(demo.home().country(node).resolve("partners"));
            if (known) {
                Thread.sleep(REREAD); // the list of codes does not show that a file was read again
            }
            while (!knows(client, health, entry.country())) {
                if (System.nanoTime() - written > PATIENCE.toNanos()) {
                    out.println(node.name() + " did not take " + entry.country() + " within " + PATIENCE.toSeconds()
                            + " s; its log tells why: " + demo.home().log(node));
                    return 1;
                }
                Thread.sleep(100);
            }
            out.println(node.name() + " knows " + entry.country() + ".");
            return 0;
        } catch (IOException e) {
            out.println("The partner's file could not be written: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static PartnerEntry entry(Arguments arguments) {
        try {
            CountryCode code = CountryCode.of(arguments.required("code"));
            HomeCommunityId home = HomeCommunityId.of(arguments.required("home-community-id"));
            List<Path> tls = certificate(arguments.required("tls-cert"));
            List<Path> seal = certificate(arguments.required("seal-cert"));
            Optional<PartnerEntry.Endpoints> endpoints = Optional.empty();
            if (List.of("xcpd", "xca", "xdr").stream().anyMatch(arguments::has)) {
                endpoints = Optional.of(new PartnerEntry.Endpoints(
                        arguments.required("xcpd"), arguments.required("xca"), arguments.required("xdr")));
            }
            return new PartnerEntry(
                    code, code.value(), home.oid(), endpoints, tls, seal, List.of("en-GB"), Optional.empty());
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("partner add: " + e.getMessage() + ".");
        }
    }

    private static List<Path> certificate(String file) {
        Path path = Path.of(file);
        try {
            if (PemFiles.read(path).isEmpty()) {
                throw new WrongUsage("partner add: there is no certificate in " + file + ".");
            }
            return List.of(path);
        } catch (java.io.UncheckedIOException e) {
            throw new WrongUsage("partner add: " + file + " cannot be read.");
        }
    }

    /** Whether the node's health lists the partner. */
    private static boolean knows(HttpClient client, URI health, CountryCode code) throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(health)
                            .timeout(Duration.ofSeconds(2))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            JsonNode partners =
                    new JsonMapper().readTree(answer.body()).path("components").path("partners");
            return mentions(partners, code.value());
        } catch (IOException | JacksonException e) {
            return false;
        }
    }

    private static boolean mentions(JsonNode node, String text) {
        if (node.isValueNode()) {
            return node.asString("").equals(text);
        }
        for (JsonNode child : node) {
            if (mentions(child, text)) {
                return true;
            }
        }
        return false;
    }
}
