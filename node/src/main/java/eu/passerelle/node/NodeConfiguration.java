package eu.passerelle.node;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.console.ConsoleSettings;
import eu.passerelle.discovery.PartnerDirectory;
import eu.passerelle.discovery.rule.RuleFolder;
import eu.passerelle.portal.PortalSettings;
import eu.passerelle.portal.launch.LaunchSettings;
import eu.passerelle.portal.operator.Operator;
import eu.passerelle.portal.words.Bundles;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.WatchedPartners;
import eu.passerelle.treatment.professional.ProfessionalRecord;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sides of a country as beans; Spring opens and closes them, and knows nothing else of them. */
@Configuration(proxyBeanMethods = false)
class NodeConfiguration {
    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    Core core(NodeSettings settings, InstantSource clock) {
        return new Core(settings, clock);
    }

    @Bean
    TreatmentSide treatmentSide(Core core) {
        return new TreatmentSide(core);
    }

    @Bean
    AffiliationSide affiliationSide(Core core) {
        return new AffiliationSide(core);
    }

    @Bean(destroyMethod = "")
    Consultations consultations(TreatmentSide side) {
        return side.consultations();
    }

    @Bean(destroyMethod = "")
    WatchedPartners watchedPartners(TreatmentSide side) {
        return side.partners();
    }

    @Bean
    ProfessionalRecord professionalRecord(TreatmentSide side) {
        return side.professionals();
    }

    @Bean
    Operator operator(NodeSettings settings) {
        return settings.portal().operator();
    }

    @Bean
    PortalSettings portalSettings(NodeSettings settings) {
        return new PortalSettings(
                settings.country(),
                "Passerelle " + settings.name(),
                interfaceLanguages(settings),
                settings.mode() == NodeSettings.Mode.SANDBOX,
                settings.portal().issuer(),
                settings.portal().clientId(),
                settings.portal().clientSecret().value(),
                settings.portal().baseUrl(),
                ZoneId.systemDefault(),
                settings.portal().theme());
    }

    @Bean
    LaunchSettings launchSettings(NodeSettings settings) {
        return settings.recordSystems();
    }

    @Bean
    ConsoleSettings consoleSettings(NodeSettings settings, PortalSettings portal) {
        return new ConsoleSettings(
                settings.country(),
                portal.name(),
                portal.languages(),
                portal.sandbox(),
                portal.issuer(),
                "/login",
                portal.languageCookie(),
                portal.zone());
    }

    @Bean(destroyMethod = "")
    PartnerDirectory partnerDirectory(Core core) {
        return core.partners();
    }

    @Bean(destroyMethod = "")
    RuleFolder ruleFolder(Core core) {
        return core.rules();
    }

    /** The country's own first. */
    private static List<LanguageTag> interfaceLanguages(NodeSettings settings) {
        List<LanguageTag> shipped = Bundles.shipped();
        List<LanguageTag> result = new ArrayList<>();
        for (LanguageTag language : settings.languages()) {
            if (shipped.contains(language.base()) && !result.contains(language.base())) {
                result.add(language.base());
            }
        }
        shipped.stream().filter(language -> !result.contains(language)).forEach(result::add);
        return result;
    }

    /** Which partners are in use now; a file that cannot be used is told, and the node stays up. */
    @Bean
    HealthIndicator partnersHealthIndicator(Core core) {
        return () -> Health.up()
                .withDetail(
                        "codes",
                        core.partners().partners().stream()
                                .map(partner -> partner.country().value())
                                .toList())
                .withDetail("problems", core.partners().problems().size())
                .build();
    }

    /** Which version of the rules is in force; a file that cannot be used is told, and what it said before holds. */
    @Bean
    HealthIndicator rulesHealthIndicator(Core core) {
        return () -> Health.up()
                .withDetail(
                        "version",
                        core.rules()
                                .get()
                                .on(LocalDate.now(core.clock().withZone(ZoneId.systemDefault())))
                                .name())
                .withDetail("problems", core.rules().problems().size())
                .build();
    }

    /** Whether the record can be written: without it nothing is asked and nothing answered. */
    @Bean
    HealthIndicator recordHealthIndicator(Core core) {
        return () -> {
            try (var connection = core.database().getConnection()) {
                return connection.isValid(2)
                        ? Health.up().build()
                        : Health.down().build();
            } catch (java.sql.SQLException e) {
                return Health.down()
                        .withDetail("state", String.valueOf(e.getSQLState()))
                        .build();
            }
        };
    }
}
