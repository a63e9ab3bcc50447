package eu.passerelle.portal;

import eu.passerelle.portal.login.LeavingProfessional;
import eu.passerelle.portal.login.PortalSecurity;
import eu.passerelle.portal.login.SignedInArgument;
import eu.passerelle.portal.notice.Notices;
import eu.passerelle.portal.operator.Operator;
import eu.passerelle.portal.pages.ConsultationController;
import eu.passerelle.portal.pages.EntranceController;
import eu.passerelle.portal.pages.ErrorPageController;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.pages.OpenConsultations;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.portal.pages.PdfController;
import eu.passerelle.portal.pages.Refusals;
import eu.passerelle.portal.pages.StepViews;
import eu.passerelle.portal.pages.StyleSheetController;
import eu.passerelle.portal.words.Bundles;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.ui.StyleSheet;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.zip.CRC32;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The portal, to be imported by a node that has beans for {@link Consultations}, {@link PortalSettings} and
 * {@link InstantSource}, and those that {@link BeforeThePatient} names.
 */
@Configuration(proxyBeanMethods = false)
@Import({PortalSecurity.class, BeforeThePatient.class})
public class PortalConfiguration {
    private static final String ASSETS = "/eu/passerelle/ui/assets/";
    private static final String TEMPLATES = "eu.passerelle.portal.templates";

    private final Consultations consultations;
    private final PortalSettings settings;
    private final InstantSource clock;

    public PortalConfiguration(Consultations consultations, PortalSettings settings, InstantSource clock) {
        this.consultations = consultations;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    Bundles portalBundles() {
        return new Bundles(settings.languages());
    }

    @Bean
    Pages portalPages() {
        return new Pages(TemplateEngine.createPrecompiled(
                java.nio.file.Path.of("."), ContentType.Html, PortalConfiguration.class.getClassLoader(), TEMPLATES));
    }

    @Bean
    StyleSheet portalStyleSheet() {
        return new StyleSheet();
    }

    @Bean
    StyleSheetController styleSheetController(StyleSheet sheet) {
        return new StyleSheetController(sheet);
    }

    @Bean
    Frames portalFrames(Bundles bundles, Operator operator, StyleSheet sheet) {
        return new Frames(settings, bundles, operator, assetVersion(sheet));
    }

    @Bean
    Refusals portalRefusals(Frames frames, Pages pages) {
        return new Refusals(frames, pages);
    }

    @Bean
    LeavingProfessional leavingProfessional() {
        return new LeavingProfessional(consultations);
    }

    @Bean
    OpenConsultations openConsultations() {
        return new OpenConsultations(consultations);
    }

    @Bean
    StepViews stepViews(Frames frames, Pages pages, Notices notices) {
        return new StepViews(settings, frames, pages, notices, clock);
    }

    @Bean
    EntranceController entranceController(Bundles bundles, Frames frames, Pages pages) {
        return new EntranceController(settings, bundles, frames, pages);
    }

    @Bean
    ConsultationController consultationController(
            OpenConsultations open, StepViews views, EntranceController entrance) {
        return new ConsultationController(consultations, open, views, entrance);
    }

    @Bean
    PdfController pdfController(OpenConsultations open, StepViews views, Pages pages) {
        return new PdfController(open, views, pages);
    }

    @Bean
    ErrorPageController errorPageController(Frames frames, Pages pages) {
        return new ErrorPageController(frames, pages);
    }

    /** The session lives no longer than the proof of identity, and its cookie carries the country in its name. */
    @Bean
    ServletContextInitializer portalSession() {
        return context -> {
            context.setSessionTimeout(4 * 60);
            var cookie = context.getSessionCookieConfig();
            cookie.setName(settings.sessionCookie());
            cookie.setHttpOnly(true);
            cookie.setSecure(settings.baseUrl().getScheme().equals("https"));
            cookie.setAttribute("SameSite", "Lax");
        };
    }

    @Bean
    WebMvcConfigurer portalMvc() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new SignedInArgument());
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                var handler = registry.addResourceHandler("/assets/**")
                        .setCacheControl(
                                CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
                settings.theme()
                        .ifPresent(folder ->
                                handler.addResourceLocations(folder.toUri().toString()));
                handler.addResourceLocations("classpath:" + ASSETS);
            }
        };
    }

    /** Changes when an asset does. */
    private static String assetVersion(StyleSheet sheet) {
        CRC32 sum = new CRC32();
        sum.update(sheet.bytes());
        for (String name : List.of("tokens.css", "passerelle.js", "htmx.min.js")) {
            try (InputStream in = PortalConfiguration.class.getResourceAsStream(ASSETS + name)) {
                if (in == null) {
                    throw new IllegalStateException("asset missing: " + name);
                }
                sum.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
