package eu.passerelle.portal.reading;

import eu.passerelle.clinical.Contact;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.Organisation;
import eu.passerelle.clinical.Telecom;
import java.util.List;
import java.util.stream.Stream;

/** The people the document names: whom to ask about the patient. */
final class PeopleCard {
    private PeopleCard() {}

    static Card of(DocumentHeader header, Terms terms) {
        CardDraft draft = new CardDraft(terms);
        header.guardians().forEach(guardian -> contact(guardian, "people.guardian", draft, terms));
        for (Contact contact : header.contacts()) {
            contact(contact, contact.preferredProfessional() ? "people.doctor" : "people.contact", draft, terms);
        }
        header.legalAuthenticator().ifPresent(author -> draft.authors("responsible", List.of(author)));
        draft.authors("performer", header.performers());
        return new Card(Term.plain(terms.words().say("people.title")), List.of(), draft.facts());
    }

    private static void contact(Contact contact, String otherwise, CardDraft draft, Terms terms) {
        List<Term> said = Stream.of(
                        contact.name().map(CardDraft::name).stream(),
                        contact.organisation().map(Organisation::name).stream(),
                        contact.telecoms().stream().map(PeopleCard::reach))
                .flatMap(values -> values)
                .filter(text -> !text.isBlank())
                .map(Term::plain)
                .toList();
        Term label = contact.relation().isPresent()
                ? terms.of(contact.relation())
                : Term.plain(terms.words().say(otherwise));
        draft.fact(label, said);
    }

    private static String reach(Telecom telecom) {
        return telecom.value().replaceFirst("^(tel|mailto|fax):", "");
    }
}
