package eu.passerelle.treatment;

/** What happens while a summary is read; each is recorded when it happens, with the consultation. */
public enum ReadingEvent {
    /** The translated summary was shown. */
    SUMMARY_SHOWN,
    /** Translation and original were shown side by side. */
    ORIGINAL_SHOWN,
    /** A page of the country's own document was shown; the detail is its number. */
    PDF_SHOWN,
    /** The words of the country's own document were searched; never for what. */
    PDF_SEARCHED,
    /** The country's own document was taken away as a file. */
    PDF_DOWNLOADED,
    /** A copy is kept in the record of the care provider; the detail is the digest of the document as received. */
    COPY_KEPT,
    /** A file of that copy was handed out; the detail is XML or PDF. */
    COPY_TAKEN,
    /** The browser was told to print; known only where scripts run. */
    PRINTED,
    /** The professional confirmed again that this patient is being treated; the detail is the new end. */
    EXTENDED,
    /** The login ended while reading, and the professional came back. */
    LOGGED_IN_AGAIN
}
