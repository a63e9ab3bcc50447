package eu.passerelle.soap.xca;

import eu.passerelle.border.DocumentEntry;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.Note;
import eu.passerelle.border.Refusal;
import eu.passerelle.soap.envelope.MessageRefused;
import eu.passerelle.xml.XmlCursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a partner's answer to ITI-38 means. An error code of the not-found family means none, whatever its severity; any
 * other error of severity Error is a refusal, even beside documents and under Success; a missing status is a failure;
 * warnings beside documents are notes.
 */
public final class ListConclusion {
    private final DocumentQuery asked;
    private final HomeCommunityId partner;
    private final List<Refusal> errors = new ArrayList<>();
    private final List<ListedObject> objects = new ArrayList<>();
    private final Map<String, String> transforms = new HashMap<>();
    private RegistryStatus status = RegistryStatus.UNSTATED;

    private ListConclusion(DocumentQuery asked, HomeCommunityId partner) {
        this.asked = asked;
        this.partner = partner;
    }

    /**
     * Reads the element that the cursor stands on.
     *
     * @param partner where documents are that do not say where they are
     */
    public static DocumentList read(XmlCursor cursor, DocumentQuery asked, HomeCommunityId partner) {
        if (!cursor.is(Registry.QUERY, "AdhocQueryResponse")) {
            throw MessageRefused.malformed("the answer is not one to a document query");
        }
        ListConclusion conclusion = new ListConclusion(asked, partner);
        conclusion.read(cursor);
        return conclusion.conclude();
    }

    private void read(XmlCursor cursor) {
        status = RegistryStatus.read(cursor.attributeOr("status", ""));
        int here = cursor.depth();
        while (cursor.nextChild(here)) {
            switch (cursor.localName()) {
                case "RegistryErrorList" -> errors.addAll(RegistryErrors.read(cursor));
                case "RegistryObjectList" -> {
                    int list = cursor.depth();
                    while (cursor.nextChild(list)) {
                        switch (cursor.localName()) {
                            case "ExtrinsicObject" -> objects.add(ListedObject.read(cursor));
                            case "Association" -> readAssociation(cursor);
                            default -> {
                                // folders and the like are not used on the border
                            }
                        }
                    }
                }
                default -> {
                    // ResponseSlotList: nothing the network defines
                }
            }
        }
    }

    private void readAssociation(XmlCursor cursor) {
        if (cursor.attributeOr("associationType", "").endsWith("XFRM")) {
            transforms.put(
                    cursor.attributeOr("sourceObject", "").strip(),
                    cursor.attributeOr("targetObject", "").strip());
        }
    }

    private DocumentList conclude() {
        Optional<Refusal> against =
                errors.stream().filter(RegistryErrors::isFatal).findFirst();
        if (against.isPresent()) {
            return new DocumentList.Refused(against.get());
        }
        Optional<Refusal> none =
                errors.stream().filter(RegistryErrors::meansNone).findFirst();
        if (objects.isEmpty() && none.isPresent()) {
            return new DocumentList.None(none.get());
        }
        boolean explained = none.isPresent() && status == RegistryStatus.FAILURE;
        return switch (status) {
            case SUCCESS, PARTIAL_SUCCESS -> documents();
            // One kind found nothing, another did: the incumbent answers with the status of the last one.
            case FAILURE -> explained ? documents() : new DocumentList.Refused(firstError("The answer is a failure."));
            case UNSTATED -> new DocumentList.Refused(firstError("The answer does not say whether it succeeded."));
        };
    }

    private Refusal firstError(String otherwise) {
        return errors.isEmpty() ? Refusal.of(GenericFailure.of(asked.kinds()).failed(), otherwise) : errors.getFirst();
    }

    private DocumentList documents() {
        List<Note> notes = new ArrayList<>(errors.stream().map(Note::new).toList());
        List<DocumentEntry> entries = new ArrayList<>();
        for (ListedObject object : objects) {
            object.entry(asked, partner, twinOf(object))
                    .ifPresentOrElse(
                            entries::add,
                            () -> notes.add(Note.warning(
                                    ErrorCode.WARNING_GENERIC,
                                    "A document of the list was left out: it has no identifier or no known kind.")));
            if (object.isOfSomebodyElse(asked.patient())) {
                notes.add(Note.warning(
                        ErrorCode.WARNING_GENERIC,
                        "A document of the list names another patient identifier than the one asked for."));
            }
        }
        if (entries.isEmpty()) {
            return nothing();
        }
        return new DocumentList.Found(entries, notes);
    }

    /** Nothing that can be offered; it is called none only where the partner really listed nothing and minded nothing. */
    private DocumentList nothing() {
        if (!errors.isEmpty()) {
            return new DocumentList.Refused(errors.getFirst());
        }
        return objects.isEmpty()
                ? new DocumentList.None(
                        Refusal.of(GenericFailure.of(asked.kinds()).none()))
                : new DocumentList.Refused(firstError("No document of the list can be read."));
    }

    /** The structured document that a PDF was made from; the association may point either way. */
    private Optional<String> twinOf(ListedObject object) {
        if (!object.isPdf()) {
            return Optional.empty();
        }
        return objects.stream()
                .filter(other -> !other.isPdf() && !other.uniqueId().isEmpty())
                .filter(other -> other.id().equals(transforms.get(object.id()))
                        || object.id().equals(transforms.get(other.id())))
                .map(ListedObject::uniqueId)
                .findFirst();
    }
}
