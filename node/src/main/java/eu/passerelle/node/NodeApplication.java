package eu.passerelle.node;

import eu.passerelle.console.ConsoleConfiguration;
import eu.passerelle.portal.PortalConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The shell of a node: HTTP for people, health, and the sides of the country as beans. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"
        })
@Import({NodeConfiguration.class, PortalConfiguration.class, ConsoleConfiguration.class})
class NodeApplication {}
