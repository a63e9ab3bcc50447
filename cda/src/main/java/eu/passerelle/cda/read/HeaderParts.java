package eu.passerelle.cda.read;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.Oid;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.border.PostalAddress;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Contact;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.DocumentHeader.Subject;
import eu.passerelle.clinical.DocumentLevel;
import eu.passerelle.clinical.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the header of a document, and the people and organisations that entries name too. */
final class HeaderParts {
    private HeaderParts() {}

    static DocumentHeader header(CdaElement document, boolean structured) {
        CdaElement documented = CdaElement.NONE;
        List<Author> performers = new ArrayList<>(1);
        for (CdaElement candidate : document.children("documentationOf")) {
            if (documented.isNone()) {
                documented = candidate.child("serviceEvent", "effectiveTime");
            }
            candidate
                    .child("serviceEvent")
                    .children("performer")
                    .forEach(performer -> performers.add(author(performer)));
        }
        return new DocumentHeader(
                Values.id(document.child("id")),
                coded(document.child("code")),
                structured ? DocumentLevel.STRUCTURED : DocumentLevel.EMBEDDED,
                document.child("title").words(),
                language(document.child("languageCode")),
                date(document.child("effectiveTime")),
                lastUpdate(documented),
                coded(document.child("confidentialityCode")),
                subject(document.child("recordTarget", "patientRole")),
                document.children("author").stream().map(HeaderParts::author).toList(),
                said(document.child("custodian", "assignedCustodian", "representedCustodianOrganization"))
                        .map(HeaderParts::organisation),
                Optional.of(document.child("legalAuthenticator"))
                        .filter(CdaElement::exists)
                        .map(HeaderParts::author),
                document.children("participant").stream()
                        .filter(participant ->
                                participant.child("associatedEntity").exists())
                        .map(HeaderParts::contact)
                        .toList(),
                document.children("relatedDocument").stream()
                        .filter(related -> related.attribute("typeCode").equals("XFRM"))
                        .flatMap(related -> Values.id(related.child("parentDocument", "id")).stream())
                        .toList(),
                document.child("recordTarget", "patientRole", "patient").children("guardian").stream()
                        .map(HeaderParts::guardian)
                        .toList(),
                performers);
    }

    /** There, and not only there to say that it is unknown. */
    private static Optional<CdaElement> said(CdaElement element) {
        return Optional.of(element)
                .filter(CdaElement::exists)
                .filter(found -> found.attribute("nullFlavor").isEmpty());
    }

    private static Optional<PartialDate> lastUpdate(CdaElement time) {
        return date(time.child("high")).or(() -> date(time));
    }

    private static Coded coded(CdaElement element) {
        return Values.coded(element, id -> "", new Taken());
    }

    private static Optional<PartialDate> date(CdaElement element) {
        return Values.date(element, new Taken());
    }

    private static Optional<LanguageTag> language(CdaElement element) {
        try {
            String code = element.attribute("code");
            return code.isEmpty() ? Optional.empty() : Optional.of(LanguageTag.of(code));
        } catch (IllegalArgumentException notATag) {
            return Optional.empty();
        }
    }

    static Subject subject(CdaElement role) {
        CdaElement patient = role.child("patient");
        List<PatientId> ids = new ArrayList<>(1);
        for (CdaElement id : role.children("id")) {
            try {
                if (!id.attribute("extension").isEmpty()
                        && !id.attribute("root").isEmpty()) {
                    ids.add(new PatientId(Oid.bare(id.attribute("root")), id.attribute("extension")));
                }
            } catch (IllegalArgumentException notAnIdentifier) {
                // an identifier that cannot be compared identifies nobody
            }
        }
        Demographics person = new Demographics(
                name(patient),
                date(patient.child("birthTime")),
                AdministrativeGender.ofCode(
                        patient.child("administrativeGenderCode").attribute("code")),
                address(role));
        List<LanguageTag> languages = patient.children("languageCommunication").stream()
                .flatMap(communication -> language(communication.child("languageCode")).stream())
                .toList();
        return new Subject(ids, person, Values.telecoms(role), languages);
    }

    /** The first name that says something; titles are left out. */
    static Optional<PersonName> name(CdaElement person) {
        for (CdaElement name : person.children("name")) {
            String family = words(name, "family");
            String given = words(name, "given");
            if (!family.isEmpty() || !given.isEmpty()) {
                return Optional.of(new PersonName(family, given));
            }
            if (name.children().isEmpty() && !name.words().isEmpty()) {
                return Optional.of(new PersonName(name.words(), ""));
            }
        }
        return Optional.empty();
    }

    private static String words(CdaElement parent, String part) {
        return parent.children(part).stream()
                .map(CdaElement::words)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    static Optional<PostalAddress> address(CdaElement parent) {
        for (CdaElement address : parent.children("addr")) {
            String street = words(address, "streetAddressLine");
            if (street.isEmpty()) {
                street = (words(address, "streetName") + " " + words(address, "houseNumber")).strip();
            }
            PostalAddress read = new PostalAddress(
                    street, words(address, "city"), words(address, "postalCode"), words(address, "country"));
            if (!read.equals(new PostalAddress("", "", "", ""))) {
                return Optional.of(read);
            }
            if (address.children().isEmpty() && !address.words().isEmpty()) {
                return Optional.of(new PostalAddress(address.words(), "", "", ""));
            }
        }
        return Optional.empty();
    }

    static Organisation organisation(CdaElement organisation) {
        return new Organisation(
                Values.ids(organisation),
                organisation.child("name").words(),
                address(organisation),
                Values.telecoms(organisation));
    }

    static Author author(CdaElement participation) {
        return author(participation, new Taken());
    }

    /** Of an author, authenticator, performer or informant: whoever is assigned in it, or related to the patient. */
    static Author author(CdaElement participation, Taken taken) {
        taken.person(participation);
        CdaElement assigned = participation.child("assignedAuthor");
        if (assigned.isNone()) {
            assigned = participation.child("assignedEntity");
        }
        if (assigned.isNone()) {
            assigned = participation.child("relatedEntity");
        }
        CdaElement person = assigned.child("assignedPerson");
        if (person.isNone()) {
            person = assigned.child("relatedPerson");
        }
        CdaElement device = assigned.child("assignedAuthoringDevice");
        CdaElement organisation = assigned.child("representedOrganization");
        String software = device.child("softwareName").words();
        CdaElement time = participation.child("time");
        return new Author(
                Values.ids(assigned),
                name(person),
                Values.coded(participation.child("functionCode"), id -> "", taken),
                Values.coded(assigned.child("code"), id -> "", taken),
                Values.date(time, taken).or(() -> Values.date(time.child("low"), taken)),
                software.isEmpty() ? device.child("manufacturerModelName").words() : software,
                Values.telecoms(assigned),
                said(organisation).map(HeaderParts::organisation),
                address(assigned));
    }

    private static Contact guardian(CdaElement guardian) {
        CdaElement organisation = guardian.child("guardianOrganization");
        return new Contact(
                "GUARD",
                false,
                coded(guardian.child("code")),
                name(guardian.child("guardianPerson")),
                said(organisation).map(HeaderParts::organisation),
                address(guardian),
                Values.telecoms(guardian));
    }

    private static Contact contact(CdaElement participant) {
        CdaElement entity = participant.child("associatedEntity");
        CdaElement organisation = entity.child("scopingOrganization");
        return new Contact(
                entity.attribute("classCode"),
                participant.child("functionCode").attribute("code").equals("PCP"),
                coded(entity.child("code")),
                name(entity.child("associatedPerson")),
                said(organisation).map(HeaderParts::organisation),
                address(entity),
                Values.telecoms(entity));
    }
}
