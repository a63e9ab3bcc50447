package eu.passerelle.soap.xca;

/** How a registry says that an answer is whole. */
enum RegistryStatus {
    SUCCESS("urn:oasis:names:tc:ebxml-regrep:ResponseStatusType:Success"),
    PARTIAL_SUCCESS("urn:ihe:iti:2007:ResponseStatusType:PartialSuccess"),
    FAILURE("urn:oasis:names:tc:ebxml-regrep:ResponseStatusType:Failure"),
    /** Missing or unheard of: to be taken as failure. */
    UNSTATED("");

    private final String urn;

    RegistryStatus(String urn) {
        this.urn = urn;
    }

    String urn() {
        return urn;
    }

    static RegistryStatus read(String text) {
        String last = text.strip().substring(text.strip().lastIndexOf(':') + 1);
        return switch (last) {
            case "Success" -> SUCCESS;
            case "PartialSuccess" -> PARTIAL_SUCCESS;
            case "Failure" -> FAILURE;
            default -> UNSTATED;
        };
    }
}
