package eu.passerelle.portal.pages;

/**
 * A page that says one thing.
 *
 * @param key prefix of its texts: title, what, now
 * @param tone info, warn or stop
 * @param next where its button goes
 */
public record MessagePage(Frame frame, String key, String tone, String next) {}
