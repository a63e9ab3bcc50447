package eu.passerelle.portal.pages;

import eu.passerelle.portal.reading.SummarySheet;
import eu.passerelle.treatment.PdfOfCountry;
import java.util.Optional;

/**
 * P5.
 *
 * @param original the same summary in the words of its author, where both are shown side by side
 * @param professional and the moment, for the printed page
 */
public record SummaryPage(
        Frame frame,
        String token,
        Banner banner,
        String country,
        SummarySheet sheet,
        Optional<SummarySheet> original,
        PdfOfCountry pdf,
        String professional,
        String printed) {}
