package eu.passerelle.portal.consultation;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.Demographics;
import eu.passerelle.portal.words.Age;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Latin;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.IdentifiedPerson;
import eu.passerelle.trust.PurposeOfUse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Who the patient is, on every page from P4 on.
 *
 * @param latin the name in Latin letters where its script is another one, else empty
 * @param age in words; empty where the birth date is not stated
 * @param remaining how long it may be read; empty before that is confirmed
 */
public record Banner(
        String family,
        String given,
        String latin,
        String birthDate,
        String age,
        String sex,
        String country,
        boolean emergency,
        String purpose,
        Optional<Remaining> remaining) {
    public static Banner of(Consultation consultation, IdentifiedPerson person, Words words, ZoneId zone, Instant now) {
        Demographics said = person.demographics();
        String family = said.name().map(name -> name.family()).orElse("");
        String given = said.name().map(name -> name.given()).orElse("");
        boolean emergency = consultation.purpose() == PurposeOfUse.EMERGENCY;
        return new Banner(
                family,
                given,
                Latin.of(family + " " + given).map(String::strip).orElse(""),
                said.birthDate().map(new Dates(words)::day).orElse(words.say("term.notStated")),
                said.birthDate()
                        .flatMap(date -> Age.of(date, LocalDate.ofInstant(now, zone), words))
                        .orElse(""),
                sex(said.gender(), words),
                words.country(
                        consultation.partner().country(), consultation.partner().name()),
                emergency,
                words.say("purpose", consultation.purpose()),
                Remaining.of(consultation, now, zone));
    }

    /** Before the professional said why, nothing is said about it; an emergency was said at the beginning. */
    public Banner beforePurpose() {
        return emergency ? this : new Banner(family, given, latin, birthDate, age, sex, country, false, "", remaining);
    }

    static String sex(Optional<AdministrativeGender> gender, Words words) {
        return gender.map(known -> words.say("gender", known)).orElse(words.say("term.notStated"));
    }
}
