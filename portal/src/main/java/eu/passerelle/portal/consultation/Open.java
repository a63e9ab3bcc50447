package eu.passerelle.portal.consultation;

import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.Consultation;
import java.time.ZoneId;

/** A consultation that was not finished. */
public record Open(String token, String country, String since, String reference) {
    public static Open of(Consultation consultation, Words words, ZoneId zone) {
        return new Open(
                consultation.token().value(),
                StepFrames.country(consultation, words),
                Dates.time(consultation.opened(), zone),
                consultation.reference().value());
    }
}
