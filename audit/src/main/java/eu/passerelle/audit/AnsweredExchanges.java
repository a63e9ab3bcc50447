package eu.passerelle.audit;

import eu.passerelle.border.CountryOfAffiliation;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.ExchangeWitness;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.Retrieval;
import eu.passerelle.border.TransactionId;
import eu.passerelle.database.GroupCommit;
import eu.passerelle.trust.Authority;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The record of what this country answers to others. What was asked and answered is noted while the answer is made, and
 * written once, durably, when the wire shows the serialised answer and before its first byte leaves: a message costs one
 * commit however many documents it asked for.
 *
 * <p>The notes of one message belong to the thread that serves it; a message is served by one thread from reading to
 * serialising.
 */
public final class AnsweredExchanges implements ExchangeWitness {
    private final ThreadLocal<List<Draft>> drafts = ThreadLocal.withInitial(ArrayList::new);
    private final GroupCommit commit;

    public AnsweredExchanges(GroupCommit commit) {
        this.commit = commit;
    }

    /** The same country, with its answers noted. */
    public CountryOfAffiliation noted(CountryOfAffiliation country) {
        return new Noted(country);
    }

    /** Country A tells whom it granted, while it answers the exchange. */
    public void granted(Exchange exchange, Authority authority) {
        for (Draft draft : drafts.get()) {
            if (draft.transaction.equals(exchange.id())) {
                draft.authority = Optional.of(authority);
                authority
                        .treatmentRelationship()
                        .ifPresent(treatment -> draft.patient = Optional.of(treatment.patient()));
            }
        }
    }

    @Override
    public void saw(Sighting sighting) {
        List<Draft> noted = List.copyOf(drafts.get());
        drafts.remove();
        if (noted.isEmpty()) {
            commit.commit(connection -> AnsweredRows.turnedAway(connection, sighting));
        } else {
            commit.commit(connection -> AnsweredRows.answered(connection, noted, sighting));
        }
    }

    /** One question of a message and what was answered, so far. */
    static final class Draft {
        final TransactionId transaction;
        final String operation;
        final String documentId;
        Optional<PatientId> patient;
        Optional<Authority> authority = Optional.empty();
        Outcome outcome = Outcome.fault("failed");

        Draft(TransactionId transaction, String operation, Optional<PatientId> patient, String documentId) {
            this.transaction = transaction;
            this.operation = operation;
            this.patient = patient;
            this.documentId = documentId;
        }
    }

    private final class Noted implements CountryOfAffiliation {
        private final CountryOfAffiliation country;

        private Noted(CountryOfAffiliation country) {
            this.country = country;
        }

        @Override
        public Identification identify(IdentificationQuery query, Credentials credentials, Exchange exchange) {
            Optional<PatientId> asked = query.identifiers().stream().findFirst();
            Draft draft = new Draft(exchange.id(), "ITI-55", asked, "");
            Identification answer = note(draft, () -> country.identify(query, credentials, exchange), Outcome::of);
            if (answer instanceof Identification.Identified found) {
                draft.patient = Optional.of(found.patient());
            }
            return answer;
        }

        @Override
        public DocumentList find(DocumentQuery query, Credentials credentials, Exchange exchange) {
            Draft draft = new Draft(exchange.id(), "ITI-38", Optional.of(query.patient()), "");
            return note(draft, () -> country.find(query, credentials, exchange), Outcome::of);
        }

        @Override
        public Retrieval retrieve(DocumentAddress document, Credentials credentials, Exchange exchange) {
            Draft draft = new Draft(exchange.id(), "ITI-39", Optional.empty(), document.documentUniqueId());
            return note(draft, () -> country.retrieve(document, credentials, exchange), Outcome::of);
        }

        private <T> T note(Draft draft, Supplier<T> question, Function<T, Outcome> outcome) {
            List<Draft> current = drafts.get();
            current.removeIf(other -> !other.transaction.equals(draft.transaction));
            current.add(draft);
            T answer = question.get();
            draft.outcome = outcome.apply(answer);
            return answer;
        }
    }
}
