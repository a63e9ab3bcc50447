package eu.passerelle.border;

/** A document that was retrieved: where it came from, its media type as sent, its bytes. */
public record Document(DocumentAddress address, String mimeType, Content content) {}
