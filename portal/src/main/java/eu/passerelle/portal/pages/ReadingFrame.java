package eu.passerelle.portal.pages;

/**
 * What every page of a patient who is being read carries: who it is, of which country, and by which token.
 *
 * @param name of the professional, and the moment, for the printed page
 */
public record ReadingFrame(Frame frame, String token, Banner banner, String country, String name, String moment) {
    /** A path below the consultation. */
    public String path(String rest) {
        return "/c/" + token + rest;
    }
}
