package eu.passerelle.portal.operator;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator of the node configures for the portal. Everything may be left out: then the built-in sample texts
 * stand in, with their watermark, and ways that need something of the operator are not offered.
 *
 * @param conditions folder with a folder per version, named by the day it comes into force, with a text per language
 * @param notices folder with a file per language
 * @param serviceNotes file of the notes shown at the start
 * @param noticeLink where a patient's telephone finds the notice
 * @param citizens the page of the country for its citizens
 * @param authenticationClasses those that count as a login with a second factor; empty where any login will do
 */
public record Operator(
        Optional<Path> conditions,
        Optional<Path> notices,
        Optional<Path> serviceNotes,
        Optional<NoticeLink> noticeLink,
        Optional<URI> citizens,
        Helpdesk helpdesk,
        Set<String> authenticationClasses) {
    /** An operator who configured nothing. */
    public static final Operator SILENT = new Operator(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Helpdesk.NONE,
            Set.of());

    public Operator {
        authenticationClasses = Set.copyOf(authenticationClasses);
        if (citizens.filter(page -> page.getHost() == null).isPresent()) {
            throw new IllegalArgumentException("the page for citizens is not an absolute address");
        }
    }
}
