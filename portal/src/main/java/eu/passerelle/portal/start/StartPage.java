package eu.passerelle.portal.start;

import eu.passerelle.portal.accesses.AccessRow;
import eu.passerelle.portal.consultation.Open;
import eu.passerelle.portal.countries.Choice;
import eu.passerelle.portal.pages.Frame;
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
