package eu.passerelle.node;

import eu.passerelle.node.rules.RulesCommand;
import eu.passerelle.settings.SettingsRefused;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/** Starts one country: {@code serve --config FILE}; or tells what its rules say: {@code rules --config FILE …}. */
public final class Main {
    private Main() {}

    public static void main(String[] words) {
        List<String> given = List.of(words);
        if (!given.isEmpty() && given.getFirst().equals("rules")) {
            // the terminal belongs to the command's own words; what the rooms log is shown from a warning up
            System.setProperty("logback.configurationFile", "eu/passerelle/node/command-logback.xml");
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            System.exit(RulesCommand.run(given.subList(1, given.size()), out, System.err, Clock.systemDefaultZone()));
        }
        if (given.size() != 3 || !given.get(0).equals("serve") || !given.get(1).equals("--config")) {
            System.err.println("passerelle: usage: serve --config FILE, or rules --config FILE …");
            System.exit(2);
        }
        try {
            serve(NodeSettings.read(Path.of(given.get(2))));
        } catch (SettingsRefused refused) {
            System.err.println("passerelle: the configuration is refused:");
            refused.violations().forEach(violation -> System.err.println("  " + violation));
            System.exit(1);
        }
    }

    private static void serve(NodeSettings settings) {
        SpringApplication application = new SpringApplication(NodeApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setDefaultProperties(properties(settings));
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("nodeSettings", settings));
        application.run();
    }

    private static Map<String, Object> properties(NodeSettings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.threads.virtual.enabled", true);
        properties.put("spring.jmx.enabled", false);
        properties.put("spring.mvc.problemdetails.enabled", false);
        properties.put("server.address", settings.portal().address());
        properties.put("server.port", settings.portal().port());
        properties.put("server.shutdown", "graceful");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
        properties.put("server.error.include-message", "never");
        properties.put("server.error.include-stacktrace", "never");
        properties.put("server.compression.enabled", true);
        properties.put("management.endpoints.web.exposure.include", "health,prometheus");
        properties.put("management.endpoint.health.show-components", "always");
        properties.put("management.endpoint.health.show-details", "always");
        properties.put("management.health.diskspace.enabled", false);
        properties.put("management.health.ssl.enabled", false);
        properties.put(
                "logging.pattern.console",
                "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level "
                        + settings.country().value().toLowerCase(Locale.ROOT) + " %logger{0}: %msg%n%ex{12}");
        properties.put("logging.level.org.flywaydb", "warn");
        properties.put("logging.level.org.apache", "warn");
        properties.put("logging.level.com.zaxxer", "warn");
        properties.put("logging.level.org.springframework", "warn");
        return properties;
    }
}
