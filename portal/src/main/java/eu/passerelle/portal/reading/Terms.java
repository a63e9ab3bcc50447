package eu.passerelle.portal.reading;

import eu.passerelle.border.Code;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Period;
import eu.passerelle.portal.reading.Term.Evidence;
import eu.passerelle.portal.reading.Term.Mark;
import eu.passerelle.portal.words.Words;
import eu.passerelle.terminology.Rendering;
import eu.passerelle.treatment.ReadingNote;
import eu.passerelle.treatment.RenderedSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says coded values: translated where the release can, else in the author's words and marked (hazard H10).
 *
 * @param rendered the summary in the reader's language
 * @param documentLanguage of the author; empty when the document does not say
 * @param release for the drawer
 * @param inOriginal whether the author's words are wanted throughout (original beside)
 */
public record Terms(
        RenderedSummary rendered, Words words, String documentLanguage, String release, boolean inOriginal) {
    private static final String NARROWER = " – ";

    /** A value inside an entry. */
    public Term of(Coded coded) {
        return of(coded, false);
    }

    /** What the entry is about: allergen, substance, problem. A mapping not stated to be exact is said at once. */
    public Term face(Coded coded) {
        return of(coded, true);
    }

    /** A value and what narrows it, such as the side of the body. */
    List<Term> withQualifiers(Coded coded) {
        List<Term> said = new ArrayList<>(1);
        if (coded.isPresent()) {
            said.add(of(coded));
        }
        said.addAll(qualifiers(coded));
        return said;
    }

    /** Those of the two that say something. */
    List<Term> both(Coded first, Coded second) {
        return Stream.of(first, second).filter(Coded::isPresent).map(this::of).toList();
    }

    List<Term> qualifiers(Coded coded) {
        List<Term> said = new ArrayList<>(0);
        for (Coded.Qualifier qualifier : coded.qualifiers()) {
            String parted = NARROWER;
            if (qualifier.name().isPresent()) {
                said.add(of(qualifier.name()).partedBy(parted));
                parted = words.label("") + " ";
            }
            List<Term> value = new ArrayList<>(withQualifiers(qualifier.value()));
            if (!value.isEmpty()) {
                value.set(0, value.getFirst().partedBy(parted));
            }
            said.addAll(value);
        }
        return said;
    }

    /** Why the beginning or the end is open, where the source says so. */
    List<Term> openEnds(Period period) {
        return Stream.concat(
                        period.fromNull().map(why -> words.say("said.beginning", reason(why))).stream(),
                        period.toNull().map(why -> words.say("said.end", reason(why))).stream())
                .map(Term::absent)
                .toList();
    }

    private Term of(Coded coded, boolean face) {
        if (inOriginal) {
            String text = coded.original();
            return text.isEmpty()
                    ? Term.absent(why(coded))
                    : new Term(text, language(coded), Mark.NONE, Optional.empty(), Optional.empty(), -1);
        }
        Optional<Rendering> rendering =
                rendered.rendering(coded).filter(said -> !said.text().isEmpty());
        boolean notExact = mappingNotExact(coded);
        Optional<Evidence> evidence = Optional.of(evidence(coded, rendering, notExact));
        Optional<String> original =
                face && notExact && !coded.original().isEmpty() ? Optional.of(coded.original()) : Optional.empty();
        if (rendering.isPresent()) {
            String language = rendering.get().language().value();
            boolean own =
                    rendering.get().language().base().equals(words.language().base());
            return new Term(
                    rendering.get().text(),
                    own ? "" : language,
                    own || rendering.get().isTranslated() ? Mark.NONE : Mark.IN_ENGLISH,
                    original,
                    evidence,
                    coded.offset());
        }
        if (coded.code().isPresent()) {
            String text = coded.original().isEmpty() ? coded.words() : coded.original();
            return new Term(text, language(coded), Mark.NOT_TRANSLATED, Optional.empty(), evidence, coded.offset());
        }
        String own = coded.original().isEmpty() ? coded.words() : coded.original();
        if (own.isEmpty() && coded.originalCode().isPresent()) {
            own = coded.originalCode().get().value();
        }
        if (own.isEmpty()) {
            return Term.absent(why(coded));
        }
        boolean national = coded.isUnmapped() || coded.originalCode().isPresent();
        boolean moreWords = !originals(coded).equals(own);
        return new Term(
                own,
                documentLanguage,
                national ? Mark.NOT_TRANSLATED : Mark.FREE_TEXT,
                Optional.empty(),
                national || moreWords ? evidence : Optional.empty(),
                coded.offset());
    }

    /** The words beside a common code are English; the author's own stand in a translation or as original text. */
    private String language(Coded coded) {
        boolean ownWords =
                coded.translations().stream().anyMatch(own -> !own.displayName().isEmpty());
        return ownWords || coded.displayName().isEmpty() ? documentLanguage : "en";
    }

    private String why(Coded coded) {
        return coded.nullFlavor().map(this::reason).orElseGet(() -> words.say("term.notStated"));
    }

    /** A reason the country gave; "masked" is never told (hazard H16). */
    public String reason(NullFlavor flavor) {
        return words.say("null", flavor);
    }

    /** Nobody states over the border how exact a mapping is: where the code was changed, that is said. */
    private boolean mappingNotExact(Coded coded) {
        boolean changed = coded.code().isPresent()
                && coded.translations().stream()
                        .flatMap(translation -> translation.code().stream())
                        .anyMatch(code -> !code.equals(coded.code().get()));
        return changed
                || rendered.notes().stream()
                        .anyMatch(note -> note.kind() == ReadingNote.Kind.MAPPING_NOT_EXACT
                                && note.offset() >= 0
                                && note.offset() == coded.offset());
    }

    private Evidence evidence(Coded coded, Optional<Rendering> rendering, boolean notExact) {
        List<Coded.Translation> own = coded.translations().reversed().stream()
                .filter(translation -> translation.code().isPresent())
                .toList();
        String commonCode = coded.code().map(Code::value).orElse("");
        String commonSystem = coded.code()
                .map(code -> system(coded.codeSystemName(), coded.codeSystemVersion(), code))
                .orElse("");
        return new Evidence(
                originals(coded),
                own.isEmpty()
                        ? commonCode
                        : joined(own, said -> said.code().orElseThrow().value()),
                own.isEmpty()
                        ? commonSystem
                        : joined(
                                own,
                                said -> system(
                                        said.codeSystemName(),
                                        said.codeSystemVersion(),
                                        said.code().orElseThrow())),
                coded.displayName(),
                commonCode,
                commonSystem,
                rendering.map(Rendering::release).orElse(release),
                rendering
                        .map(said -> words.say("evidence.how", said.source()))
                        .orElseGet(() -> words.say("evidence.how.NONE")),
                words.say(
                        coded.isUnmapped()
                                ? "evidence.mapping.none"
                                : notExact ? "evidence.mapping.unstated" : "evidence.mapping.same"));
    }

    /** All words of the author, the innermost first: a designation, and what was written beside it. */
    private static String originals(Coded coded) {
        String first = coded.original();
        boolean nothingElse = coded.translations().size() < 2
                && (coded.originalText().isBlank() || coded.originalText().equals(first));
        return nothingElse
                ? first
                : joined(Stream.of(
                                Stream.of(first),
                                coded.translations().reversed().stream().map(Coded.Translation::displayName),
                                Stream.of(coded.originalText()))
                        .flatMap(said -> said));
    }

    private static String joined(List<Coded.Translation> said, Function<Coded.Translation, String> how) {
        return said.size() == 1
                ? how.apply(said.getFirst())
                : joined(said.stream().map(how));
    }

    private static String joined(Stream<String> said) {
        return said.filter(text -> !text.isBlank()).distinct().collect(Collectors.joining("; "));
    }

    private static String system(String name, String version, Code code) {
        String named = (name + " " + version).strip();
        return named.isEmpty()
                ? code.system().id()
                : named + " (" + code.system().id() + ")";
    }
}
