package eu.passerelle.soap.mime;

/**
 * How many parts a multipart message may have, and how many bytes of headers each part.
 */
public record MimeLimits(int parts, int headerBytes) {
    public static final MimeLimits USUAL = new MimeLimits(24, 8_192);
}
