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
        for (Contact contact : header.contacts()) {
            List<Term> said = Stream.of(
                            contact.name().map(name -> (name.given() + " " + name.family()).strip()).stream(),
                            contact.organisation().map(Organisation::name).stream(),
                            contact.telecoms().stream().map(PeopleCard::reach))
                    .flatMap(values -> values)
                    .filter(text -> !text.isBlank())
                    .map(Term::plain)
                    .toList();
            Term label = contact.relation().isPresent()
                    ? terms.of(contact.relation())
                    : Term.plain(
                            terms.words().say(contact.preferredProfessional() ? "people.doctor" : "people.contact"));
            draft.fact(label, said);
        }
        header.legalAuthenticator().ifPresent(author -> draft.authors("responsible", List.of(author)));
        return new Card(Term.plain(terms.words().say("people.title")), List.of(), draft.facts(), "", "");
    }

    private static String reach(Telecom telecom) {
        return telecom.value().replaceFirst("^(tel|mailto|fax):", "");
    }
}
