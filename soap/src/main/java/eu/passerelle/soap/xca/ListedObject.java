package eu.passerelle.soap.xca;

import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.DocumentEntry;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.Oid;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.xml.XmlCursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One ExtrinsicObject of a partner, whatever of it is there. */
final class ListedObject {
    private final Map<String, List<String>> slots = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final List<String> authors = new ArrayList<>();
    private String id = "";
    private String home = "";
    private String mimeType = "";
    private String title = "";
    private String description = "";
    private String uniqueId = "";
    private String patientId = "";

    static ListedObject read(XmlCursor cursor) {
        ListedObject object = new ListedObject();
        object.id = cursor.attributeOr("id", "").strip();
        object.home = cursor.attributeOr("home", "").strip();
        object.mimeType = cursor.attributeOr("mimeType", "").strip();
        int here = cursor.depth();
        while (cursor.nextChild(here)) {
            switch (cursor.localName()) {
                case "Slot" -> Slots.read(cursor, object.slots);
                case "Name" -> object.title = localized(cursor);
                case "Description" -> object.description = localized(cursor);
                case "Classification" -> object.readClassification(cursor);
                case "ExternalIdentifier" -> object.readIdentifier(cursor);
                default -> {
                    // VersionInfo: a constant
                }
            }
        }
        return object;
    }

    private void readClassification(XmlCursor cursor) {
        String scheme = cursor.attributeOr("classificationScheme", "").strip();
        String code = cursor.attributeOr("nodeRepresentation", "").strip();
        if (scheme.equals(Registry.SCHEME_AUTHOR)) {
            Map<String, List<String>> author = new HashMap<>();
            int here = cursor.depth();
            while (cursor.nextChild(here)) {
                if (cursor.localName().equals("Slot")) {
                    Slots.read(cursor, author);
                }
            }
            authors.addAll(author.getOrDefault("authorPerson", List.of()));
        } else if (!code.isEmpty()) {
            codes.putIfAbsent(scheme, code);
        }
    }

    private void readIdentifier(XmlCursor cursor) {
        String scheme = cursor.attributeOr("identificationScheme", "").strip();
        String value = cursor.attributeOr("value", "").strip();
        String name = "";
        int here = cursor.depth();
        while (cursor.nextChild(here)) {
            if (cursor.localName().equals("Name")) {
                name = localized(cursor);
            }
        }
        if (scheme.equals(Registry.SCHEME_UNIQUE_ID) || name.equals("XDSDocumentEntry.uniqueId")) {
            uniqueId = value;
        } else if (scheme.equals(Registry.SCHEME_PATIENT_ID) || name.equals("XDSDocumentEntry.patientId")) {
            patientId = value;
        }
    }

    private static String localized(XmlCursor cursor) {
        int here = cursor.depth();
        String text = "";
        while (cursor.nextChild(here)) {
            if (cursor.localName().equals("LocalizedString") && text.isEmpty()) {
                text = cursor.attributeOr("value", "").strip();
            }
        }
        return text;
    }

    String id() {
        return id;
    }

    String uniqueId() {
        return uniqueId;
    }

    boolean isPdf() {
        return DocumentKind.PDF_FORMAT_CODE.equalsIgnoreCase(formatCode())
                || mimeType.equalsIgnoreCase("application/pdf");
    }

    private String formatCode() {
        return codes.getOrDefault(Registry.SCHEME_FORMAT, "");
    }

    /** Where the entry names another patient than the one asked for. */
    boolean isOfSomebodyElse(PatientId asked) {
        return listedPatient().filter(patient -> !patient.equals(asked)).isPresent();
    }

    private Optional<PatientId> listedPatient() {
        String text = patientId.isEmpty() ? slot("sourcePatientId") : patientId;
        try {
            return PatientId.parseCx(text);
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    private String slot(String name) {
        return slots.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /** Empty when it cannot be retrieved (no unique id) or is of a kind nobody here knows. */
    Optional<DocumentEntry> entry(DocumentQuery asked, HomeCommunityId partner, Optional<String> twinOf) {
        Optional<DocumentKind> kind = kind(asked);
        if (uniqueId.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        String bareHome = Oid.bare(home);
        HomeCommunityId community = Oid.isValid(bareHome) ? new HomeCommunityId(bareHome) : partner;
        String repository = slot("repositoryUniqueId");
        String size = slot("size");
        return Optional.of(new DocumentEntry(
                new DocumentAddress(community, repository.isEmpty() ? community.oid() : repository, uniqueId),
                listedPatient().orElse(asked.patient()),
                kind.get(),
                formatCode(),
                mimeType,
                title.isEmpty() ? kind.get().title() : title,
                description,
                PartialDate.parse(slot("creationTime")),
                language(slot("languageCode")),
                size.matches("[1-9][0-9]{0,17}") ? OptionalLong.of(Long.parseLong(size)) : OptionalLong.empty(),
                Optional.of(slot("hash")).filter(hash -> !hash.isEmpty()),
                codes.getOrDefault(Registry.SCHEME_CONFIDENTIALITY, ""),
                authors,
                twinOf));
    }

    private Optional<DocumentKind> kind(DocumentQuery asked) {
        return DocumentKind.ofClassCode(codes.getOrDefault(Registry.SCHEME_CLASS, ""))
                .or(() -> DocumentKind.ofClassCode(codes.getOrDefault(Registry.SCHEME_TYPE, "")))
                .or(() -> DocumentKind.ofFormatCode(formatCode()))
                .or(() -> asked.kinds().size() == 1 && !codes.containsKey(Registry.SCHEME_CLASS)
                        ? Optional.of(asked.kinds().getFirst())
                        : Optional.empty());
    }

    private static Optional<LanguageTag> language(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LanguageTag.of(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
