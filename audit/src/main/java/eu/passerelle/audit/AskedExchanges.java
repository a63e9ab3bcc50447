package eu.passerelle.audit;

import eu.passerelle.border.BorderFault;
import eu.passerelle.border.CountryOfAffiliation;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.ExchangeWitness;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.Retrieval;
import eu.passerelle.border.TransactionId;
import eu.passerelle.database.GroupCommit;
import java.sql.PreparedStatement;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The record of what this country asks of others. A row is durable before the question leaves, and complete before the
 * answer is handed on: no answer is ever shown that the record does not know.
 */
public final class AskedExchanges implements ExchangeWitness {
    private final Map<TransactionId, Sighting> sightings = new ConcurrentHashMap<>();
    private final GroupCommit commit;
    private final InstantSource clock;

    public AskedExchanges(GroupCommit commit, InstantSource clock) {
        this.commit = commit;
        this.clock = clock;
    }

    /** Given to the client of the wire: keeps the digests until the row is completed. */
    @Override
    public void saw(Sighting sighting) {
        sighting.transaction().ifPresent(id -> sightings.put(id, sighting));
    }

    /** The same partner, recorded. */
    public CountryOfAffiliation recorded(CountryOfAffiliation partner, OnBehalfOf who) {
        return new Recorded(partner, who);
    }

    private final class Recorded implements CountryOfAffiliation {
        private final CountryOfAffiliation partner;
        private final OnBehalfOf who;

        private Recorded(CountryOfAffiliation partner, OnBehalfOf who) {
            this.partner = partner;
            this.who = who;
        }

        @Override
        public Identification identify(IdentificationQuery query, Credentials credentials, Exchange exchange) {
            return ask("ITI-55", "", exchange, () -> partner.identify(query, credentials, exchange), Outcome::of);
        }

        @Override
        public DocumentList find(DocumentQuery query, Credentials credentials, Exchange exchange) {
            return ask("ITI-38", "", exchange, () -> partner.find(query, credentials, exchange), Outcome::of);
        }

        @Override
        public Retrieval retrieve(DocumentAddress document, Credentials credentials, Exchange exchange) {
            return ask(
                    "ITI-39",
                    document.documentUniqueId(),
                    exchange,
                    () -> partner.retrieve(document, credentials, exchange),
                    Outcome::of);
        }

        private <T> T ask(
                String operation,
                String documentId,
                Exchange exchange,
                Supplier<T> question,
                Function<T, Outcome> outcome) {
            asked(operation, documentId, exchange);
            try {
                T answer = question.get();
                completed(exchange, outcome.apply(answer));
                return answer;
            } catch (BorderFault fault) {
                completed(exchange, Outcome.fault("no answer: " + fault.kind()));
                throw fault;
            } catch (RuntimeException e) {
                completed(exchange, Outcome.fault("failed"));
                throw e;
            } finally {
                sightings.remove(exchange.id());
            }
        }

        private void asked(String operation, String documentId, Exchange exchange) {
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            commit.commit(connection -> {
                try (PreparedStatement insert = connection.prepareStatement("""
                        insert into audit.asked (transaction_id, consultation, reference, subject, professional, role,
                            organization, purpose, country, operation, asked_at, document_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
                    insert.setObject(1, exchange.id().value());
                    insert.setObject(2, who.consultation());
                    insert.setString(3, who.reference());
                    insert.setString(4, who.subject());
                    insert.setString(5, who.professional());
                    insert.setString(6, who.role());
                    insert.setString(7, who.organization());
                    insert.setString(8, who.purpose());
                    insert.setString(9, who.country().value());
                    insert.setString(10, operation);
                    insert.setObject(11, now);
                    insert.setString(12, documentId);
                    insert.executeUpdate();
                }
            });
        }

        private void completed(Exchange exchange, Outcome outcome) {
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            Optional<Sighting> sighting = Optional.ofNullable(sightings.get(exchange.id()));
            commit.commit(connection -> {
                try (PreparedStatement update = connection.prepareStatement("""
                        update audit.asked
                        set completed_at = ?, outcome = ?, code = ?, document_sha256 = ?, document_size = ?,
                            request_sha256 = ?, response_sha256 = ?
                        where transaction_id = ?
                        """)) {
                    update.setObject(1, now);
                    update.setString(2, outcome.word());
                    update.setString(3, outcome.code());
                    update.setString(4, outcome.documentSha256());
                    update.setLong(5, outcome.documentSize());
                    update.setString(6, sighting.map(Sighting::requestSha256).orElse(""));
                    update.setString(7, sighting.map(Sighting::responseSha256).orElse(""));
                    update.setObject(8, exchange.id().value());
                    update.executeUpdate();
                }
            });
        }
    }
}
