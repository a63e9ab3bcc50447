package eu.passerelle.soap.xca;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentEntry;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Note;
import eu.passerelle.border.Refusal;
import eu.passerelle.soap.xca.RegistryErrors.Stated;
import eu.passerelle.xml.XmlWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * ITI-38 answered: writes AdhocQueryResponse so that the incumbent's client reads it (soap-exchange §3.3, §3.5): a
 * status and a RegistryObjectList always, nothing of severity Error beside documents, an association only where both
 * ends are in the list.
 */
public final class ListAnswer {
    private ListAnswer() {}

    /**
     * Writes the answer.
     *
     * @param country of affiliation, as the place of the documents
     */
    public static void write(XmlWriter xml, DocumentList outcome, CountryCode country) {
        switch (outcome) {
            case DocumentList.Found found -> {
                begin(xml, RegistryStatus.SUCCESS);
                RegistryErrors.write(
                        xml,
                        found.notes().stream()
                                .map(Note::about)
                                .filter(ListAnswer::harmlessBesideDocuments)
                                .map(Stated::warning)
                                .toList());
                documents(xml, found.entries(), country);
            }
            case DocumentList.None none -> {
                begin(xml, RegistryStatus.SUCCESS);
                RegistryErrors.write(xml, List.of(Stated.warning(none.refusal())));
                documents(xml, List.of(), country);
            }
            case DocumentList.Refused refused -> {
                begin(xml, RegistryStatus.FAILURE);
                RegistryErrors.write(xml, List.of(Stated.error(refused.refusal())));
                documents(xml, List.of(), country);
            }
        }
        xml.end();
    }

    /** The incumbent's client drops the documents beside these codes, whatever their severity. */
    private static boolean harmlessBesideDocuments(Refusal note) {
        return !RegistryErrors.meansNone(note)
                && !note.code().equals(ErrorCode.PRESCRIPTION_REGISTRY_UNREACHABLE.code());
    }

    private static void begin(XmlWriter xml, RegistryStatus status) {
        xml.start("q:AdhocQueryResponse")
                .attribute("xmlns:q", Registry.QUERY)
                .attribute("xmlns:rs", Registry.RS)
                .attribute("xmlns:rim", Registry.RIM)
                .attribute("status", status.urn());
    }

    private static void documents(XmlWriter xml, List<DocumentEntry> entries, CountryCode country) {
        xml.start("rim:RegistryObjectList");
        Map<String, String> objects = new HashMap<>();
        for (DocumentEntry entry : entries) {
            objects.put(entry.address().documentUniqueId(), EntryElement.write(xml, entry, country));
        }
        for (DocumentEntry entry : entries) {
            String source = objects.getOrDefault(entry.address().documentUniqueId(), "");
            String target =
                    entry.twinOf().map(twin -> objects.getOrDefault(twin, "")).orElse("");
            if (!target.isEmpty() && !target.equals(source)) {
                xml.start("rim:Association")
                        .attribute("associationType", Registry.TRANSFORM)
                        .attribute("sourceObject", source)
                        .attribute("targetObject", target)
                        .attribute("id", "urn:uuid:" + UUID.randomUUID())
                        .end();
            }
        }
        xml.end();
    }
}
