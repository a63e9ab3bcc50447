package eu.passerelle.portal.reading;

import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Contact;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.Organisation;
import eu.passerelle.portal.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The people the document names: whom to ask about the patient, who stands for it, and how to reach the patient. */
final class PeopleCard {
    private final Terms terms;
    private final Words words;
    private final People people;
    private final CardDraft draft;

    private PeopleCard(Terms terms) {
        this.terms = terms;
        this.words = terms.words();
        this.people = new People(terms);
        this.draft = new CardDraft(terms);
    }

    static Card of(DocumentHeader header, Terms terms) {
        PeopleCard card = new PeopleCard(terms);
        header.guardians().forEach(guardian -> card.contact(guardian, "people.guardian"));
        header.contacts().forEach(contact -> card.contact(contact, "people.contact"));
        card.authors("author", header.authors());
        card.authors("responsible", header.legalAuthenticator().stream().toList());
        card.authors("performer", header.performers());
        header.custodian().ifPresent(card::custodian);
        card.patient(header.subject());
        return new Card(Term.plain(terms.words().say("people.title")), List.of(), card.draft.facts());
    }

    private void contact(Contact contact, String otherwise) {
        List<Term> labels = new ArrayList<>(terms.withQualifiers(contact.relation()));
        if (contact.preferredProfessional()) {
            labels.add(Term.plain(words.say("people.doctor")));
        }
        role(contact.roleClass()).ifPresent(labels::add);
        Term label = labels.isEmpty() ? Term.plain(words.say(otherwise)) : labels.removeFirst();
        boolean named = label.text().equals(words.say(otherwise));
        List<Term> said = Stream.of(
                        contact.name().stream().map(People::name).map(Term::plain),
                        contact.organisation().stream().map(Organisation::name).map(Term::plain),
                        labels.stream(),
                        contact.telecoms().stream().map(People::reach),
                        contact.address().stream().map(People::address),
                        contact.organisation().stream().flatMap(known -> people.about(known).stream()))
                .flatMap(terms -> terms)
                .filter(term -> !term.isEmpty())
                .toList();
        // that there is somebody, and nothing more, is told too where it says who
        draft.fact(label, said.isEmpty() && !named ? List.of(Term.absent(words.say("term.notStated"))) : said);
    }

    /** A personal relation says no more than that there is one; a class that nobody knows is told as it is written. */
    private Optional<Term> role(String roleClass) {
        return switch (roleClass) {
            case "", "PRS", "GUARD" -> Optional.empty();
            case "ECON", "NOK" -> Optional.of(Term.plain(words.say("said.contact." + roleClass)));
            default -> Optional.of(Term.foreign(roleClass, ""));
        };
    }

    private void authors(String key, List<Author> authors) {
        for (Author author : authors) {
            draft.fact(
                    Term.plain(words.say("fact." + key)),
                    Stream.concat(Stream.of(Term.plain(People.name(author))), people.about(author).stream())
                            .toList());
        }
    }

    private void custodian(Organisation custodian) {
        draft.fact(
                Term.plain(words.say("document.custodian")),
                Stream.concat(Stream.of(Term.plain(custodian.name())), people.about(custodian).stream())
                        .toList());
    }

    /** How to reach the patient, and in which languages; who it is stands at the head of the page (hazard H03). */
    private void patient(DocumentHeader.Subject subject) {
        draft.fact(
                Term.plain(words.say("said.patient")),
                Stream.of(
                                subject.languages().stream().map(language -> Term.plain(words.languageName(language))),
                                subject.telecoms().stream().map(People::reach),
                                subject.person().address().stream().map(People::address))
                        .flatMap(said -> said)
                        .toList());
    }
}
