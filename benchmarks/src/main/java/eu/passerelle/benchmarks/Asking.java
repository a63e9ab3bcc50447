package eu.passerelle.benchmarks;

import eu.passerelle.border.Credentials;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.Retrieval;
import eu.passerelle.soap.client.BreakerPolicy;
import eu.passerelle.soap.client.Endpoints;
import eu.passerelle.soap.client.SoapClient;
import eu.passerelle.soap.client.SoapClientSettings;
import eu.passerelle.trust.TlsContexts;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** The country that asks: the questions of a consultation over the real wire, by any number of callers. */
final class Asking implements AutoCloseable {
    static final IdentificationQuery IDENTIFICATION = new IdentificationQuery(
            Household.ASKING_HOME,
            Household.ANSWERING_HOME,
            List.of(LargeSummary.PATIENT),
            List.of(),
            Demographics.NONE);
    static final DocumentQuery LISTING = DocumentQuery.of(LargeSummary.PATIENT, DocumentKind.PATIENT_SUMMARY);
    static final DocumentAddress DOCUMENT =
            new DocumentAddress(Household.ANSWERING_HOME, Household.ANSWERING_HOME.oid(), LargeSummary.UNIQUE_ID);

    /** What is measured. */
    enum Question {
        IDENTIFY,
        LIST,
        RETRIEVE;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final SoapClient client;
    private final InstantSource clock;

    Asking(Household household, Endpoints endpoints, InstantSource clock) {
        this.clock = clock;
        this.client = new SoapClient(SoapClientSettings.of(
                        new TlsContexts(clock).client(household.askingTls(), household.answering()),
                        endpoints,
                        Household.ANSWERING_HOME,
                        clock)
                .brokenBy(new BreakerPolicy(Integer.MAX_VALUE, Duration.ofSeconds(1))));
    }

    static Endpoints endpoints(int port) {
        return Endpoints.below(URI.create("https://localhost:" + port));
    }

    /** One transaction; its answer must be the good one. */
    void ask(Question question, Credentials credentials) {
        Exchange exchange = Exchange.within(Duration.ofSeconds(60), clock);
        Object answer = switch (question) {
            case IDENTIFY -> client.identify(IDENTIFICATION, credentials, exchange);
            case LIST -> client.find(LISTING, credentials, exchange);
            case RETRIEVE -> client.retrieve(DOCUMENT, credentials, exchange);
        };
        boolean good = answer instanceof Identification.Identified
                || answer instanceof DocumentList.Found
                || answer instanceof Retrieval.Retrieved;
        if (!good) {
            throw new IllegalStateException(question.word() + " was answered with " + answer);
        }
    }

    /** The document as country A sends it. */
    byte[] pivot(Credentials credentials) {
        Exchange exchange = Exchange.within(Duration.ofSeconds(60), clock);
        if (client.retrieve(DOCUMENT, credentials, exchange) instanceof Retrieval.Retrieved retrieved) {
            return retrieved.document().content().bytes();
        }
        throw new IllegalStateException("the summary was not answered");
    }

    /** How long each of many transactions took, in milliseconds. */
    double[] ask(Question question, int callers, int transactions, Queue<Credentials> pool)
            throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        double[] millis = new double[transactions];
        Callable<Boolean> caller = () -> {
            for (int i = next.getAndIncrement(); i < transactions; i = next.getAndIncrement()) {
                Credentials credentials = pool.remove();
                long begin = System.nanoTime();
                ask(question, credentials);
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
            return true;
        };
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            work.add(caller);
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            for (Future<Boolean> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        return millis;
    }

    @Override
    public void close() {
        client.close();
    }
}
