package eu.passerelle.sandbox.patients;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.PersonName;
import eu.passerelle.border.PostalAddress;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.Organisation;
import eu.passerelle.clinical.Telecom;
import eu.passerelle.national.assembly.Assembly;
import eu.passerelle.national.assembly.Issuer;
import eu.passerelle.sandbox.catalogue.CodeBook;
import eu.passerelle.sandbox.catalogue.Place;
import eu.passerelle.sandbox.catalogue.SandboxCatalogue;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How a sandbox country makes its summaries. */
final class CountryAssembly {
    private CountryAssembly() {}

    static Assembly of(CountryCode country, InstantSource clock) {
        Words words = Words.of(country);
        CodeBook codes = new CodeBook(SandboxCatalogue.release(country), country);
        String arc = SandboxCatalogue.arc(country);
        return new Assembly(
                issuer(country, words, codes),
                new CountryPhrases(codes, words),
                CountryRules.of(country),
                () -> new InstanceId(arc + ".10", UUID.randomUUID().toString()),
                clock);
    }

    private static Issuer issuer(CountryCode country, Words words, CodeBook codes) {
        String arc = SandboxCatalogue.arc(country);
        List<Telecom> telecoms = List.of(new Telecom("tel:" + words.say("phone"), "WP"));
        Organisation service = new Organisation(
                List.of(new InstanceId(arc + ".2", "service")),
                words.say("custodian"),
                Optional.of(new PostalAddress("", words.say("city"), "", country.value())),
                telecoms);
        Author signer = new Author(
                List.of(new InstanceId(arc + ".3", "service")),
                Optional.of(new PersonName(words.say("signerFamily"), words.say("signerGiven"))),
                Coded.NONE,
                Coded.NONE,
                Optional.empty(),
                "",
                telecoms,
                Optional.of(service));
        return new Issuer(
                service, words.say("assembler"), signer, words.say("title"), codes.find(Place.CONFIDENTIALITY, "N"));
    }
}
