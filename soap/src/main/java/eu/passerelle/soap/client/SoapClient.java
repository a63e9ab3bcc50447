package eu.passerelle.soap.client;

import eu.passerelle.border.BorderFault;
import eu.passerelle.border.CountryOfAffiliation;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.Retrieval;
import eu.passerelle.soap.envelope.EnvelopeWriter;
import eu.passerelle.soap.envelope.Operation;
import eu.passerelle.soap.xca.ListConclusion;
import eu.passerelle.soap.xca.ListRequest;
import eu.passerelle.soap.xca.RetrieveConclusion;
import eu.passerelle.soap.xca.RetrieveRequest;
import eu.passerelle.soap.xcpd.DiscoveryConclusion;
import eu.passerelle.soap.xcpd.DiscoveryRequest;
import eu.passerelle.xml.XmlWriter;
import java.net.URI;
import java.util.function.Consumer;

/**
 * A partner country over SOAP. Each call ends by the exchange's deadline with an outcome, or with a
 * {@link BorderFault}; a question that certainly got no byte of an answer is sent once more. Safe for many threads.
 */
public final class SoapClient implements CountryOfAffiliation, AutoCloseable {
    private final SoapClientSettings settings;
    private final HttpLine line;
    private final Call discovery;
    private final Call documents;

    public SoapClient(SoapClientSettings settings) {
        this.settings = settings;
        this.line = new HttpLine(settings.tls(), settings.limits().messageBytes());
        this.discovery = new Call(settings, line);
        this.documents = new Call(settings, line);
    }

    @Override
    public Identification identify(IdentificationQuery query, Credentials credentials, Exchange exchange) {
        URI to = settings.endpoints().xcpd();
        byte[] message = message(
                Operation.PATIENT_DISCOVERY,
                to,
                credentials,
                exchange,
                xml -> DiscoveryRequest.write(xml, query, settings.clock().instant()));
        return discovery.ask(
                Operation.PATIENT_DISCOVERY,
                to,
                message,
                exchange,
                (payload, parts) -> DiscoveryConclusion.read(payload, query));
    }

    @Override
    public DocumentList find(DocumentQuery query, Credentials credentials, Exchange exchange) {
        URI to = settings.endpoints().xca();
        byte[] message =
                message(Operation.DOCUMENT_QUERY, to, credentials, exchange, xml -> ListRequest.write(xml, query));
        return documents.ask(
                Operation.DOCUMENT_QUERY,
                to,
                message,
                exchange,
                (payload, parts) -> ListConclusion.read(payload, query, settings.partner()));
    }

    @Override
    public Retrieval retrieve(DocumentAddress document, Credentials credentials, Exchange exchange) {
        URI to = settings.endpoints().xca();
        byte[] message = message(
                Operation.DOCUMENT_RETRIEVE, to, credentials, exchange, xml -> RetrieveRequest.write(xml, document));
        return documents.ask(
                Operation.DOCUMENT_RETRIEVE,
                to,
                message,
                exchange,
                (payload, parts) -> RetrieveConclusion.read(payload, document, parts));
    }

    private static byte[] message(
            Operation operation, URI to, Credentials credentials, Exchange exchange, Consumer<XmlWriter> payload) {
        return EnvelopeWriter.request(operation, exchange.id().urn(), to, credentials.assertions(), payload);
    }

    /** Gives up the connections; calls under way fail. */
    @Override
    public void close() {
        line.close();
    }
}
