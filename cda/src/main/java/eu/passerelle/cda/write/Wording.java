package eu.passerelle.cda.write;

import eu.passerelle.border.LanguageTag;
import java.util.Map;
import java.util.Optional;

/** The few words of our own in a narrative, in the language of its author where we know it, else in English. */
record Wording(
        String term,
        String details,
        String date,
        String not,
        String planned,
        String since,
        String until,
        String born,
        String created,
        String updated) {
    private static final Wording ENGLISH = new Wording(
            "Term", "Details", "Date", "NOT", "planned", "since", "until", "Born", "Created", "Content last updated");

    private static final Map<String, Wording> BY_LANGUAGE = Map.of(
            "en", ENGLISH,
            "fr",
                    new Wording(
                            "Terme",
                            "Précisions",
                            "Date",
                            "NON",
                            "prévu",
                            "depuis",
                            "jusqu’au",
                            "Naissance",
                            "Créé",
                            "Contenu mis à jour"),
            "de",
                    new Wording(
                            "Begriff",
                            "Angaben",
                            "Datum",
                            "NICHT",
                            "geplant",
                            "seit",
                            "bis",
                            "Geboren",
                            "Erstellt",
                            "Inhalt zuletzt geändert"),
            "pt",
                    new Wording(
                            "Termo",
                            "Pormenores",
                            "Data",
                            "NÃO",
                            "planeado",
                            "desde",
                            "até",
                            "Nascimento",
                            "Criado",
                            "Conteúdo atualizado"),
            "el",
                    new Wording(
                            "Όρος",
                            "Λεπτομέρειες",
                            "Ημερομηνία",
                            "ΟΧΙ",
                            "προγραμματισμένο",
                            "από",
                            "έως",
                            "Γέννηση",
                            "Δημιουργήθηκε",
                            "Τελευταία ενημέρωση"));

    static Wording in(Optional<LanguageTag> language) {
        String base = language.map(tag -> tag.base().value()).orElse("en");
        return BY_LANGUAGE.getOrDefault(base, ENGLISH);
    }
}
