package eu.passerelle.clinical.summary;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that may say "not" in a language of the network. Broad on purpose: where one of them stands, nobody claims that
 * a narrative lists something without negation.
 */
final class NegationWords {
    private static final Set<String> WORDS = Set.of(
            // English, French, German, Dutch
            "no",
            "not",
            "none",
            "never",
            "denies",
            "denied",
            "without",
            "absent",
            "refused",
            "declined",
            "cancelled",
            "non",
            "pas",
            "aucun",
            "aucune",
            "sans",
            "jamais",
            "ni",
            "nie",
            "refus",
            "refusé",
            "nicht",
            "kein",
            "keine",
            "keinen",
            "keiner",
            "ohne",
            "niemals",
            "niet",
            "geen",
            "nooit",
            "zonder",
            // Portuguese, Spanish, Italian, Romanian, Maltese
            "não",
            "nao",
            "nunca",
            "sem",
            "nega",
            "nenhum",
            "nenhuma",
            "recusou",
            "sin",
            "niega",
            "ninguna",
            "ninguno",
            "ningún",
            "nessun",
            "nessuna",
            "nessuno",
            "senza",
            "mai",
            "nu",
            "fără",
            "fara",
            "niciun",
            "nicio",
            "mhux",
            "ebda",
            "bla",
            // Danish, Swedish, Finnish, Estonian, Latvian, Lithuanian, Icelandic, Norwegian
            "ikke",
            "ingen",
            "intet",
            "uden",
            "aldrig",
            "inte",
            "inga",
            "inget",
            "utan",
            "ej",
            "ei",
            "ilman",
            "ilma",
            "pole",
            "nav",
            "nē",
            "ne",
            "nėra",
            "be",
            "ekki",
            "engin",
            "aldri",
            "uten",
            // Czech, Slovak, Polish, Croatian, Slovene, Hungarian
            "není",
            "bez",
            "žádný",
            "žádná",
            "žádné",
            "nikdy",
            "nejsou",
            "nebyl",
            "nebyla",
            "žiadny",
            "žiadna",
            "žiadne",
            "brak",
            "nigdy",
            "nema",
            "nije",
            "nikada",
            "brez",
            "nem",
            "nincs",
            "nélkül",
            "soha",
            // Greek, Bulgarian
            "όχι",
            "οχι",
            "δεν",
            "δε",
            "μη",
            "μην",
            "χωρίς",
            "χωρις",
            "κανένα",
            "καμία",
            "κανένας",
            "ουδέν",
            "ποτέ",
            "άνευ",
            "не",
            "няма",
            "без",
            "никога",
            "отрича");

    private static final List<String> BEGINNINGS = List.of(
            "negat", "negad", "refut", "exclu", "ausên", "ausen", "absen", "contraind", "αρνητ", "отриц", "negov");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");

    private NegationWords() {}

    static boolean in(String text) {
        for (String word : BETWEEN.split(text.toLowerCase(Locale.ROOT))) {
            if (WORDS.contains(word) || BEGINNINGS.stream().anyMatch(word::startsWith)) {
                return true;
            }
        }
        return false;
    }
}
