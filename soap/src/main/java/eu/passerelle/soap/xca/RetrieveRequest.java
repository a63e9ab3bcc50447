package eu.passerelle.soap.xca;

import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.Oid;
import eu.passerelle.soap.envelope.MessageRefused;
import eu.passerelle.xml.XmlCursor;
import eu.passerelle.xml.XmlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ITI-39 asked: RetrieveDocumentSetRequest. */
public final class RetrieveRequest {
    private RetrieveRequest() {}

    /**
     * One document asked for.
     *
     * @param home as written, echoed in the answer; empty where it was missing
     * @param address empty where the request names no document
     */
    public record Wanted(String home, String repository, String document, Optional<DocumentAddress> address) {}

    /**
     * Reads the element that the cursor stands on.
     *
     * @param self the home community where a request names none
     * @param most how many documents one request may ask for
     */
    public static List<Wanted> read(XmlCursor cursor, HomeCommunityId self, int most) {
        List<Wanted> wanted = new ArrayList<>();
        int here = cursor.depth();
        while (cursor.nextChild(here)) {
            if (cursor.localName().equals("DocumentRequest")) {
                if (wanted.size() == most) {
                    throw MessageRefused.malformed("more documents at once than allowed");
                }
                wanted.add(readOne(cursor, self));
            }
        }
        if (wanted.isEmpty()) {
            throw MessageRefused.malformed("the retrieve asks for no document");
        }
        return wanted;
    }

    private static Wanted readOne(XmlCursor cursor, HomeCommunityId self) {
        String home = "";
        String repository = "";
        String document = "";
        int here = cursor.depth();
        while (cursor.nextChild(here)) {
            switch (cursor.localName()) {
                case "HomeCommunityId" -> home = cursor.text().strip();
                case "RepositoryUniqueId" -> repository = cursor.text().strip();
                case "DocumentUniqueId" -> document = cursor.text().strip();
                default -> {
                    // nothing else is defined
                }
            }
        }
        String oid = Oid.bare(home);
        HomeCommunityId community = Oid.isValid(oid) ? new HomeCommunityId(oid) : self;
        return new Wanted(
                home,
                repository,
                document,
                document.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new DocumentAddress(community, repository, document)));
    }

    /** Writes a question of ours: one document, ids as listed. */
    public static void write(XmlWriter xml, DocumentAddress document) {
        xml.start("x:RetrieveDocumentSetRequest").attribute("xmlns:x", Registry.XDSB);
        xml.start("x:DocumentRequest");
        xml.element("x:HomeCommunityId", document.home().urn());
        xml.element("x:RepositoryUniqueId", document.repositoryUniqueId());
        xml.element("x:DocumentUniqueId", document.documentUniqueId());
        xml.end().end();
    }
}
