package eu.passerelle.sandbox.patients;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PersonName;
import eu.passerelle.border.PostalAddress;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Contact;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.DocumentLevel;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.Organisation;
import eu.passerelle.clinical.Telecom;
import eu.passerelle.sandbox.catalogue.CodeBook;
import eu.passerelle.sandbox.catalogue.Place;
import eu.passerelle.sandbox.catalogue.SandboxCatalogue;
import eu.passerelle.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a patient's file says of the document itself: dates, authors, contacts. */
final class HeaderReading {
    private final CountryCode country;
    private final CodeBook codes;
    private final Words words;
    private final Cells cells;

    HeaderReading(CountryCode country, CodeBook codes, Words words) {
        this.country = country;
        this.codes = codes;
        this.words = words;
        this.cells = new Cells(codes, List.of());
    }

    /** The header of a summary that is about somebody. */
    DocumentHeader read(Settings summary, SummaryReading.Whose whose) {
        PartialDate created = summary.value("created", Cells::date, new PartialDate("1900", ""));
        String arc = SandboxCatalogue.arc(country);
        Coded code = codes.find(Place.DOCUMENT, "60591-5");
        List<Author> authors = new ArrayList<>();
        for (Settings at : summary.sections("authors")) {
            authors.add(author(at, created, authors.size() + 1));
        }
        if (authors.isEmpty()) {
            summary.refuse("authors", "is missing");
        }
        List<Contact> contacts = new ArrayList<>();
        for (Settings at : summary.sections("contacts")) {
            contacts.add(contact(at));
        }
        return new DocumentHeader(
                Optional.of(new InstanceId(arc + ".10", whose.version())),
                code,
                DocumentLevel.STRUCTURED,
                words.say("title"),
                Optional.of(SandboxCatalogue.language(country)),
                Optional.of(created),
                Cells.date(summary, "updated"),
                codes.find(Place.CONFIDENTIALITY, summary.text("confidentiality", "N")),
                new DocumentHeader.Subject(whose.ids(), whose.person(), whose.telecoms(), languages(summary)),
                authors,
                Optional.of(organisation(words.say("custodian"))),
                authors.stream().findFirst(),
                contacts,
                List.of(new InstanceId(arc + ".11", whose.version())));
    }

    private List<LanguageTag> languages(Settings summary) {
        List<LanguageTag> spoken =
                summary.texts("languages").stream().map(LanguageTag::of).toList();
        return spoken.isEmpty() ? List.of(SandboxCatalogue.language(country)) : spoken;
    }

    private Author author(Settings at, PartialDate created, int number) {
        return new Author(
                List.of(new InstanceId(SandboxCatalogue.arc(country) + ".3", "%04d".formatted(number))),
                Optional.of(new PersonName(at.text("family"), at.text("given"))),
                cells.required(at, "role", Place.ROLE),
                Coded.NONE,
                Optional.of(created),
                "",
                List.of(new Telecom("tel:" + words.say("phone"), "WP")),
                Optional.of(organisation(at.text("organisation"))));
    }

    private Contact contact(Settings at) {
        return new Contact(
                at.text("class", "ECON"),
                at.flag("preferredProfessional", false),
                cells.coded(at, "relation", Place.RELATION),
                Optional.of(new PersonName(at.text("family"), at.text("given"))),
                Optional.empty(),
                Optional.empty(),
                List.of(new Telecom("tel:" + at.text("phone"), "MC")));
    }

    Organisation organisation(String name) {
        return new Organisation(
                List.of(new InstanceId(SandboxCatalogue.arc(country) + ".2", Integer.toHexString(name.hashCode()))),
                name,
                Optional.of(new PostalAddress("", words.say("city"), "", country.value())),
                List.of(new Telecom("tel:" + words.say("phone"), "WP")));
    }
}
