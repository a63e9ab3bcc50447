package eu.passerelle.portal.pages;

import java.util.List;

/** P1: the countries, and what is still open. */
public record StartPage(Frame frame, List<Choice> countries, List<Open> open, boolean notServed) {
    public StartPage {
        countries = List.copyOf(countries);
        open = List.copyOf(open);
    }

    /**
     * A country to choose.
     *
     * @param ownName as the partner calls itself, where that differs
     * @param why it cannot be chosen; empty for active ones
     */
    public record Choice(String code, String name, String ownName, boolean active, String why) {}

    /** A consultation that was not finished. */
    public record Open(String token, String country, String since, String reference) {}
}
