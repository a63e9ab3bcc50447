package eu.passerelle.discovery.rule;

import java.net.URI;
import java.util.Optional;

/**
 * Where a rule comes from, so that whoever doubts it can look.
 *
 * @param text a law, an agreement, a decision, in words
 * @param link http or https
 */
public record Source(String text, Optional<URI> link) {
    public Source {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the source says nothing");
        }
        link.ifPresent(uri -> {
            if (uri.getHost() == null || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                throw new IllegalArgumentException("is no web address: " + uri);
            }
        });
    }
}
