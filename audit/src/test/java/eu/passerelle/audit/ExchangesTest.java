package eu.passerelle.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import eu.passerelle.border.BorderFault;
import eu.passerelle.border.Content;
import eu.passerelle.border.CountryCode;
import eu.passerelle.border.CountryOfAffiliation;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.Document;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.ExchangeWitness.Side;
import eu.passerelle.border.ExchangeWitness.Sighting;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.Refusal;
import eu.passerelle.border.Retrieval;
import eu.passerelle.database.Databases;
import eu.passerelle.database.EmbeddedPostgres;
import eu.passerelle.database.GroupCommit;
import eu.passerelle.database.Migrations;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangesTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));
    private static final PatientId PATIENT = new PatientId("2.999.1", "canary-7");
    private static final DocumentAddress ADDRESS =
            new DocumentAddress(new HomeCommunityId("2.999.2"), "2.999.2", "2.999.3^1");

    private static EmbeddedPostgres server;
    private static HikariDataSource database;
    private static GroupCommit commit;

    @BeforeAll
    static void start(@TempDir Path home) {
        server = EmbeddedPostgres.start(home);
        database = Databases.pool(server.database("audit_test", "a-password-for-tests"), "audit-test", 4);
        Migrations.apply(database, "audit");
        commit = new GroupCommit(database, "test", 50);
    }

    @AfterAll
    static void stop() {
        commit.close();
        database.close();
        server.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate audit.asked, audit.answered, audit.turned_away");
        }
    }

    private static List<String> rows(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> result = new ArrayList<>();
            while (rows.next()) {
                result.add(rows.getString(1));
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Exchange exchange() {
        return Exchange.within(Duration.ofSeconds(30), CLOCK);
    }

    private static Sighting sighting(Exchange exchange) {
        return new Sighting(
                Side.SERVER,
                Optional.of(exchange.id()),
                exchange.id().urn(),
                "ITI-39",
                Optional.empty(),
                "aa",
                "bb",
                CLOCK.instant(),
                CLOCK.instant(),
                "answered");
    }

    private static final OnBehalfOf DOCTOR = new OnBehalfOf(
            UUID.randomUUID(),
            "ABCD-2345",
            "doctor-1",
            "Dr. Exemple",
            "221",
            "Hôpital",
            "TREATMENT",
            new CountryCode("PT"));

    /** A country that does what the test says. */
    private record Country(Runnable before) implements CountryOfAffiliation {
        @Override
        public Identification identify(IdentificationQuery query, Credentials credentials, Exchange exchange) {
            before.run();
            return new Identification.NoMatch(Refusal.of(ErrorCode.ERROR_PI_NO_MATCH));
        }

        @Override
        public DocumentList find(DocumentQuery query, Credentials credentials, Exchange exchange) {
            before.run();
            return new DocumentList.None(Refusal.of(ErrorCode.ERROR_PS_NOT_FOUND));
        }

        @Override
        public Retrieval retrieve(DocumentAddress document, Credentials credentials, Exchange exchange) {
            before.run();
            return new Retrieval.Retrieved(
                    new Document(document, "text/xml", Content.of("<a/>".getBytes(StandardCharsets.UTF_8))), List.of());
        }
    }

    private static final Credentials NONE = Credentials.of(List.of());

    @Test
    void theQuestionIsDurableBeforeItLeaves() {
        List<String> seen = new ArrayList<>();
        Country country =
                new Country(() -> seen.addAll(rows("select operation from audit.asked where completed_at is null")));
        new AskedExchanges(commit, CLOCK)
                .recorded(country, DOCTOR)
                .find(DocumentQuery.of(PATIENT, DocumentKind.PATIENT_SUMMARY), NONE, exchange());
        assertThat(seen).containsExactly("ITI-38");
    }

    @Test
    void theRowIsCompleteWhenTheAnswerIsHandedOn() {
        AskedExchanges asked = new AskedExchanges(commit, CLOCK);
        Exchange exchange = exchange();
        Country country = new Country(() -> asked.saw(sighting(exchange)));
        asked.recorded(country, DOCTOR).retrieve(ADDRESS, NONE, exchange);
        assertThat(rows("select outcome || ' ' || document_id || ' ' || document_size || ' ' || request_sha256 || ' '"
                        + " || transaction_id from audit.asked where completed_at is not null"))
                .containsExactly("retrieved 2.999.3^1 4 aa " + exchange.id());
    }

    @Test
    void aQuestionWithoutAnswerSaysSo() {
        Country country = new Country(() -> {
            throw new BorderFault(BorderFault.Kind.CUT_OFF, "as scripted");
        });
        CountryOfAffiliation recorded = new AskedExchanges(commit, CLOCK).recorded(country, DOCTOR);
        assertThatThrownBy(() -> recorded.retrieve(ADDRESS, NONE, exchange())).isInstanceOf(BorderFault.class);
        assertThat(rows("select outcome from audit.asked")).containsExactly("no answer: CUT_OFF");
    }

    @Test
    void theAnswerIsWrittenWhenTheWireShowsIt() {
        AnsweredExchanges answered = new AnsweredExchanges(commit);
        Exchange exchange = exchange();
        CountryOfAffiliation noted = answered.noted(new Country(() -> {}));
        noted.retrieve(ADDRESS, NONE, exchange);
        assertThat(rows("select outcome from audit.answered")).isEmpty();
        answered.saw(sighting(exchange));
        assertThat(rows("select outcome || ' ' || document_id || ' ' || response_sha256 from audit.answered"))
                .containsExactly("retrieved 2.999.3^1 bb");
    }

    @Test
    void everyDocumentOfOneMessageHasItsRow() {
        AnsweredExchanges answered = new AnsweredExchanges(commit);
        Exchange exchange = exchange();
        CountryOfAffiliation noted = answered.noted(new Country(() -> {}));
        noted.retrieve(ADDRESS, NONE, exchange);
        noted.retrieve(new DocumentAddress(ADDRESS.home(), "2.999.2", "2.999.3^2"), NONE, exchange);
        answered.saw(sighting(exchange));
        assertThat(rows("select document_id from audit.answered order by id"))
                .containsExactly("2.999.3^1", "2.999.3^2");
    }

    @Test
    void aQuestionThatFailedInsideIsRecordedAsFailed() {
        AnsweredExchanges answered = new AnsweredExchanges(commit);
        Exchange exchange = exchange();
        CountryOfAffiliation noted = answered.noted(new Country(() -> {
            throw new IllegalStateException("as scripted");
        }));
        assertThatThrownBy(() -> noted.retrieve(ADDRESS, NONE, exchange)).isInstanceOf(IllegalStateException.class);
        answered.saw(sighting(exchange));
        assertThat(rows("select outcome from audit.answered")).containsExactly("failed");
    }

    @Test
    void whatNeverBecameAQuestionIsTurnedAway() {
        new AnsweredExchanges(commit).saw(sighting(exchange()));
        assertThat(rows("select outcome from audit.turned_away")).containsExactly("answered");
        assertThat(rows("select outcome from audit.answered")).isEmpty();
    }

    @Test
    void theNotesOfAMessageAreNotThoseOfTheNext() {
        AnsweredExchanges answered = new AnsweredExchanges(commit);
        CountryOfAffiliation noted = answered.noted(new Country(() -> {}));
        noted.retrieve(ADDRESS, NONE, exchange());
        Exchange next = exchange();
        noted.find(DocumentQuery.of(PATIENT, DocumentKind.PATIENT_SUMMARY), NONE, next);
        answered.saw(sighting(next));
        assertThat(rows("select operation from audit.answered")).containsExactly("ITI-38");
    }
}
