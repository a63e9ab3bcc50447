package eu.passerelle.sandbox.demo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stands in for a node: reads its port from node.yaml, is healthy, and tells which partner files it sees. */
final class FakeNode {
    private FakeNode() {}

    public static void main(String[] words) throws IOException {
        Path config = Path.of(words[2]);
        String yaml = Files.readString(config);
        if (yaml.contains("country: GR") && Files.exists(config.resolveSibling("broken"))) {
            System.exit(3);
        }
        Matcher port = Pattern.compile("portal:\\s+address: 127.0.0.1\\s+port: ([0-9]+)")
                .matcher(yaml);
        if (!port.find()) {
            System.exit(4);
        }
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port.group(1))), 0);
        server.createContext("/actuator/health", exchange -> {
            try (exchange;
                    Stream<Path> files = Files.list(config.resolveSibling("partners"))) {
                String codes = files.map(p -> p.getFileName().toString())
                        .filter(name -> name.matches("[A-Z]{2}\\.yaml"))
                        .map(name -> '"' + name.substring(0, 2) + '"')
                        .sorted()
                        .collect(Collectors.joining(","));
                byte[] body =
                        ("{\"status\":\"UP\",\"components\":{\"partners\":{\"status\":\"UP\",\"details\":{\"codes\":["
                                        + codes + "]}}}}")
                                .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        System.out.println("up");
    }
}
