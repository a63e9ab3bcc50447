package eu.passerelle.national;

import eu.passerelle.border.Content;

/** A document of the national side: its entry and its bytes (a CDA, also around a PDF). */
public record NationalDocument(NationalEntry entry, Content content) {}
