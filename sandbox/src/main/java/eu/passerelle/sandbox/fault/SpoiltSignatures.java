package eu.passerelle.sandbox.fault;

import eu.passerelle.border.CountryOfAffiliation;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.Retrieval;
import java.nio.charset.StandardCharsets;

/** A partner that is asked with broken signatures while that fault is set. */
record SpoiltSignatures(CountryOfAffiliation partner, FaultState state) implements CountryOfAffiliation {
    private static final String VALUE = "SignatureValue>";

    @Override
    public Identification identify(IdentificationQuery query, Credentials credentials, Exchange exchange) {
        return partner.identify(query, sent(credentials), exchange);
    }

    @Override
    public DocumentList find(DocumentQuery query, Credentials credentials, Exchange exchange) {
        return partner.find(query, sent(credentials), exchange);
    }

    @Override
    public Retrieval retrieve(DocumentAddress document, Credentials credentials, Exchange exchange) {
        return partner.retrieve(document, sent(credentials), exchange);
    }

    private Credentials sent(Credentials credentials) {
        if (!state.badSignature()) {
            return credentials;
        }
        return new Credentials(
                credentials.peer(),
                credentials.assertions().stream().map(SpoiltSignatures::spoilt).toList());
    }

    /** One character of the signature becomes another. */
    static byte[] spoilt(byte[] assertion) {
        String text = new String(assertion, StandardCharsets.UTF_8);
        int at = text.indexOf(VALUE);
        if (at < 0) {
            return assertion;
        }
        int first = at + VALUE.length();
        char other = text.charAt(first) == 'A' ? 'B' : 'A';
        return (text.substring(0, first) + other + text.substring(first + 1)).getBytes(StandardCharsets.UTF_8);
    }
}
