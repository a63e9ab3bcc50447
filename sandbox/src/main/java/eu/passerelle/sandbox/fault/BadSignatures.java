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
import java.util.function.BooleanSupplier;

/** Asks a partner with assertions whose signature does not verify, as long as told to. */
final class BadSignatures implements CountryOfAffiliation {
    private static final byte[] SIGNATURE = "SignatureValue>".getBytes(StandardCharsets.US_ASCII);

    private final CountryOfAffiliation partner;
    private final BooleanSupplier spoiling;

    BadSignatures(CountryOfAffiliation partner, BooleanSupplier spoiling) {
        this.partner = partner;
        this.spoiling = spoiling;
    }

    @Override
    public Identification identify(IdentificationQuery query, Credentials credentials, Exchange exchange) {
        return partner.identify(query, shown(credentials), exchange);
    }

    @Override
    public DocumentList find(DocumentQuery query, Credentials credentials, Exchange exchange) {
        return partner.find(query, shown(credentials), exchange);
    }

    @Override
    public Retrieval retrieve(DocumentAddress document, Credentials credentials, Exchange exchange) {
        return partner.retrieve(document, shown(credentials), exchange);
    }

    private Credentials shown(Credentials credentials) {
        return spoiling.getAsBoolean()
                ? new Credentials(
                        credentials.peer(),
                        credentials.assertions().stream()
                                .map(BadSignatures::spoiled)
                                .toList())
                : credentials;
    }

    /** The same bytes but for one character of the signature value, so that only verifying it tells. */
    static byte[] spoiled(byte[] assertion) {
        byte[] copy = assertion.clone();
        int at = indexOf(copy, SIGNATURE) + SIGNATURE.length;
        while (at < copy.length && !Character.isLetterOrDigit(copy[at])) {
            at++;
        }
        if (at < copy.length) {
            copy[at] = (byte) (copy[at] == 'A' ? 'B' : 'A');
        }
        return copy;
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            int matched = 0;
            while (matched < wanted.length && bytes[i + matched] == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                return i;
            }
        }
        throw new IllegalArgumentException("an assertion without signature cannot be spoiled");
    }
}
