package eu.passerelle.soap.server;

import eu.passerelle.border.Exchange;
import eu.passerelle.border.TransactionId;
import eu.passerelle.soap.envelope.SoapVersion;
import java.util.Optional;

/**
 * What is known of a message besides its payload; less of it the earlier the message broke.
 *
 * @param messageId as the request said it; empty where it said none
 * @param operation the transaction, or what was asked instead
 * @param exchange once the message was good enough to become a question
 */
record Frame(SoapVersion version, String messageId, String operation, Optional<Exchange> exchange) {
    static Frame unread(SoapVersion version) {
        return new Frame(version, "", "", Optional.empty());
    }

    Optional<TransactionId> transaction() {
        return exchange.map(Exchange::id).or(() -> TransactionId.parse(messageId));
    }

    Optional<String> relatesTo() {
        return Optional.of(messageId).filter(id -> !id.isEmpty());
    }
}
