package eu.passerelle.portal;

import eu.passerelle.portal.accesses.AccessesController;
import eu.passerelle.portal.accesses.RecentAccesses;
import eu.passerelle.portal.conditions.Conditions;
import eu.passerelle.portal.conditions.ConditionsController;
import eu.passerelle.portal.conditions.ConditionsGate;
import eu.passerelle.portal.countries.Countries;
import eu.passerelle.portal.help.HelpController;
import eu.passerelle.portal.login.Arrival;
import eu.passerelle.portal.login.PlaceController;
import eu.passerelle.portal.notice.NoticeController;
import eu.passerelle.portal.notice.Notices;
import eu.passerelle.portal.operator.Operator;
import eu.passerelle.portal.operator.ServiceNotes;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.portal.start.StartController;
import eu.passerelle.portal.welcome.WelcomeController;
import eu.passerelle.portal.words.Bundles;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.WatchedPartners;
import eu.passerelle.treatment.professional.ProfessionalRecord;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Everything before the patient is identified: the public pages, login, conditions, start, notice. Needs beans for
 * {@link Operator}, {@link ProfessionalRecord} and {@link WatchedPartners}.
 */
@Configuration(proxyBeanMethods = false)
class BeforeThePatient {
    private final PortalSettings settings;
    private final Operator operator;
    private final ProfessionalRecord record;
    private final InstantSource clock;

    BeforeThePatient(PortalSettings settings, Operator operator, ProfessionalRecord record, InstantSource clock) {
        this.settings = settings;
        this.operator = operator;
        this.record = record;
        this.clock = clock;
    }

    @Bean
    Notices notices() {
        return new Notices(operator, settings.zone(), clock);
    }

    @Bean
    Conditions conditions() {
        return new Conditions(operator, settings.zone(), clock);
    }

    @Bean
    Countries countries(Consultations consultations, WatchedPartners watched) {
        ServiceNotes notes = new ServiceNotes(operator, settings.zone(), clock);
        return new Countries(consultations, watched, notes, settings, clock);
    }

    @Bean
    RecentAccesses recentAccesses(Consultations consultations) {
        return new RecentAccesses(record, consultations, settings, clock);
    }

    @Bean
    Arrival arrival() {
        return new Arrival(record, clock);
    }

    @Bean
    StartController startController(
            Consultations consultations,
            Countries countries,
            RecentAccesses accesses,
            Notices notices,
            Frames frames,
            Pages pages) {
        return new StartController(
                consultations, countries, record, accesses, notices, operator, settings, frames, pages);
    }

    @Bean
    AccessesController accessesController(RecentAccesses accesses, Frames frames, Pages pages) {
        return new AccessesController(accesses, settings, clock, frames, pages);
    }

    @Bean
    NoticeController noticeController(Notices notices, Bundles bundles, Frames frames, Pages pages) {
        return new NoticeController(notices, operator, bundles, frames, pages);
    }

    @Bean
    ConditionsController conditionsController(Conditions conditions, Frames frames, Pages pages) {
        return new ConditionsController(conditions, record, settings, clock, frames, pages);
    }

    @Bean
    PlaceController placeController(Frames frames, Pages pages) {
        return new PlaceController(frames, pages);
    }

    @Bean
    WelcomeController welcomeController(Countries countries, Frames frames, Pages pages) {
        return new WelcomeController(countries, operator, frames, pages);
    }

    @Bean
    HelpController helpController(Countries countries, Frames frames, Pages pages) {
        return new HelpController(operator, countries, frames, pages);
    }

    /** What may be read without having accepted the conditions. */
    @Bean
    WebMvcConfigurer conditionsBeforeAllElse(Conditions conditions) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ConditionsGate(conditions, record))
                        .excludePathPatterns(
                                "/conditions",
                                PlaceController.PAGE,
                                "/welcome",
                                "/login",
                                "/help/**",
                                "/information/**",
                                "/language",
                                "/assets/**",
                                "/error",
                                "/favicon.ico",
                                "/actuator/**");
            }
        };
    }
}
