package eu.passerelle.portal.login;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The organisations and roles of one professional. A provider that knows several sends the claim {@code affiliations}, a
 * list of objects with the claims of one place ({@code role}, {@code organization}, …); then what is said of a place outside
 * the list does not count.
 *
 * @param places those whose role may read, or all when none may
 * @param chosen by the professional in this login, else -1
 */
record Affiliations(List<Map<String, Object>> places, int chosen) {
    /** Of our own; no provider sends it. */
    static final String CHOSEN = "passerelle_chosen_affiliation";

    /** What belongs to a place: never mixed with that of another one. */
    private static final Set<String> OF_A_PLACE =
            Set.of("role", "organization", "organization_id", "facility_type", "locality", "speciality");

    Affiliations {
        places = List.copyOf(places);
    }

    static Affiliations of(Map<String, Object> claims) {
        List<Map<String, Object>> all = new ArrayList<>();
        if (claims.get("affiliations") instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Map<?, ?> map) {
                    Map<String, Object> place = new HashMap<>();
                    map.forEach((key, value) -> place.put(String.valueOf(key), value));
                    all.add(place);
                }
            }
        }
        List<Map<String, Object>> reading =
                all.stream().filter(ProfessionalClaims::roleReads).toList();
        int chosen = claims.get(CHOSEN) instanceof Integer number ? number : -1;
        return new Affiliations(reading.isEmpty() ? all : reading, chosen);
    }

    boolean needsChoice() {
        return places.size() > 1 && (chosen < 0 || chosen >= places.size());
    }

    /** The claims as they count now: those of the chosen place, or of the first. */
    static Map<String, Object> effective(Map<String, Object> claims) {
        Affiliations affiliations = of(claims);
        if (affiliations.places().isEmpty()) {
            return claims;
        }
        Map<String, Object> result = new HashMap<>(claims);
        result.keySet().removeAll(OF_A_PLACE);
        result.putAll(affiliations.places().get(affiliations.needsChoice() ? 0 : Math.max(0, affiliations.chosen())));
        return result;
    }

    IntStream numbers() {
        return IntStream.range(0, places.size());
    }
}
