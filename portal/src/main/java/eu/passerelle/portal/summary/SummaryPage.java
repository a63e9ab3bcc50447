package eu.passerelle.portal.summary;

import eu.passerelle.portal.reading.SummarySheet;
import eu.passerelle.treatment.PdfOfCountry;
import java.util.Optional;

/**
 * P5.
 *
 * @param original the same summary in the words of its author, where both are shown side by side
 * @param others how many more summaries the country has of this patient
 */
public record SummaryPage(
        ReadingFrame around, SummarySheet sheet, Optional<SummarySheet> original, PdfOfCountry pdf, int others) {}
