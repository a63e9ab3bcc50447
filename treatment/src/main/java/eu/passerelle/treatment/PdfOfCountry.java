package eu.passerelle.treatment;

import eu.passerelle.border.Content;

/** The document of record of country A, as far as it has arrived; fetched after the structured view is shown. */
public sealed interface PdfOfCountry {
    record Fetching() implements PdfOfCountry {}

    /** The PDF bytes, taken out of the CDA around them. */
    record Available(Content pdf) implements PdfOfCountry {}

    /** The list offered none. */
    record NotOffered() implements PdfOfCountry {}

    record Failed(Problem problem) implements PdfOfCountry {}
}
