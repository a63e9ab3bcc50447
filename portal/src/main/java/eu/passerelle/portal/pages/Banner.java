package eu.passerelle.portal.pages;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.Demographics;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Latin;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.IdentifiedPerson;
import eu.passerelle.trust.PurposeOfUse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Who the patient is, on every page from P4 on.
 *
 * @param latin the name in Latin letters where its script is another one, else empty
 * @param until end of the treatment relationship, with the minutes left; empty before there is one
 * @param soon whether less than five minutes are left
 */
public record Banner(
        String family,
        String given,
        String latin,
        String birthDate,
        String sex,
        String country,
        boolean emergency,
        String purpose,
        Optional<String> until,
        boolean soon) {
    static Banner of(Consultation consultation, IdentifiedPerson person, Words words, ZoneId zone, Instant now) {
        Demographics said = person.demographics();
        String family = said.name().map(name -> name.family()).orElse("");
        String given = said.name().map(name -> name.given()).orElse("");
        Optional<Duration> left = consultation.readableUntil().map(end -> Duration.between(now, end));
        boolean emergency = consultation.purpose() == PurposeOfUse.EMERGENCY;
        return new Banner(
                family,
                given,
                Latin.of(family + " " + given).map(String::strip).orElse(""),
                said.birthDate().map(new Dates(words)::day).orElse(words.say("term.notStated")),
                sex(said.gender(), words),
                words.country(
                        consultation.partner().country(), consultation.partner().name()),
                emergency,
                words.say("purpose", consultation.purpose()),
                consultation
                        .readableUntil()
                        .map(end -> words.say(
                                "banner.until",
                                Dates.time(end, zone),
                                String.valueOf(
                                        Math.max(0, left.orElse(Duration.ZERO).toMinutes())))),
                left.filter(rest -> rest.compareTo(Duration.ofMinutes(5)) < 0).isPresent());
    }

    /** Before the professional said why, nothing is said about it; an emergency was said at the beginning. */
    Banner beforePurpose() {
        return emergency ? this : new Banner(family, given, latin, birthDate, sex, country, false, "", until, soon);
    }

    static String sex(Optional<AdministrativeGender> gender, Words words) {
        return gender.map(known -> words.say("gender", known)).orElse(words.say("term.notStated"));
    }
}
