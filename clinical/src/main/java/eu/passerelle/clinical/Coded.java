package eu.passerelle.clinical;

import eu.passerelle.border.Code;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The value of a coded element (HL7 CD and its restrictions). Texts that were not given are empty.
 *
 * @param code empty when the element has a null flavour, or a text only
 * @param displayName the designation beside the code
 * @param originalText what the author wrote, resolved from the narrative where it was a reference
 * @param nullFlavor why there is no code
 * @param translations from the outermost (youngest) to the innermost (the author's own)
 * @param narrativeId of the narrative element that {@code originalText} refers to, without {@code #}
 * @param offset of the start tag in the bytes this was read from, in bytes; {@link #NOT_FROM_BYTES} otherwise.
 *     Renderings are looked up by it
 * @param qualifiers what makes the code narrower, such as the side of the body (older waves)
 */
public record Coded(
        Optional<Code> code,
        String codeSystemName,
        String codeSystemVersion,
        String displayName,
        String originalText,
        Optional<NullFlavor> nullFlavor,
        List<Translation> translations,
        String narrativeId,
        int offset,
        List<Qualifier> qualifiers) {
    public static final int NOT_FROM_BYTES = -1;

    /** An element that is not there at all. */
    public static final Coded NONE =
            new Coded(Optional.empty(), "", "", "", "", Optional.empty(), List.of(), "", NOT_FROM_BYTES);

    public Coded {
        translations = List.copyOf(translations);
        qualifiers = List.copyOf(qualifiers);
    }

    public Coded(
            Optional<Code> code,
            String codeSystemName,
            String codeSystemVersion,
            String displayName,
            String originalText,
            Optional<NullFlavor> nullFlavor,
            List<Translation> translations,
            String narrativeId,
            int offset) {
        this(
                code,
                codeSystemName,
                codeSystemVersion,
                displayName,
                originalText,
                nullFlavor,
                translations,
                narrativeId,
                offset,
                List.of());
    }

    /** The same value in other words or another code system. */
    public record Translation(
            Optional<Code> code, String codeSystemName, String codeSystemVersion, String displayName) {}

    /**
     * What narrows a code.
     *
     * @param name which property is meant, such as laterality; often absent
     */
    public record Qualifier(Coded name, Coded value) {}

    public static Coded of(Code code, String displayName) {
        return new Coded(Optional.of(code), "", "", displayName, "", Optional.empty(), List.of(), "", NOT_FROM_BYTES);
    }

    public static Coded of(String code, String system, String displayName) {
        return of(Code.of(code, system), displayName);
    }

    /** Words without a code. */
    public static Coded text(String originalText) {
        return new Coded(Optional.empty(), "", "", "", originalText, Optional.empty(), List.of(), "", NOT_FROM_BYTES);
    }

    public static Coded absent(NullFlavor why) {
        return new Coded(Optional.empty(), "", "", "", "", Optional.of(why), List.of(), "", NOT_FROM_BYTES);
    }

    /** Whether the document says anything here, be it only why nothing is said. */
    public boolean isPresent() {
        return code.isPresent() || nullFlavor.isPresent() || hasWords() || !translations.isEmpty();
    }

    private boolean hasWords() {
        return !displayName.isEmpty() || !originalText.isEmpty();
    }

    /** Whether this is a national term without a safe mapping: null flavour OTH with the national code beside it. */
    public boolean isUnmapped() {
        return nullFlavor.filter(flavor -> flavor == NullFlavor.OTH).isPresent();
    }

    public boolean is(Code other) {
        return code.filter(other::equals).isPresent();
    }

    /** The author's own designation: of the innermost translation, else the display name, else the original text. */
    public String original() {
        for (int i = translations.size() - 1; i >= 0; i--) {
            if (!translations.get(i).displayName().isEmpty()) {
                return translations.get(i).displayName();
            }
        }
        return displayName.isEmpty() ? originalText : displayName;
    }

    /** The author's own code: of the innermost translation that has one, else the code. */
    public Optional<Code> originalCode() {
        for (int i = translations.size() - 1; i >= 0; i--) {
            if (translations.get(i).code().isPresent()) {
                return translations.get(i).code();
            }
        }
        return code;
    }

    /** The best words the document itself has: display name, outermost translation, original text, bare code. */
    public String words() {
        if (!displayName.isEmpty()) {
            return displayName;
        }
        for (Translation translation : translations) {
            if (!translation.displayName().isEmpty()) {
                return translation.displayName();
            }
        }
        return originalText.isEmpty() ? code.map(Code::value).orElse("") : originalText;
    }

    public Coded withOriginalText(String text, String anchor) {
        return new Coded(
                code,
                codeSystemName,
                codeSystemVersion,
                displayName,
                text,
                nullFlavor,
                translations,
                anchor,
                offset,
                qualifiers);
    }

    public Coded withSystem(String name, String version) {
        return new Coded(
                code,
                name,
                version,
                displayName,
                originalText,
                nullFlavor,
                translations,
                narrativeId,
                offset,
                qualifiers);
    }

    public Coded withQualifiers(List<Qualifier> narrower) {
        return new Coded(
                code,
                codeSystemName,
                codeSystemVersion,
                displayName,
                originalText,
                nullFlavor,
                translations,
                narrativeId,
                offset,
                narrower);
    }

    /** This value and those of its qualifiers, absent ones left out. */
    public Stream<Coded> withinIt() {
        Stream<Coded> own = isPresent() ? Stream.of(this) : Stream.empty();
        return qualifiers.isEmpty()
                ? own
                : Stream.concat(
                        own,
                        qualifiers.stream()
                                .flatMap(qualifier -> Stream.concat(
                                        qualifier.name().withinIt(),
                                        qualifier.value().withinIt())));
    }

    /** Code system only: which code, and what was written beside it, stays out of logs. */
    @Override
    public String toString() {
        return "Coded[" + code.map(known -> known.system().id()).orElse("none") + " at " + offset + "]";
    }
}
