package eu.passerelle.portal.pages;

import eu.passerelle.portal.accesses.AccessRow;
import eu.passerelle.portal.countries.Choice;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.Consultation;
import java.time.ZoneId;
import java.util.List;

/**
 * P1: the countries, and what is still open.
 *
 * @param sought what was typed to find a country
 * @param countries that can be asked and fit it
 * @param others that cannot be asked and fit it
 * @param notes of the operator about the service
 * @param beginner whether the checklist is open, because the service was hardly used
 * @param accesses the latest of the last 24 hours
 */
public record StartPage(
        Frame frame,
        String sought,
        List<Choice> countries,
        List<Choice> others,
        List<Open> open,
        boolean notServed,
        List<String> notes,
        Arrived arrived,
        boolean beginner,
        List<AccessRow> accesses) {
    public StartPage {
        countries = List.copyOf(countries);
        others = List.copyOf(others);
        open = List.copyOf(open);
        notes = List.copyOf(notes);
        accesses = List.copyOf(accesses);
    }

    /** A consultation that was not finished. */
    public record Open(String token, String country, String since, String reference) {
        static Open of(Consultation consultation, Words words, ZoneId zone) {
            return new Open(
                    consultation.token().value(),
                    StepFrames.country(consultation, words),
                    Dates.time(consultation.opened(), zone),
                    consultation.reference().value());
        }
    }

    /**
     * Who came, and when before.
     *
     * @param lastLogin in words; empty for the first
     * @param lastUse before this login, in words; empty before the first
     * @param neverUsed not even since this login
     * @param severalPlaces whether another organisation or role can be chosen
     */
    public record Arrived(
            String name,
            String role,
            String organization,
            String lastLogin,
            String lastUse,
            boolean neverUsed,
            boolean severalPlaces) {}
}
