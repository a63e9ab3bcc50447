package eu.passerelle.console;

import eu.passerelle.console.door.OperatorDoor;
import eu.passerelle.console.pages.Frames;
import eu.passerelle.console.pages.Pages;
import eu.passerelle.console.rules.RulesController;
import eu.passerelle.console.words.Bundles;
import eu.passerelle.discovery.PartnerDirectory;
import eu.passerelle.discovery.rule.RuleFolder;
import eu.passerelle.ui.StyleSheet;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.zip.CRC32;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The console, to be imported by a node that has beans for {@link ConsoleSettings}, {@link PartnerDirectory},
 * {@link RuleFolder} and {@link InstantSource}, serves the assets of {@code ui}, and logs its users in.
 */
@Configuration(proxyBeanMethods = false)
@Import(OperatorDoor.class)
public class ConsoleConfiguration {
    private static final String TEMPLATES = "eu.passerelle.console.templates";

    @Bean
    Pages consolePages() {
        return new Pages(TemplateEngine.createPrecompiled(
                Path.of("."), ContentType.Html, ConsoleConfiguration.class.getClassLoader(), TEMPLATES));
    }

    @Bean
    Frames consoleFrames(ConsoleSettings settings) {
        CRC32 assets = new CRC32();
        assets.update(new StyleSheet().bytes());
        return new Frames(settings, new Bundles(settings.languages()), Long.toHexString(assets.getValue()));
    }

    @Bean
    RulesController rulesController(
            RuleFolder rules,
            PartnerDirectory partners,
            ConsoleSettings settings,
            InstantSource clock,
            Frames consoleFrames,
            Pages consolePages) {
        return new RulesController(rules, partners, settings, clock, consoleFrames, consolePages);
    }
}
