package eu.passerelle.portal.summary;

import java.util.List;

/** P6: what else a country may have of a patient, and why it is not shown yet. */
public record OtherDocumentsPage(ReadingFrame around, List<Row> rows) {
    public OtherDocumentsPage {
        rows = List.copyOf(rows);
    }

    /**
     * A kind of document.
     *
     * @param offered whether the country says that it gives such documents
     */
    public record Row(String name, boolean offered, String state) {}
}
