package eu.passerelle.clinical;

import eu.passerelle.border.Demographics;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import java.util.List;
import java.util.Optional;

/**
 * What a document says of itself.
 *
 * @param id of this instance; empty only in defective documents
 * @param code class code with its designation
 * @param language of the narrative
 * @param created when this instance was made: never the date of the content
 * @param contentLastUpdated documentationOf/serviceEvent/effectiveTime/high
 * @param parents the national documents or collections it was transformed from (relatedDocument XFRM)
 * @param guardians of the patient
 * @param performers of the care the document is about (documentationOf/serviceEvent)
 */
public record DocumentHeader(
        Optional<InstanceId> id,
        Coded code,
        DocumentLevel level,
        String title,
        Optional<LanguageTag> language,
        Optional<PartialDate> created,
        Optional<PartialDate> contentLastUpdated,
        Coded confidentiality,
        Subject subject,
        List<Author> authors,
        Optional<Organisation> custodian,
        Optional<Author> legalAuthenticator,
        List<Contact> contacts,
        List<InstanceId> parents,
        List<Contact> guardians,
        List<Author> performers) {
    public DocumentHeader {
        authors = List.copyOf(authors);
        contacts = List.copyOf(contacts);
        parents = List.copyOf(parents);
        guardians = List.copyOf(guardians);
        performers = List.copyOf(performers);
    }

    public DocumentHeader(
            Optional<InstanceId> id,
            Coded code,
            DocumentLevel level,
            String title,
            Optional<LanguageTag> language,
            Optional<PartialDate> created,
            Optional<PartialDate> contentLastUpdated,
            Coded confidentiality,
            Subject subject,
            List<Author> authors,
            Optional<Organisation> custodian,
            Optional<Author> legalAuthenticator,
            List<Contact> contacts,
            List<InstanceId> parents) {
        this(
                id,
                code,
                level,
                title,
                language,
                created,
                contentLastUpdated,
                confidentiality,
                subject,
                authors,
                custodian,
                legalAuthenticator,
                contacts,
                parents,
                List.of(),
                List.of());
    }

    /** Empty for a class code the network does not know. */
    public Optional<DocumentKind> kind() {
        return code.code().flatMap(known -> DocumentKind.ofClassCode(known.value()));
    }

    /** Whose document it is. */
    public record Subject(
            List<PatientId> ids, Demographics person, List<Telecom> telecoms, List<LanguageTag> languages) {
        public Subject {
            ids = List.copyOf(ids);
            telecoms = List.copyOf(telecoms);
            languages = List.copyOf(languages);
        }

        public static Subject of(PatientId id, Demographics person) {
            return new Subject(List.of(id), person, List.of(), List.of());
        }

        @Override
        public String toString() {
            return "Subject[…]";
        }
    }

    /** Never the content: what documents say stays out of logs. */
    @Override
    public String toString() {
        return "DocumentHeader[…]";
    }
}
