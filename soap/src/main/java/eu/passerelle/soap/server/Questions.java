package eu.passerelle.soap.server;

import eu.passerelle.border.CountryOfAffiliation;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.IdentificationReason;
import eu.passerelle.border.Refusal;
import eu.passerelle.border.Retrieval;
import eu.passerelle.soap.xca.GenericFailure;
import eu.passerelle.soap.xca.ListRequest;
import eu.passerelle.soap.xca.RetrieveAnswer.Answered;
import eu.passerelle.soap.xca.RetrieveRequest.Wanted;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the country of affiliation. What it throws becomes an answer by code; nothing of it reaches the wire. */
final class Questions {
    private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

    private final CountryOfAffiliation country;
    private final InstantSource clock;

    Questions(ContactPointSettings settings) {
        this.country = settings.countryOfAffiliation();
        this.clock = settings.clock();
    }

    Identification identify(IdentificationQuery query, Credentials credentials, Exchange exchange) {
        try {
            return country.identify(query, credentials, exchange);
        } catch (RuntimeException e) {
            log("ITI-55", e);
            return new Identification.Refused(
                    Refusal.of(ErrorCode.ERROR_PI_GENERIC), Optional.of(IdentificationReason.INTERNAL_ERROR));
        }
    }

    DocumentList find(ListRequest request, Credentials credentials, Exchange exchange) {
        return switch (request) {
            case ListRequest.Asked asked -> find(asked.query(), credentials, exchange);
            case ListRequest.Unanswerable unanswerable -> new DocumentList.Refused(unanswerable.refusal());
        };
    }

    private DocumentList find(DocumentQuery query, Credentials credentials, Exchange exchange) {
        try {
            return country.find(query, credentials, exchange);
        } catch (RuntimeException e) {
            log("ITI-38", e);
            return new DocumentList.Refused(
                    Refusal.of(GenericFailure.of(query.kinds()).failed()));
        }
    }

    /** One question per document; the first keeps the transaction's id, further ones get their own. */
    List<Answered> retrieve(List<Wanted> wanted, Credentials credentials, Exchange exchange) {
        List<Answered> answers = new ArrayList<>();
        for (Wanted one : wanted) {
            Exchange frame = answers.isEmpty() ? exchange : exchange.next(clock);
            answers.add(new Answered(
                    one,
                    one.address()
                            .map(address -> retrieve(address, credentials, frame))
                            .orElseGet(() ->
                                    new Retrieval.Missing(Refusal.of(ErrorCode.ERROR_GENERIC_DOCUMENT_MISSING)))));
        }
        return answers;
    }

    private Retrieval retrieve(DocumentAddress address, Credentials credentials, Exchange exchange) {
        try {
            return country.retrieve(address, credentials, exchange);
        } catch (RuntimeException e) {
            log("ITI-39", e);
            return new Retrieval.Refused(Refusal.of(ErrorCode.ERROR_GENERIC), List.of());
        }
    }

    private static void log(String transaction, RuntimeException e) {
        LOG.error("{} failed: {}", transaction, e.getClass().getName());
    }
}
