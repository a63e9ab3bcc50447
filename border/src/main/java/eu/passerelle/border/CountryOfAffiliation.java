package eu.passerelle.border;

/**
 * The questions of the border. The SOAP client implements it towards a partner, country A at work implements it for
 * the partners; the SOAP server takes any implementation.
 *
 * <p>Expected refusals are values. A {@link BorderFault} is thrown when there is no answer at all: nobody there, too
 * late, unreadable.
 */
public interface CountryOfAffiliation {
    /** ITI-55, Cross Gateway Patient Discovery. */
    Identification identify(IdentificationQuery query, Credentials credentials, Exchange exchange);

    /** ITI-38, Cross Gateway Query. */
    DocumentList find(DocumentQuery query, Credentials credentials, Exchange exchange);

    /** ITI-39, Cross Gateway Retrieve, for one document. */
    Retrieval retrieve(DocumentAddress document, Credentials credentials, Exchange exchange);
}
