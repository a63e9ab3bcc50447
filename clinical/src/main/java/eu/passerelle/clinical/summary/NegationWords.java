package eu.passerelle.clinical.summary;

import eu.passerelle.border.LanguageTag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that may say "not", by language. Broad on purpose: where one of them stands, nobody claims that a narrative lists
 * something without negation. What is a negation in one language is an everyday word in another ({@code no} in
 * Portuguese, {@code be} in English): all languages together only where the text does not say which one it is in.
 */
final class NegationWords {
    private static final Map<String, Set<String>> WORDS = Map.ofEntries(
            of("en", "no not none never denies denied deny without absent refused declined cancelled nil"),
            of("fr", "non pas aucun aucune sans jamais ni ne nie refus refusé refusée"),
            of("de", "nicht kein keine keinen keiner keines keinem ohne niemals nie nein verneint abgelehnt"),
            of("nl", "niet geen nooit zonder nee ontkent geweigerd"),
            of("pt", "não nao nunca sem nem nega nenhum nenhuma recusou recusado recusada"),
            of("es", "no nunca sin ni niega ninguna ninguno ningún ningun rechazó rechazado rechazada"),
            of("it", "non no nessun nessuna nessuno senza mai nega rifiutato rifiutata"),
            of("ro", "nu fără fara niciun nicio niciodată refuzat refuzată"),
            of("mt", "mhux ebda bla qatt mingħajr"),
            of("da", "ikke ingen intet uden aldrig nej"),
            of("no", "ikke ingen intet uten aldri nei"),
            of("sv", "inte inga inget ingen utan aldrig ej nej"),
            of("fi", "ei eivät eikä ilman"),
            of("et", "ei ilma pole mitte puudub"),
            of("lv", "nav nē ne bez neviens nekad"),
            of("lt", "ne nėra be niekada nebuvo"),
            of("is", "ekki engin enginn ekkert aldrei án nei"),
            of("cs", "ne není bez žádný žádná žádné žádného nikdy nejsou nebyl nebyla nebylo neguje"),
            of("sk", "nie bez žiadny žiadna žiadne žiadneho nikdy nebol nebola nebolo neguje"),
            of("pl", "nie brak bez nigdy żaden żadna żadne zaprzecza"),
            of("hr", "ne nije nema bez nikad nikada"),
            of("sl", "ne ni nima brez nikoli"),
            of("hu", "nem nincs nincsenek nélkül soha"),
            of("el", "όχι οχι δεν δε μη μην χωρίς χωρις κανένα καμία κανένας ουδέν ποτέ άνευ αρνείται"),
            of("bg", "не няма без никога нито отрича"));

    /** One language under several names. */
    private static final Map<String, String> ALSO = Map.of("nb", "no", "nn", "no", "bs", "hr", "sr", "hr");

    private static final Set<String> ALL =
            WORDS.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    /** Of the learned words that most languages share. */
    private static final List<String> BEGINNINGS = List.of(
            "negat", "negad", "refut", "exclu", "ausên", "ausen", "absen", "contraind", "αρνητ", "отриц", "negov");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");

    private NegationWords() {}

    private static Map.Entry<String, Set<String>> of(String language, String words) {
        return Map.entry(language, Set.of(words.split(" ")));
    }

    /** @param language of the text; empty where nobody says */
    static boolean in(String text, Optional<LanguageTag> language) {
        Set<String> words = language.map(tag -> tag.base().value())
                .map(base -> ALSO.getOrDefault(base, base))
                .map(base -> WORDS.getOrDefault(base, ALL))
                .orElse(ALL);
        for (String word : BETWEEN.split(text.toLowerCase(Locale.ROOT))) {
            if (words.contains(word) || BEGINNINGS.stream().anyMatch(word::startsWith)) {
                return true;
            }
        }
        return false;
    }
}
