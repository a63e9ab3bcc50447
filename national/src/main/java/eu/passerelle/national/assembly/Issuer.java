package eu.passerelle.national.assembly;

import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Organisation;

/**
 * Who makes and answers for assembled summaries.
 *
 * @param organisation the national service, custodian of the documents
 * @param software named as the device that is their author
 * @param signer the person who answers for the service; the network demands a name
 * @param title of every summary
 */
public record Issuer(Organisation organisation, String software, Author signer, String title) {
    public Issuer {
        if (software.isBlank() || title.isBlank() || signer.name().isEmpty()) {
            throw new IllegalArgumentException("an issuer has software, a title and a person who signs");
        }
    }
}
