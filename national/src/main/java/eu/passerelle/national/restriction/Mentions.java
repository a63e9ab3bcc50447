package eu.passerelle.national.restriction;

import eu.passerelle.border.Code;
import eu.passerelle.clinical.Coded;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Whether words speak of something hidden. Compared without case, diacritics and punctuation; a term counts where it
 * begins a word, so that endings do not matter. Other words for the same thing are not known here: the patient is told.
 */
final class Mentions {
    /** Shorter terms would be found everywhere. */
    private static final int SHORTEST = 3;

    private final Set<Code> codes = new HashSet<>();
    private final Set<String> terms = new HashSet<>();

    /** Every way this coded value is written. */
    void add(Coded coded) {
        coded.code().ifPresent(this::add);
        add(coded.displayName());
        add(coded.originalText());
        coded.translations().forEach(translation -> {
            translation.code().ifPresent(this::add);
            add(translation.displayName());
        });
    }

    private void add(Code code) {
        codes.add(code);
        add(code.value());
    }

    void add(String words) {
        String term = folded(words);
        if (term.length() > SHORTEST) {
            terms.add(term);
        }
    }

    void addAll(Mentions others) {
        codes.addAll(others.codes);
        terms.addAll(others.terms);
    }

    boolean isEmpty() {
        return codes.isEmpty() && terms.isEmpty();
    }

    boolean in(String words) {
        if (terms.isEmpty() || words.isBlank()) {
            return false;
        }
        String text = folded(words);
        return terms.stream().anyMatch(text::contains);
    }

    /** By code, designation or translation; its original text is looked at only where it is all there is. */
    boolean in(Coded coded) {
        return coded.code().filter(codes::contains).isPresent()
                || in(coded.displayName())
                || coded.translations().stream()
                        .anyMatch(translation ->
                                translation.code().filter(codes::contains).isPresent() || in(translation.displayName()))
                || coded.code().isEmpty() && coded.displayName().isEmpty() && in(coded.originalText());
    }

    /** With a blank before, so that what contains it begins a word with it. */
    private static String folded(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return " " + plain;
    }
}
