package eu.passerelle.cda.transcode;

import eu.passerelle.border.Code;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Note;
import eu.passerelle.cda.Utf8;
import eu.passerelle.terminology.Binding;
import eu.passerelle.terminology.Decision;
import eu.passerelle.terminology.Decision.Designation;
import eu.passerelle.terminology.Release;
import eu.passerelle.xml.XmlCursor;
import eu.passerelle.xml.XmlLimits;
import eu.passerelle.xml.XmlRefused;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Country A: turns a document with national codes into the pivot (implementation guide §2.2). Codes and designations
 * become those of the catalogue, what stood there becomes a {@code translation}; everything that is not a code of ours
 * stays byte for byte. An optional element without a safe mapping becomes {@code nullFlavor="OTH"} and is noted (2502);
 * a required one refuses the document. Original clinical documents pass untouched.
 */
public final class Transcoder {
    private final XmlLimits limits;

    public Transcoder() {
        this(XmlLimits.DOCUMENT);
    }

    public Transcoder(XmlLimits limits) {
        this.limits = limits;
    }

    /** Never throws for what the bytes hold. The array is not changed. */
    public Transcoding toPivot(byte[] document, Release release) {
        Optional<byte[]> utf8 = Utf8.of(document);
        if (utf8.isEmpty()) {
            return new Transcoding.Refused(ErrorCode.TM_CDA_NOT_CONFORMANT, "the encoding is not known");
        }
        Decisions decisions = new Decisions(release);
        try (XmlCursor cursor = XmlCursor.over(utf8.get(), limits)) {
            byte[] pivot = CodeSplice.apply(utf8.get(), cursor, decisions);
            return decisions.outcome(pivot, utf8.get());
        } catch (XmlRefused refused) {
            return new Transcoding.Refused(ErrorCode.TM_CDA_NOT_CONFORMANT, String.valueOf(refused.getMessage()));
        }
    }

    /** Asks the release, and keeps what must be told. */
    private static final class Decisions implements CodeSplice.Decider {
        private final Release release;
        private final Set<String> unmapped = new LinkedHashSet<>();
        private Optional<DocumentKind> kind = Optional.empty();
        private boolean documentCode;
        private boolean untouched;
        private Transcoding.@Nullable Refused refused;

        Decisions(Release release) {
            this.release = release;
        }

        @Override
        public boolean isDone() {
            return refused != null || untouched;
        }

        Transcoding outcome(byte[] pivot, byte[] source) {
            if (refused != null) {
                return refused;
            }
            if (!documentCode) {
                return new Transcoding.Refused(ErrorCode.TM_DOCUMENT_CODE_MISSING, "ClinicalDocument/code is missing");
            }
            if (untouched) {
                return new Transcoding.Transcoded(source, List.of());
            }
            List<Note> notes = new ArrayList<>(unmapped.size());
            unmapped.forEach(text -> notes.add(Note.warning(ErrorCode.TM_NOT_TRANSCODED, text)));
            return new Transcoding.Transcoded(pivot, notes);
        }

        @Override
        public Change decide(Place place, XmlCursor element) {
            String code = element.attributeOr("code", "").strip();
            String system = element.attributeOr("codeSystem", "").strip();
            boolean ofDocument =
                    place.parent().equals("ClinicalDocument") && place.name().equals("code");
            if (ofDocument) {
                documentCode = true;
                kind = DocumentKind.ofClassCode(code);
                if (kind.isEmpty()) {
                    return refuse(ErrorCode.TM_DOCUMENT_CODE_UNKNOWN, "unknown document code");
                }
                untouched = passesUntouched(kind.get()) && system.equals(DocumentKind.LOINC.id());
            }
            if (untouched) {
                return Change.KEEP;
            }
            if (code.isEmpty() || system.isEmpty()) {
                return ofDocument
                                || isRequired(place)
                                        && element.attributeOr("nullFlavor", "").isEmpty()
                        ? refuse(missingMapping(), "required code without code system [" + place.path() + "]")
                        : Change.KEEP;
            }
            Binding binding = CodedPlaces.of(place, code, system);
            if (binding == null || !element.attributeOr("nullFlavor", "").isEmpty()) {
                return Change.KEEP;
            }
            return change(place, element, binding, Code.of(code, system));
        }

        private Change change(Place place, XmlCursor element, Binding binding, Code code) {
            return switch (release.toPivot(binding, code)) {
                case Decision.Pivot(Designation designation) -> {
                    String text = designation.text();
                    yield text.isEmpty() || text.equals(element.attributeOr("displayName", ""))
                            ? Change.KEEP
                            : new Change.Redesignate(text);
                }
                case Decision.Mapped(Code target, Designation designation, var mapping) ->
                    new Change.Replace(
                            target,
                            designation.codeSystemName(),
                            designation.codeSystemVersion().orElse(""),
                            designation.text());
                case Decision.Unmapped(String reason) -> unmapped(place, binding, code);
            };
        }

        private Change unmapped(Place place, Binding binding, Code code) {
            boolean structural = binding == CodedPlaces.DOCUMENT_CODE || binding == CodedPlaces.SECTION_CODE;
            if (structural && code.system().equals(DocumentKind.LOINC)) {
                return Change.KEEP;
            }
            if (isRequired(place)) {
                return refuse(missingMapping(), "no mapping for a required code [" + place.path() + "]");
            }
            unmapped.add("not transcoded: " + place.path() + ", code system " + code.system());
            return binding == CodedPlaces.SECTION_CODE ? Change.KEEP : Change.UNMAP;
        }

        /** Document code always; the role of the author in prescriptions; the dose form where something is dispensed. */
        private boolean isRequired(Place place) {
            return switch (place.name()) {
                case "code" -> place.parent().equals("ClinicalDocument");
                case "functionCode" ->
                    is(DocumentKind.EPRESCRIPTION)
                            && place.parent().equals("author")
                            && place.above(2).equals("ClinicalDocument");
                case "formCode" ->
                    (is(DocumentKind.EPRESCRIPTION) || is(DocumentKind.EDISPENSATION))
                            && place.parent().equals("manufacturedMaterial");
                default -> false;
            };
        }

        private boolean is(DocumentKind wanted) {
            return kind.filter(known -> known == wanted).isPresent();
        }

        private ErrorCode missingMapping() {
            if (is(DocumentKind.PATIENT_SUMMARY)) {
                return ErrorCode.ERROR_PS_MISSING_EXPECTED_MAPPING;
            }
            if (is(DocumentKind.EPRESCRIPTION)) {
                return ErrorCode.ERROR_EP_MISSING_EXPECTED_MAPPING;
            }
            return is(DocumentKind.EDISPENSATION)
                    ? ErrorCode.ERROR_ED_MISSING_EXPECTED_MAPPING
                    : ErrorCode.TRANSCODING_ERROR;
        }

        private Change refuse(ErrorCode error, String text) {
            refused = new Transcoding.Refused(error, text);
            return Change.KEEP;
        }

        private static boolean passesUntouched(DocumentKind kind) {
            return switch (kind) {
                case HOSPITAL_DISCHARGE, LABORATORY_REPORT, IMAGING_REPORT, MEDICAL_IMAGES -> true;
                case PATIENT_SUMMARY,
                        EPRESCRIPTION,
                        EDISPENSATION,
                        DISPENSATION_DISCARD,
                        MEDICATION_OVERVIEW,
                        CONSENT -> false;
            };
        }
    }
}
