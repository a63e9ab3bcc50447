package eu.passerelle.portal;

import eu.passerelle.portal.assets.AssetController;
import eu.passerelle.portal.closing.ClosingController;
import eu.passerelle.portal.closing.ClosingViews;
import eu.passerelle.portal.confirm.ConfirmController;
import eu.passerelle.portal.consultation.OpenConsultations;
import eu.passerelle.portal.copy.CopyController;
import eu.passerelle.portal.design.DesignController;
import eu.passerelle.portal.identify.CardPictureController;
import eu.passerelle.portal.identify.IdentityController;
import eu.passerelle.portal.identify.OnePatientController;
import eu.passerelle.portal.launch.LaunchConfiguration;
import eu.passerelle.portal.launch.LaunchSettings;
import eu.passerelle.portal.login.EntranceController;
import eu.passerelle.portal.login.KeptInput;
import eu.passerelle.portal.login.LeavingProfessional;
import eu.passerelle.portal.login.PortalSecurity;
import eu.passerelle.portal.login.Refusals;
import eu.passerelle.portal.login.SignedInArgument;
import eu.passerelle.portal.notice.Notices;
import eu.passerelle.portal.operator.Operator;
import eu.passerelle.portal.pages.ErrorPageController;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.pages.LanguageChoice;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.portal.pdf.PdfController;
import eu.passerelle.portal.steps.ConsultationController;
import eu.passerelle.portal.steps.StepViews;
import eu.passerelle.portal.summary.ReadingController;
import eu.passerelle.portal.summary.SummaryViews;
import eu.passerelle.portal.words.Bundles;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.ui.Assets;
import eu.passerelle.ui.theme.Theme;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The portal, to be imported by a node that has beans for {@link Consultations}, {@link PortalSettings},
 * {@link LaunchSettings} and {@link InstantSource}, and those that {@link BeforeThePatient} names.
 */
@Configuration(proxyBeanMethods = false)
@Import({PortalSecurity.class, BeforeThePatient.class, LaunchConfiguration.class})
public class PortalConfiguration {
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
    TemplateEngine portalTemplates() {
        return TemplateEngine.createPrecompiled(
                java.nio.file.Path.of("."), ContentType.Html, PortalConfiguration.class.getClassLoader(), TEMPLATES);
    }

    @Bean
    Pages portalPages(TemplateEngine templates) {
        return new Pages(templates);
    }

    /** A theme that cannot be read, or not be read by everybody, stops the start. */
    @Bean
    Theme portalTheme() {
        return settings.theme().map(Theme::of).orElseGet(Theme::builtIn);
    }

    @Bean
    Assets portalAssets(Theme theme) {
        return new Assets(theme);
    }

    @Bean
    AssetController assetController(Assets assets) {
        return new AssetController(assets);
    }

    @Bean
    Frames portalFrames(Bundles bundles, Operator operator, Assets assets) {
        return new Frames(settings, bundles, operator, assets.version());
    }

    @Bean
    Refusals portalRefusals(Frames frames, Pages pages, KeptInput kept) {
        return new Refusals(frames, pages, kept);
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
    SummaryViews summaryViews(Frames frames, Pages pages) {
        return new SummaryViews(settings, frames, pages, clock, consultations.reading());
    }

    @Bean
    ClosingViews closingViews(Frames frames, Pages pages) {
        return new ClosingViews(frames, pages);
    }

    @Bean
    StepViews stepViews(Frames frames, Pages pages, Notices notices, SummaryViews summaries, ClosingViews closings) {
        return new StepViews(settings, frames, pages, notices, consultations, clock, summaries, closings);
    }

    @Bean
    EntranceController entranceController(LanguageChoice language, Frames frames, Pages pages) {
        return new EntranceController(language, frames, pages);
    }

    @Bean
    KeptInput keptInput() {
        return new KeptInput(consultations);
    }

    @Bean
    ConsultationController consultationController(
            OpenConsultations open, StepViews views, ClosingViews closings, KeptInput kept) {
        return new ConsultationController(consultations, open, views, closings, kept);
    }

    @Bean
    IdentityController identityController(OpenConsultations open, LanguageChoice language) {
        return new IdentityController(consultations, open, language, clock);
    }

    @Bean
    OnePatientController onePatientController(OpenConsultations open, Frames frames, Pages pages) {
        return new OnePatientController(settings, consultations, open, frames, pages);
    }

    @Bean
    ConfirmController confirmController(OpenConsultations open, LanguageChoice language, Notices notices) {
        return new ConfirmController(consultations, open, language, notices);
    }

    @Bean
    CardPictureController cardPictureController() {
        return new CardPictureController(consultations);
    }

    @Bean
    ReadingController readingController(OpenConsultations open, SummaryViews views) {
        return new ReadingController(consultations.reading(), open, views);
    }

    @Bean
    ClosingController closingController(OpenConsultations open, ClosingViews views, Frames frames) {
        return new ClosingController(consultations.reading(), open, views, frames);
    }

    @Bean
    PdfController pdfController(OpenConsultations open, SummaryViews views, Pages pages) {
        return new PdfController(consultations.reading(), open, views, pages);
    }

    @Bean
    CopyController copyController(OpenConsultations open, SummaryViews views, Pages pages) {
        return new CopyController(consultations.reading(), open, views, pages);
    }

    @Bean
    DesignController designController(Theme theme, TemplateEngine templates, Frames frames, Pages pages) {
        return new DesignController(settings, theme, templates, frames, pages);
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
        };
    }
}
