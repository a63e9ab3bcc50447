package eu.passerelle.national.assembly;

import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Organisation;

/**
 * Who makes and answers for assembled summaries.
 *
 * @param organisation the national service, custodian of the documents
 * @param software named as the device that is their author
 * @param signer the person who answers for the service; the network demands a name
 * @param title of every summary
 * @param normal the confidentiality of a summary of which no source says more
 */
public record Issuer(Organisation organisation, String software, Author signer, String title, Coded normal) {
    public Issuer {
        if (software.isBlank()
                || title.isBlank()
                || signer.name().isEmpty()
                || normal.code().isEmpty()) {
            throw new IllegalArgumentException(
                    "an issuer has software, a title, a person who signs and a code for normal");
        }
    }
}
