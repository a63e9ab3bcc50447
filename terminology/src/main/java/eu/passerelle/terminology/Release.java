package eu.passerelle.terminology;

import eu.passerelle.border.Code;
import eu.passerelle.border.LanguageTag;

/**
 * An immutable snapshot of value sets, designations and transcodings. Decides what a code becomes; finds nothing in
 * documents itself. Safe for use by any number of threads.
 */
public interface Release {
    /** As shown to people and stored with each consultation, for example {@code sandbox 2026.1}. */
    String name();

    /** What a code of this country becomes in the pivot, at a place bound to the given value sets. */
    Decision toPivot(Binding binding, Code code);

    /** How a pivot code is said in a language, by the language rule of the network (design §9). */
    Rendering render(Code code, LanguageTag language);
}
