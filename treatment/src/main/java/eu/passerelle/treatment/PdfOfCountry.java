package eu.passerelle.treatment;

import eu.passerelle.border.Content;

/** The document of record of country A, as far as it has arrived; fetched after the structured view is shown. */
public sealed interface PdfOfCountry {
    record Fetching() implements PdfOfCountry {}

    /** The PDF bytes, taken out of the CDA around them. */
    record Available(Content pdf) implements PdfOfCountry {}

    /** A scanned picture instead of a PDF: JPEG, PNG, GIF or TIFF by its bytes. */
    record Picture(Content image) implements PdfOfCountry {}

    /** Something that is never opened here. */
    record OtherFormat(String mediaType) implements PdfOfCountry {}

    /** The list offered none. */
    record NotOffered() implements PdfOfCountry {}

    record Failed(Problem problem) implements PdfOfCountry {}
}
