package eu.passerelle.portal.copy;

import eu.passerelle.portal.pdf.OriginalFile;
import eu.passerelle.portal.summary.ReadingFrame;
import eu.passerelle.treatment.PdfOfCountry;

/**
 * What would be kept, and, once it is recorded that it is, the files.
 *
 * @param kept whether it is recorded
 */
public record CopyPage(ReadingFrame around, boolean kept, PdfOfCountry pdf) {
    public boolean hasPdf() {
        return OriginalFile.of(pdf).isPresent();
    }

    /** Whether the country's own document may still come. */
    public boolean isFetching() {
        return pdf instanceof PdfOfCountry.Fetching;
    }
}
