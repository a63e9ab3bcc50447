package eu.passerelle.treatment;

import eu.passerelle.border.Credentials;
import eu.passerelle.border.DocumentEntry;
import java.util.Optional;

/** Where the PDF of the country is to be fetched, and with which assertions. */
record PdfSource(Optional<DocumentEntry> entry, Credentials credentials) {}
