package eu.passerelle.portal.countries;

import eu.passerelle.border.LanguageTag;
import java.util.List;

/**
 * A country to choose.
 *
 * @param ownNames as it calls itself, where that differs from the name
 * @param usedBefore whether this professional asked it before
 * @param why it cannot be chosen, in words; empty for those that can
 * @param state how it answered lately, in words; empty where nothing is known
 * @param disturbed whether that is a disturbance
 * @param notes of the operator about it
 * @param words by which it is found, folded
 */
public record Choice(
        String code,
        String name,
        List<OwnName> ownNames,
        boolean usedBefore,
        String why,
        String state,
        boolean disturbed,
        List<String> notes,
        String words) {
    public Choice {
        ownNames = List.copyOf(ownNames);
        notes = List.copyOf(notes);
    }

    public boolean active() {
        return why.isEmpty();
    }

    /** A name with the language it is in. */
    public record OwnName(LanguageTag language, String name) {}
}
