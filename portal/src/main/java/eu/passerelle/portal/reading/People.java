package eu.passerelle.portal.reading;

import eu.passerelle.border.PersonName;
import eu.passerelle.border.PostalAddress;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Organisation;
import eu.passerelle.clinical.Telecom;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Latin;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says who somebody is, and how to reach them. */
final class People {
    private final Terms terms;
    private final Dates dates;

    People(Terms terms) {
        this.terms = terms;
        this.dates = new Dates(terms.words());
    }

    /** A person, a device or an organisation, by name. */
    static String name(Author author) {
        String person = author.name().map(People::name).orElse(author.device());
        String organisation = author.organisation().map(Organisation::name).orElse("");
        return person.isEmpty() || organisation.isEmpty() ? person + organisation : person + ", " + organisation;
    }

    /** Given name first; Greek and Cyrillic ones in Latin letters as well. */
    static String name(PersonName name) {
        String own = (name.given() + " " + name.family()).strip();
        return Latin.of(own).map(latin -> own + " (" + latin + ")").orElse(own);
    }

    /** All but the name: role, speciality, software, addresses, when; what holds for person and organisation once. */
    List<Term> about(Author author) {
        List<Term> said = new ArrayList<>();
        said.addAll(terms.withQualifiers(author.role()));
        said.addAll(terms.withQualifiers(author.speciality()));
        author.name().ifPresent(name -> said.add(Term.plain(author.device())));
        author.telecoms().forEach(telecom -> said.add(reach(telecom)));
        author.address().ifPresent(address -> said.add(address(address)));
        author.organisation().ifPresent(organisation -> said.addAll(about(organisation)));
        author.time().ifPresent(time -> said.add(Term.plain(dates.of(time))));
        return said.stream().distinct().toList();
    }

    /** All but the name. */
    List<Term> about(Organisation organisation) {
        List<Term> said = new ArrayList<>();
        organisation.telecoms().forEach(telecom -> said.add(reach(telecom)));
        organisation.address().ifPresent(address -> said.add(address(address)));
        return said;
    }

    /** Name and all else, in one line. */
    String line(Author author) {
        return Stream.concat(Stream.of(name(author)), about(author).stream().map(Term::text))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    static Term reach(Telecom telecom) {
        return Term.plain(telecom.value().replaceFirst("^(tel|mailto):", "").replaceFirst("^fax:", "Fax "));
    }

    static Term address(PostalAddress address) {
        String place = (address.postalCode() + " " + address.city()).strip();
        return Term.plain(Stream.of(address.street(), place, address.country())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(", ")));
    }
}
