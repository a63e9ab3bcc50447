package eu.passerelle.soap.xca;

import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.DocumentQuery.DocumentFilter;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.Refusal;
import eu.passerelle.border.Severity;
import eu.passerelle.soap.envelope.MessageRefused;
import eu.passerelle.xml.XmlCursor;
import eu.passerelle.xml.XmlWriter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * ITI-38 asked: AdhocQueryRequest, FindDocuments. Slots nobody here knows are passed over; class lists are read in the
 * form of the incumbent too, which quotes the whole list instead of each code.
 */
public sealed interface ListRequest {
    /** A question that can be asked. */
    record Asked(DocumentQuery query) implements ListRequest {}

    /** A question of a good shape that cannot be asked, with what to answer. */
    record Unanswerable(Refusal refusal) implements ListRequest {}

    /** Reads the element that the cursor stands on. */
    static ListRequest read(XmlCursor cursor) {
        Map<String, List<String>> slots = new HashMap<>();
        String queryId = "";
        boolean found = false;
        int here = cursor.depth();
        while (cursor.nextChild(here)) {
            if (cursor.localName().equals("AdhocQuery")) {
                found = true;
                queryId = cursor.attributeOr("id", "").strip();
                int query = cursor.depth();
                while (cursor.nextChild(query)) {
                    if (cursor.localName().equals("Slot")) {
                        Slots.read(cursor, slots);
                    }
                }
            }
        }
        if (!found) {
            throw MessageRefused.malformed("the document query holds no AdhocQuery");
        }
        if (!queryId.isEmpty() && !Registry.FIND_DOCUMENTS.endsWith(queryId.toLowerCase(java.util.Locale.ROOT))) {
            return new Unanswerable(
                    new Refusal.Foreign("XDSUnknownStoredQuery", "Only FindDocuments is served.", Severity.ERROR));
        }
        List<DocumentKind> kinds = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        classCodes(slots.getOrDefault(Registry.SLOT_CLASS, List.of()), kinds, unknown);
        Optional<PatientId> patient = slots.getOrDefault(Registry.SLOT_PATIENT, List.of()).stream()
                .findFirst()
                .flatMap(ListRequest::patient);
        if (patient.isEmpty()) {
            return new Unanswerable(Refusal.of(
                    GenericFailure.of(kinds).missingFields(), "The query names no patient by a complete identifier."));
        }
        return new Asked(new DocumentQuery(patient.get(), kinds, unknown, filter(slots)));
    }

    private static Optional<PatientId> patient(String text) {
        try {
            return PatientId.parseCx(text);
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    private static void classCodes(List<String> values, List<DocumentKind> kinds, List<String> unknown) {
        for (String value : values) {
            for (String item : value.replaceAll("[()'\\s]", "").split(",")) {
                int caret = item.indexOf('^');
                String code = caret < 0 ? item : item.substring(0, caret);
                if (code.isEmpty()) {
                    continue;
                }
                Optional<DocumentKind> kind = DocumentKind.ofClassCode(code);
                if (kind.isEmpty()) {
                    unknown.add(code);
                } else if (!kinds.contains(kind.get())) {
                    kinds.add(kind.get());
                }
            }
        }
    }

    private static DocumentFilter filter(Map<String, List<String>> slots) {
        OptionalLong size = slots.getOrDefault(Registry.SLOT_MAXIMUM_SIZE, List.of()).stream()
                .filter(text -> text.matches("[0-9]{1,18}"))
                .mapToLong(Long::parseLong)
                .findFirst();
        return new DocumentFilter(
                size, instant(slots, Registry.SLOT_CREATED_BEFORE), instant(slots, Registry.SLOT_CREATED_AFTER));
    }

    private static Optional<Instant> instant(Map<String, List<String>> slots, String name) {
        return slots.getOrDefault(name, List.of()).stream().findFirst().flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeParseException unreadable) {
                return Optional.empty();
            }
        });
    }

    /** Writes a question of ours (soap-exchange §3.1). */
    static void write(XmlWriter xml, DocumentQuery query) {
        xml.start("q:AdhocQueryRequest").attribute("xmlns:q", Registry.QUERY).attribute("xmlns:rim", Registry.RIM);
        xml.start("q:ResponseOption")
                .attribute("returnComposedObjects", "true")
                .attribute("returnType", "LeafClass")
                .end();
        xml.start("rim:AdhocQuery").attribute("id", Registry.FIND_DOCUMENTS);
        Slots.write(xml, Registry.SLOT_PATIENT, "'" + query.patient().cx() + "'");
        Slots.write(xml, Registry.SLOT_STATUS, "('" + Registry.APPROVED + "')");
        Slots.write(
                xml,
                Registry.SLOT_CLASS,
                query.kinds().stream()
                        .map(kind -> "'" + kind.classCode() + "^^" + DocumentKind.LOINC.id() + "'")
                        .collect(Collectors.joining(",", "(", ")")));
        DocumentFilter filter = query.filter();
        filter.maximumSize().ifPresent(size -> Slots.write(xml, Registry.SLOT_MAXIMUM_SIZE, Long.toString(size)));
        filter.createdBefore().ifPresent(at -> Slots.write(xml, Registry.SLOT_CREATED_BEFORE, at.toString()));
        filter.createdAfter().ifPresent(at -> Slots.write(xml, Registry.SLOT_CREATED_AFTER, at.toString()));
        xml.end().end();
    }
}
