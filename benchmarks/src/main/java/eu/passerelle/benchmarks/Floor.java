package eu.passerelle.benchmarks;

import eu.passerelle.border.Credentials;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.TransactionId;
import eu.passerelle.database.DatabaseAddress;
import eu.passerelle.database.Databases;
import eu.passerelle.database.GroupCommit;
import eu.passerelle.soap.client.Endpoints;
import eu.passerelle.soap.envelope.EnvelopeWriter;
import eu.passerelle.soap.envelope.Operation;
import eu.passerelle.soap.xca.ListRequest;
import eu.passerelle.soap.xca.RetrieveRequest;
import eu.passerelle.soap.xcpd.DiscoveryRequest;
import eu.passerelle.trust.AssertionChecks;
import eu.passerelle.trust.Demand;
import eu.passerelle.trust.TlsContexts;
import eu.passerelle.trust.TrustList;
import eu.passerelle.trust.TrustedPartner;
import eu.passerelle.trust.Verdict;
import eu.passerelle.xml.XmlCursor;
import eu.passerelle.xml.XmlLimits;
import eu.passerelle.xml.XmlWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The floor: what a transaction costs at least on this machine, whatever the program. The signatures of fresh assertions,
 * the record layer of TLS for the same bytes, parsing request, answer and document once, and one durable row.
 */
final class Floor {
    private static final int RECORD = 16_384;

    private final Household household;
    private final Endpoints endpoints;
    private final InstantSource clock;
    private final byte[] pivot;

    Floor(Household household, Endpoints endpoints, InstantSource clock, byte[] pivot) {
        this.household = household;
        this.endpoints = endpoints;
        this.clock = clock;
        this.pivot = pivot.clone();
    }

    /** All but the row, in milliseconds of processor time for each transaction. */
    double withoutRow(Asking.Question question, Queue<Credentials> pool)
            throws IOException, InterruptedException, GeneralSecurityException {
        byte[] request = request(question, pool.remove());
        byte[] answer = answer(question, request);
        int rounds = pool.size() / 2;
        signatures(question, pool, rounds);
        double signatures = signatures(question, pool, rounds);
        recordLayer(request.length, answer.length);
        double records = CpuTime.eachMillis(300, () -> recordLayer(request.length, answer.length));
        Runnable parsing = () -> {
            parse(request);
            if (question == Asking.Question.RETRIEVE) {
                parse(pivot);
            } else {
                parse(answer);
            }
        };
        CpuTime.eachMillis(300, parsing);
        return signatures + records + CpuTime.eachMillis(300, parsing);
    }

    private double signatures(Asking.Question question, Queue<Credentials> pool, int rounds) {
        AssertionChecks checks = new AssertionChecks(new OnlyAsking(household.asking()), clock, (a, b, c, d) -> {});
        List<X509Certificate> peer = List.of(household.askingTls().certificate());
        Demand demand = switch (question) {
            case IDENTIFY -> Demand.identification();
            case LIST, RETRIEVE -> Demand.reading(DocumentKind.PATIENT_SUMMARY, Optional.of(LargeSummary.PATIENT));
        };
        return CpuTime.eachMillis(rounds, () -> {
            Verdict verdict = checks.check(new Credentials(peer, pool.remove().assertions()), demand);
            if (verdict instanceof Verdict.Refused refused) {
                throw new IllegalStateException("the floor's assertions are refused: " + refused.reason());
            }
        });
    }

    private byte[] request(Asking.Question question, Credentials credentials) {
        String id = TransactionId.create(clock).urn();
        Consumer<XmlWriter> payload = switch (question) {
            case IDENTIFY -> xml -> DiscoveryRequest.write(xml, Asking.IDENTIFICATION, clock.instant());
            case LIST -> xml -> ListRequest.write(xml, Asking.LISTING);
            case RETRIEVE -> xml -> RetrieveRequest.write(xml, Asking.DOCUMENT);
        };
        return EnvelopeWriter.request(operation(question), id, to(question), credentials.assertions(), payload);
    }

    private static Operation operation(Asking.Question question) {
        return switch (question) {
            case IDENTIFY -> Operation.PATIENT_DISCOVERY;
            case LIST -> Operation.DOCUMENT_QUERY;
            case RETRIEVE -> Operation.DOCUMENT_RETRIEVE;
        };
    }

    private URI to(Asking.Question question) {
        return switch (question) {
            case IDENTIFY -> endpoints.xcpd();
            case LIST, RETRIEVE -> endpoints.xca();
        };
    }

    private byte[] answer(Asking.Question question, byte[] request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(new TlsContexts(clock).client(household.askingTls(), household.answering()))
                .build()) {
            return client.send(
                            HttpRequest.newBuilder(to(question))
                                    .header("Content-Type", "application/soap+xml")
                                    .header("Accept", "application/soap+xml, multipart/related")
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }

    private static void parse(byte[] message) {
        try (XmlCursor cursor = XmlCursor.over(message, XmlLimits.DOCUMENT)) {
            cursor.finish();
        }
    }

    /** AES-GCM in records of 16 kB, as TLS 1.3 does it: opens the request, seals the answer. */
    private static void recordLayer(int request, int answer) {
        try {
            byte[] plain = new byte[RECORD];
            byte[] sealed = new byte[RECORD + 16];
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
            byte[] nonce = new byte[12];
            for (int left = request + answer; left > 0; left -= RECORD) {
                nonce[11]++;
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                cipher.doFinal(plain, 0, Math.min(left, RECORD), sealed);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is missing from this Java", e);
        }
    }

    /** One durable row of the usual size by each of many callers: processor time of this program and the server. */
    static double row(DatabaseAddress database, long serverPid, int callers, int rows) throws SQLException {
        try (var pool = Databases.pool(database, "floor", 2);
                var commit = new GroupCommit(pool, "floor", 200)) {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "create table if not exists floor (id bigint generated always as identity, text text)");
            }
            commitRows(commit, callers, rows);
            double before = CpuTime.processMillis() + ProcessCost.millisOfTree(serverPid);
            commitRows(commit, callers, rows);
            return (CpuTime.processMillis() + ProcessCost.millisOfTree(serverPid) - before) / rows;
        }
    }

    private static void commitRows(GroupCommit commit, int callers, int rows) {
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            for (int caller = 0; caller < callers; caller++) {
                threads.execute(() -> {
                    for (int i = 0; i < rows / callers; i++) {
                        commit.commit(connection -> {
                            try (PreparedStatement insert =
                                    connection.prepareStatement("insert into floor (text) values (?)")) {
                                insert.setString(1, "x".repeat(800));
                                insert.executeUpdate();
                            }
                        });
                    }
                });
            }
        }
    }

    private record OnlyAsking(TrustedPartner partner) implements TrustList {
        @Override
        public Optional<TrustedPartner> byTlsCertificate(X509Certificate certificate) {
            return Optional.of(partner).filter(known -> known.tlsCertificates().contains(certificate));
        }

        @Override
        public Optional<TrustedPartner> byCountry(eu.passerelle.border.CountryCode country) {
            return Optional.of(partner).filter(known -> known.country().equals(country));
        }
    }
}
