package eu.passerelle.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import eu.passerelle.audit.AskedExchanges;
import eu.passerelle.audit.OnBehalfOf;
import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.BorderFault;
import eu.passerelle.border.CountryOfAffiliation;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.border.PostalAddress;
import eu.passerelle.border.Retrieval;
import eu.passerelle.soap.client.SoapClient;
import eu.passerelle.soap.client.SoapClientSettings;
import eu.passerelle.soap.envelope.Operation;
import eu.passerelle.trust.TlsContexts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A patient who sings when seen: nothing of her in logs, in what is kept of turned away messages, in exceptions. */
class CanaryTest {
    private static final String CANARY = "Kanarienvogel";
    private static final PatientId PATIENT = new PatientId("2.999.620.1", CANARY + "77");
    private static final String DOCUMENT = "2.999.620.7^PS.9";
    private static final Demographics PERSON = new Demographics(
            Optional.of(new PersonName(CANARY + "-Ponte", CANARY)),
            PartialDate.parse("19640229"),
            Optional.of(AdministrativeGender.FEMALE),
            Optional.of(new PostalAddress(CANARY + "gasse 1", CANARY + "stadt", "1100", "PT")));
    private static final Vouching VOUCHING = Vouching.GOOD.about(PATIENT);

    /** Everything any library logs at DEBUG or FINE, with its throwables. */
    private static final class Ears extends Handler implements AutoCloseable {
        private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
        private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        private final ch.qos.logback.classic.Logger root = context.getLogger("ROOT");
        private final Level levelBefore = root.getLevel();
        private final Logger jdkRoot = Logger.getLogger("");
        private final java.util.logging.Level jdkLevelBefore = jdkRoot.getLevel();
        private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                StringBuilder text = new StringBuilder(event.getFormattedMessage());
                IThrowableProxy thrown = event.getThrowableProxy();
                while (thrown != null) {
                    text.append(' ').append(thrown.getMessage());
                    thrown = thrown.getCause();
                }
                heard.add(event.getLoggerName() + ": " + text);
            }
        };
        private final List<ch.qos.logback.core.Appender<ILoggingEvent>> silenced = new ArrayList<>();

        Ears() {
            root.iteratorForAppenders().forEachRemaining(silenced::add);
            silenced.forEach(root::detachAppender);
            appender.setContext(context);
            appender.start();
            root.addAppender(appender);
            root.setLevel(Level.DEBUG);
            setLevel(java.util.logging.Level.FINE);
            jdkRoot.addHandler(this);
            jdkRoot.setLevel(java.util.logging.Level.FINE);
        }

        @Override
        public void publish(LogRecord entry) {
            StringBuilder text = new StringBuilder(String.valueOf(entry.getMessage()));
            for (Object parameter : entry.getParameters() == null ? new Object[0] : entry.getParameters()) {
                text.append(' ').append(parameter);
            }
            for (Throwable t = entry.getThrown(); t != null; t = t.getCause()) {
                text.append(' ').append(t);
            }
            heard.add(entry.getLoggerName() + ": " + text);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            root.detachAppender(appender);
            root.setLevel(levelBefore);
            silenced.forEach(root::addAppender);
            jdkRoot.removeHandler(this);
            jdkRoot.setLevel(jdkLevelBefore);
        }

        List<String> singing() {
            return List.copyOf(heard).stream()
                    .filter(line -> line.contains(CANARY))
                    .toList();
        }
    }

    private static Exchange exchange() {
        return Exchange.within(Duration.ofSeconds(20), Keys.CLOCK);
    }

    private static CountryOfAffiliation recorded(AskedExchanges record, CountryOfAffiliation partner) {
        return record.recorded(
                partner, new OnBehalfOf(UUID.randomUUID(), "LU-1", "sub", "Anne", "221", "", "TREATMENT", Keys.PT));
    }

    private static void consult(CountryOfAffiliation portugal) {
        var pair = VOUCHING.pair();
        IdentificationQuery who =
                new IdentificationQuery(Keys.LU_HOME, Keys.PT_HOME, List.of(PATIENT), List.of(), PERSON);
        assertThat(portugal.identify(who, Credentials.of(pair.alone()), exchange()))
                .isInstanceOf(Identification.Identified.class);
        assertThat(portugal.find(
                        DocumentQuery.of(PATIENT, DocumentKind.PATIENT_SUMMARY),
                        Credentials.of(pair.both()),
                        exchange()))
                .isInstanceOf(DocumentList.Found.class);
        assertThat(portugal.retrieve(Papers.address(DOCUMENT), Credentials.of(pair.both()), exchange()))
                .isInstanceOf(Retrieval.Retrieved.class);
    }

    private static void misbehave(RawClient raw) {
        String good = "<a xmlns=\"urn:hl7-org:v3\">" + CANARY + "</a>";
        for (String message : List.of(
                CANARY,
                "<" + CANARY + "/>",
                "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Header/><s:Body>" + good
                        + "</s:Body></s:Envelope>",
                "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Header/><s:Body>"
                        + "<PRPA_IN201305UV02 xmlns=\"urn:hl7-org:v3\"><id root=\"" + CANARY + "\"/><x>&" + CANARY
                        + ";</x>",
                "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Header/><s:Body>"
                        + "<AdhocQueryRequest xmlns=\"urn:oasis:names:tc:ebxml-regrep:xsd:query:3.0\"><b name=\""
                        + CANARY + "\" name=\"" + CANARY + "\"/></AdhocQueryRequest></s:Body></s:Envelope>",
                "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Header/><s:Body>"
                        + "<RetrieveDocumentSetRequest xmlns=\"urn:ihe:iti:xds-b:2007\"><DocumentRequest>"
                        + "<RepositoryUniqueId/><DocumentUniqueId></DocumentUniqueId></" + CANARY + ">")) {
            for (Operation operation :
                    List.of(Operation.PATIENT_DISCOVERY, Operation.DOCUMENT_QUERY, Operation.DOCUMENT_RETRIEVE)) {
                assertThat(raw.post(operation, "", message.getBytes(StandardCharsets.UTF_8))
                                .httpStatus())
                        .isGreaterThanOrEqualTo(400);
            }
        }
        raw.ask(Operation.DOCUMENT_QUERY, VOUCHING.pair().both());
        raw.ask(
                Operation.DOCUMENT_QUERY,
                List.of(("<saml2:Assertion xmlns:saml2=\"urn:oasis:names:tc:SAML:2.0:assertion\" ID=\"" + CANARY + "\">"
                                + CANARY + "</saml2:Assertion>")
                        .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nothingOfAPatientIsLoggedOrThrown() {
        FakeNational national =
                new FakeNational().with(PATIENT, PERSON).with(PATIENT, DOCUMENT, Papers.summary(PATIENT, CANARY, 10));
        List<Throwable> thrown = new ArrayList<>();
        try (Records records = new Records();
                Ears ears = new Ears()) {
            AskedExchanges asked = new AskedExchanges(records.commit(), Keys.CLOCK);
            CountryA portugal = new CountryA(records, Keys.trusting(Keys.LUXEMBOURG), Keys.CLOCK, national);
            SoapClient client = new SoapClient(SoapClientSettings.of(
                            new TlsContexts(Keys.CLOCK).client(Keys.identity(Keys.LU_TLS), Keys.PORTUGAL),
                            portugal.endpoints(),
                            Keys.PT_HOME,
                            Keys.CLOCK)
                    .seenBy(asked));
            consult(recorded(asked, client));
            try (RawClient raw = RawClient.ofLuxembourg(portugal.base())) {
                misbehave(raw);
            }
            // a document that cannot be read, a national side that breaks while it talks of the patient
            national.with(PATIENT, DOCUMENT, ("<" + CANARY + "><" + CANARY).getBytes(StandardCharsets.UTF_8));
            assertThat(client.retrieve(
                            Papers.address(DOCUMENT),
                            Credentials.of(VOUCHING.pair().both()),
                            exchange()))
                    .isInstanceOf(Retrieval.Refused.class)
                    .extracting(Object::toString)
                    .asString()
                    .doesNotContain(CANARY);
            portugal.close();
            thrown.add(catchThrowable(() -> recorded(asked, client)
                    .find(
                            DocumentQuery.of(PATIENT, DocumentKind.PATIENT_SUMMARY),
                            Credentials.of(VOUCHING.pair().both()),
                            exchange())));
            client.close();
            assertThat(ears.heard).hasSizeGreaterThan(100);
            assertThat(ears.singing()).isEmpty();
            assertThat(records.rows("select * from audit.turned_away"))
                    .hasSizeGreaterThanOrEqualTo(18)
                    .noneMatch(row -> row.contains(CANARY));
            assertThat(records.rows("select * from audit.asked")).noneMatch(row -> row.contains(CANARY));
            assertThat(records.rows("select patient_extension from audit.answered"))
                    .contains(PATIENT.extension());
        }
        assertThat(thrown).allSatisfy(fault -> {
            assertThat(fault).isInstanceOf(BorderFault.class);
            for (Throwable t = fault; t != null; t = t.getCause()) {
                assertThat(String.valueOf(t.getMessage())).doesNotContain(CANARY);
            }
        });
    }
}
