package eu.passerelle.soap.envelope;

import java.util.Optional;

/** The transactions of the border as the wire names them (soap-exchange §1.3). */
public enum Operation {
    PATIENT_DISCOVERY(
            "ITI-55",
            "urn:hl7-org:v3",
            "PRPA_IN201305UV02",
            "urn:hl7-org:v3:PRPA_IN201305UV02:CrossGatewayPatientDiscovery",
            "urn:hl7-org:v3:PRPA_IN201306UV02:CrossGatewayPatientDiscovery"),
    DOCUMENT_QUERY(
            "ITI-38",
            "urn:oasis:names:tc:ebxml-regrep:xsd:query:3.0",
            "AdhocQueryRequest",
            "urn:ihe:iti:2007:CrossGatewayQuery",
            "urn:ihe:iti:2007:CrossGatewayQueryResponse"),
    DOCUMENT_RETRIEVE(
            "ITI-39",
            "urn:ihe:iti:xds-b:2007",
            "RetrieveDocumentSetRequest",
            "urn:ihe:iti:2007:CrossGatewayRetrieve",
            "urn:ihe:iti:2007:CrossGatewayRetrieveResponse"),
    DOCUMENT_SUBMISSION(
            "ITI-41",
            "urn:ihe:iti:xds-b:2007",
            "ProvideAndRegisterDocumentSetRequest",
            "urn:ihe:iti:2007:ProvideAndRegisterDocumentSet-b",
            "urn:ihe:iti:2007:ProvideAndRegisterDocumentSet-bResponse");

    private final String transaction;
    private final String namespace;
    private final String element;
    private final String requestAction;
    private final String responseAction;

    Operation(String transaction, String namespace, String element, String requestAction, String responseAction) {
        this.transaction = transaction;
        this.namespace = namespace;
        this.element = element;
        this.requestAction = requestAction;
        this.responseAction = responseAction;
    }

    /** The name IHE gives it. */
    public String transaction() {
        return transaction;
    }

    public String requestAction() {
        return requestAction;
    }

    public String responseAction() {
        return responseAction;
    }

    public static Optional<Operation> ofAction(String action) {
        String bare = action.strip();
        for (Operation operation : values()) {
            if (operation.requestAction.equals(bare)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    /** By the element that the request's body holds. */
    public static Optional<Operation> ofElement(String namespace, String element) {
        for (Operation operation : values()) {
            if (operation.element.equals(element) && operation.namespace.equals(namespace)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }
}
