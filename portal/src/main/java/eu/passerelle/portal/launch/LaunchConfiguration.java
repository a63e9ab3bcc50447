package eu.passerelle.portal.launch;

import eu.passerelle.portal.PortalSettings;
import eu.passerelle.portal.notice.Notices;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.treatment.Consultations;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The launch from record systems, as part of the portal; the node has a bean for {@link LaunchSettings}. */
@Configuration(proxyBeanMethods = false)
@Import(LaunchDoor.class)
public class LaunchConfiguration {
    @Bean
    Tickets launchTickets(InstantSource clock) {
        return new Tickets(clock);
    }

    @Bean
    LaunchLogin launchLogin(Tickets tickets) {
        return new LaunchLogin(tickets);
    }

    @Bean
    LaunchController launchController(
            PortalSettings settings, Consultations consultations, Notices notices, Tickets tickets) {
        return new LaunchController(settings, consultations, notices, tickets);
    }

    @Bean
    LaunchArrival launchArrival(Tickets tickets, Consultations consultations, Frames frames, Pages pages) {
        return new LaunchArrival(tickets, consultations, frames, pages);
    }
}
