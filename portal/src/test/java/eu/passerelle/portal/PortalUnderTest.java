package eu.passerelle.portal;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.CountryCode;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.DocumentKeys;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.cda.SubjectCheck;
import eu.passerelle.discovery.rule.RuleBook;
import eu.passerelle.portal.launch.LaunchSettings;
import eu.passerelle.portal.operator.Operator;
import eu.passerelle.terminology.ReleaseInForce;
import eu.passerelle.treatment.Assertions;
import eu.passerelle.treatment.AttemptLimits;
import eu.passerelle.treatment.Comparison;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.IdentifiedPerson;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.treatment.Questions;
import eu.passerelle.treatment.SignedIn;
import eu.passerelle.treatment.Step;
import eu.passerelle.treatment.StepsForTests;
import eu.passerelle.treatment.SummaryView;
import eu.passerelle.treatment.WatchedPartners;
import eu.passerelle.treatment.professional.ProfessionalRecord;
import eu.passerelle.trust.IssuedAssertion;
import eu.passerelle.trust.IssuedForTests;
import eu.passerelle.trust.PurposeOfUse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The portal over real HTTP, real consultations behind it, countries and identity provider in memory. */
final class PortalUnderTest {
    final FakeIssuer issuer = new FakeIssuer();
    final FakeCountries countries = new FakeCountries();
    final FakeRecord record = new FakeRecord();
    final FakeProfessionals professionals = new FakeProfessionals();
    final WatchedPartners watched = new WatchedPartners(countries, InstantSource.system());
    final OperatorForTests operator = new OperatorForTests();
    final FakeArchive archive = new FakeArchive();
    volatile RuleBook rules = FakeRules.AGREEMENT_IS_NOT_NEEDED;
    final Consultations consultations;
    /** How far the portal's clock is before ours. */
    volatile Duration ahead = Duration.ZERO;

    final URI base;
    final InstantSource clock = () -> Instant.now().plus(ahead);

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(PortalConfiguration.class)
    static class Shell {}

    private static final class Shared {
        private static final PortalUnderTest PORTAL = new PortalUnderTest(freePort());
    }

    /** One portal serves all tests; they share no consultation. */
    static PortalUnderTest shared() {
        return Shared.PORTAL;
    }

    private PortalUnderTest(int port) {
        base = URI.create("http://localhost:" + port);
        ZoneId zone = ZoneId.of("Europe/Luxembourg");
        consultations = new Consultations(
                watched,
                () -> rules,
                record,
                archive,
                new Questions(
                        HomeCommunityId.of("2.999.12.21"),
                        watched,
                        new SilentAssertions(),
                        new ReleaseInForce(new FakeRelease()),
                        record,
                        clock,
                        Executors.newVirtualThreadPerTaskExecutor()),
                AttemptLimits.USUAL,
                clock,
                zone);
        PortalSettings settings = new PortalSettings(
                CountryCode.of("LU"),
                "Passerelle Luxembourg",
                List.of("fr", "en", "de", "pt", "el").stream()
                        .map(LanguageTag::new)
                        .toList(),
                true,
                issuer.uri(),
                "portal",
                "not-a-secret",
                base,
                zone,
                Optional.empty());
        SpringApplication application = new SpringApplication(Shell.class);
        application.setDefaultProperties(Map.of(
                "server.port", port,
                "server.address", "127.0.0.1",
                "spring.main.banner-mode", "off",
                "spring.threads.virtual.enabled", "true"));
        application.addInitializers(fresh -> {
            GenericApplicationContext beans = (GenericApplicationContext) fresh;
            beans.registerBean(Consultations.class, () -> consultations);
            beans.registerBean(PortalSettings.class, () -> settings);
            beans.registerBean(Operator.class, operator::operator);
            beans.registerBean(ProfessionalRecord.class, () -> professionals);
            beans.registerBean(WatchedPartners.class, () -> watched);
            beans.registerBean(InstantSource.class, () -> clock);
            beans.registerBean(LaunchSettings.class, () -> Launching.SETTINGS);
        });
        application.run();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class SilentAssertions implements Assertions {
        @Override
        public IssuedAssertion identity(SignedIn user, PurposeOfUse purpose) {
            return IssuedForTests.of(purpose);
        }

        @Override
        public IssuedAssertion treatment(IssuedAssertion identity, PatientId patient, DocumentKeys keys) {
            return IssuedForTests.of(identity.purpose());
        }
    }

    /** The consultation that was opened last. */
    Consultation last() {
        return record.opened.getLast();
    }

    IdentifiedPerson person(Comparison.Result comparison) {
        return new IdentifiedPerson(
                new PatientId("2.999.1", FakeCountries.CANARY_NUMBER),
                new Demographics(
                        Optional.of(new PersonName(FakeCountries.CANARY_FAMILY, FakeCountries.CANARY_GIVEN)),
                        PartialDate.parse("19850312"),
                        Optional.of(AdministrativeGender.FEMALE),
                        Optional.empty()),
                new Comparison(comparison, Comparison.Result.NOT_STATED));
    }

    /** No patient of another test is open any more: professionals have one at a time. */
    void closeEverybody() {
        record.opened.forEach(consultations::finish);
    }

    /** As if the country had answered with the rich sample. */
    void read(Consultation consultation, PdfOfCountry pdf) {
        IdentifiedPerson person = person(Comparison.Result.AGREES);
        StepsForTests.readableUntil(consultation, Instant.now().plusSeconds(7000));
        SummaryView view = StepsForTests.view(
                Optional.of(SampleSummary.rich()),
                person,
                List.of(),
                Set.of(SubjectCheck.Difference.values()),
                new FakeRelease(),
                Instant.now(),
                pdf);
        StepsForTests.put(consultation, new Step.Reading(view, person));
    }
}
