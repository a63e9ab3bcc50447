package eu.passerelle.cda.write;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PostalAddress;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Contact;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Organisation;
import java.util.List;
import java.util.Optional;

/** Writes the header of the implementation guide §1.3; what the summary does not say is null where that is allowed. */
final class HeaderWriter {
    private static final String CONTACT_TEMPLATE = "1.3.6.1.4.1.19376.1.5.3.1.2.4";

    private final CdaOut out;
    private final DocumentHeader header;

    HeaderWriter(CdaOut out, DocumentHeader header) {
        this.out = out;
        this.header = header;
    }

    /** Everything between the root's start tag and the body. */
    void write(String template, InstanceId id, List<InstanceId> parents) {
        out.leaf("typeId", "root", "2.16.840.1.113883.1.3", "extension", "POCD_HD000040");
        out.templates(template);
        out.id(id);
        DocumentKind kind = header.kind().orElse(DocumentKind.PATIENT_SUMMARY);
        out.required("code", header.code().isPresent() ? header.code() : code(kind), Anchors.NONE);
        out.words("title", header.title().isEmpty() ? kind.title() : header.title());
        out.date("effectiveTime", header.created(), NullFlavor.UNK);
        Coded confidentiality = header.confidentiality();
        out.required(
                "confidentialityCode",
                confidentiality.isPresent() ? confidentiality : Coded.of("N", "2.16.840.1.113883.5.25", "normal"),
                Anchors.NONE);
        out.leaf("languageCode", "code", header.language().map(Object::toString).orElse("en-GB"));
        recordTarget();
        header.authors().forEach(this::author);
        if (header.authors().isEmpty()) {
            author(nobody());
        }
        custodian();
        legalAuthenticator();
        contacts();
        documentationOf();
        for (InstanceId parent : parents) {
            out.open("relatedDocument", "typeCode", "XFRM")
                    .open("parentDocument")
                    .id(parent)
                    .close()
                    .close();
        }
    }

    private static Coded code(DocumentKind kind) {
        return Coded.of(kind.classCode(), DocumentKind.LOINC.id(), kind.title());
    }

    private void recordTarget() {
        DocumentHeader.Subject subject = header.subject();
        out.open("recordTarget").open("patientRole");
        for (PatientId id : subject.ids()) {
            out.leaf("id", "root", id.root(), "extension", id.extension());
        }
        out.address(subject.person().address());
        out.telecoms(subject.telecoms());
        out.open("patient");
        subject.person().name().ifPresent(out::name);
        Optional<AdministrativeGender> gender = subject.person().gender();
        if (gender.isPresent()) {
            out.fixed(
                    "administrativeGenderCode",
                    gender.get().code(),
                    "2.16.840.1.113883.5.1",
                    switch (gender.get()) {
                        case FEMALE -> "Female";
                        case MALE -> "Male";
                        case UNDIFFERENTIATED -> "Undifferentiated";
                    });
        } else {
            out.absent("administrativeGenderCode", NullFlavor.UNK);
        }
        out.date("birthTime", subject.person().birthDate(), NullFlavor.UNK);
        header.guardians().forEach(this::guardian);
        subject.languages()
                .forEach(language -> out.open("languageCommunication")
                        .leaf("languageCode", "code", language.value())
                        .close());
        out.close().close().close();
    }

    private void guardian(Contact guardian) {
        out.open("guardian", "classCode", "GUARD").templates(CONTACT_TEMPLATE);
        out.optional("code", guardian.relation(), Anchors.NONE);
        out.address(guardian.address()).telecoms(guardian.telecoms());
        if (guardian.name().isPresent() || guardian.organisation().isEmpty()) {
            out.open("guardianPerson");
            guardian.name().ifPresent(out::name);
            out.close();
        } else {
            organisation("guardianOrganization", guardian.organisation());
        }
        out.close();
    }

    private Author nobody() {
        return new Author(
                List.of(),
                Optional.empty(),
                Coded.NONE,
                Coded.NONE,
                header.created(),
                "National contact point",
                List.of(),
                header.custodian());
    }

    void author(Author author) {
        out.open("author");
        out.optional("functionCode", author.role(), Anchors.NONE);
        out.date("time", author.time(), NullFlavor.NI);
        out.open("assignedAuthor").ids(author.ids(), NullFlavor.NA);
        out.optional("code", author.speciality(), Anchors.NONE);
        out.address(workplace(author)).telecoms(author.telecoms());
        personOrDevice(author);
        organisation("representedOrganization", author.organisation());
        out.close().close();
    }

    /** An address is demanded: that of the organisation stands in. */
    private static Optional<PostalAddress> workplace(Author author) {
        return author.address().or(() -> author.organisation().flatMap(Organisation::address));
    }

    private void personOrDevice(Author author) {
        if (author.device().isEmpty()) {
            person("assignedPerson", author);
        } else {
            out.open("assignedAuthoringDevice")
                    .words("softwareName", author.device())
                    .close();
        }
    }

    private void person(String name, Author author) {
        if (author.name().isPresent()) {
            out.open(name).name(author.name().get()).close();
        } else {
            out.absent(name, NullFlavor.NI);
        }
    }

    private void organisation(String name, Optional<Organisation> organisation) {
        if (organisation.isEmpty()) {
            out.absent(name, NullFlavor.NI);
            return;
        }
        out.open(name).ids(organisation.get().ids(), NullFlavor.NI);
        out.words("name", organisation.get().name());
        out.telecoms(organisation.get().telecoms()).address(organisation.get().address());
        out.close();
    }

    private Optional<Organisation> keeper() {
        return header.custodian()
                .or(() -> header.authors().stream()
                        .flatMap(author -> author.organisation().stream())
                        .findFirst());
    }

    private void custodian() {
        out.open("custodian").open("assignedCustodian");
        organisation("representedCustodianOrganization", keeper());
        out.close().close();
    }

    /** A person must be named: the first author that is one stands in where nobody signed. */
    private void legalAuthenticator() {
        Author signer = header.legalAuthenticator()
                .or(() -> header.authors().stream()
                        .filter(author -> author.name().isPresent())
                        .findFirst())
                .orElseGet(this::nobody);
        out.open("legalAuthenticator");
        out.date("time", signer.time().or(header::created), NullFlavor.UNK);
        out.leaf("signatureCode", "code", "S");
        assignedEntity(signer);
        out.close();
    }

    private void assignedEntity(Author author) {
        out.open("assignedEntity").ids(author.ids(), NullFlavor.NI);
        out.optional("code", author.speciality(), Anchors.NONE);
        out.address(workplace(author)).telecoms(author.telecoms());
        person("assignedPerson", author);
        organisation("representedOrganization", author.organisation().or(this::keeper));
        out.close();
    }

    /** At least one: the custodian, where the summary names nobody. */
    private void contacts() {
        if (header.contacts().isEmpty()) {
            contact(new Contact("ECON", false, Coded.NONE, Optional.empty(), keeper(), Optional.empty(), List.of()));
        }
        header.contacts().forEach(this::contact);
    }

    private void contact(Contact contact) {
        out.open("participant", "typeCode", "IND").templates(CONTACT_TEMPLATE);
        if (contact.preferredProfessional()) {
            out.fixed("functionCode", "PCP", "2.16.840.1.113883.5.88", "Primary care physician");
        }
        out.open("associatedEntity", "classCode", contact.roleClass().isEmpty() ? "PRS" : contact.roleClass());
        out.optional("code", contact.relation(), Anchors.NONE);
        out.address(contact.address()).telecoms(contact.telecoms());
        if (contact.name().isPresent() || contact.organisation().isEmpty()) {
            out.open("associatedPerson");
            contact.name().ifPresent(out::name);
            out.close();
        }
        if (contact.name().isEmpty()) {
            contact.organisation()
                    .ifPresent(organisation -> organisation("scopingOrganization", contact.organisation()));
        }
        out.close().close();
    }

    private void documentationOf() {
        out.open("documentationOf", "typeCode", "DOC").open("serviceEvent", "classCode", "PCPR", "moodCode", "EVN");
        out.open("effectiveTime")
                .date("high", header.contentLastUpdated(), NullFlavor.UNK)
                .close();
        if (header.performers().isEmpty()) {
            header.authors().stream()
                    .filter(author -> author.role().isPresent())
                    .findFirst()
                    .ifPresent(author -> serviceEventPerformer(author.role(), author, Optional.empty()));
        }
        header.performers().forEach(performer -> serviceEventPerformer(performer.role(), performer, performer.time()));
        out.close().close();
    }

    private void serviceEventPerformer(Coded role, Author author, Optional<PartialDate> time) {
        out.open("performer", "typeCode", "PRF");
        out.optional("functionCode", role, Anchors.NONE);
        time.ifPresent(known -> out.leaf("time", "value", known.hl7()));
        assignedEntity(author);
        out.close();
    }

    /** Who gave the information of an entry. */
    void informant(Author author) {
        out.open("informant");
        assigned(author);
        out.close();
    }

    /** Who performed an entry, such as a vaccination. */
    void performer(Author author) {
        out.open("performer", "typeCode", "PRF");
        author.time().ifPresent(time -> out.leaf("time", "value", time.hl7()));
        assigned(author);
        out.close();
    }

    private void assigned(Author author) {
        out.open("assignedEntity").ids(author.ids(), NullFlavor.NI);
        // a performer has no place for a role: where there is no speciality, it stands there
        out.optional("code", author.speciality().isPresent() ? author.speciality() : author.role(), Anchors.NONE);
        if (author.address().isPresent()) {
            out.address(author.address());
        }
        if (!author.telecoms().isEmpty()) {
            out.telecoms(author.telecoms());
        }
        author.name().ifPresent(name -> out.open("assignedPerson").name(name).close());
        author.organisation().ifPresent(organisation -> {
            out.open("representedOrganization");
            organisation.ids().forEach(out::id);
            out.words("name", organisation.name());
            if (!organisation.telecoms().isEmpty()) {
                out.telecoms(organisation.telecoms());
            }
            if (organisation.address().isPresent()) {
                out.address(organisation.address());
            }
            out.close();
        });
        out.close();
    }
}
