package eu.passerelle.sandbox.identity;

import eu.passerelle.border.CountryCode;
import eu.passerelle.sandbox.identity.TestUser.TestRole;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The invented people of the sandbox: one of each role in each country, {@code doctor-lu} and so on, and a doctor who
 * works in two places, {@code doctor-two-lu}.
 */
public final class TestUsers {
    private TestUsers() {}

    /** Empty for a country without portal. */
    public static List<TestUser> of(CountryCode country) {
        return switch (country.value()) {
            case "LU" ->
                people(
                        new Place(country, "Hôpital de démonstration", "2.999.442.21", "Luxembourg", "Cardiologie"),
                        "Claire Muller",
                        "Marc Weber",
                        "Josée Schmit",
                        "Tom Hoffmann",
                        "Anne Kieffer",
                        "Paul Wagner",
                        "Léa Thill",
                        "Sophie Reuter",
                        "Maison médicale de démonstration");
            case "PT" ->
                people(
                        new Place(country, "Hospital de demonstração", "2.999.620.21", "Lisboa", "Medicina interna"),
                        "Inês Carvalho",
                        "Rui Tavares",
                        "Marta Pinheiro",
                        "Nuno Faria",
                        "Sofia Lopes",
                        "Miguel Antunes",
                        "Teresa Nogueira",
                        "Helena Prates",
                        "Clínica de demonstração");
            case "GR" ->
                people(
                        new Place(country, "Νοσοκομείο επίδειξης", "2.999.300.21", "Αθήνα", "Παθολογία"),
                        "Ελένη Μακρή",
                        "Νίκος Βλάχος",
                        "Μαρία Κοντού",
                        "Γιώργος Σαββίδης",
                        "Άννα Ρήγα",
                        "Πέτρος Λαζάρου",
                        "Δήμητρα Αλεξίου",
                        "Σοφία Δημητρίου",
                        "Ιατρείο επίδειξης");
            default -> List.of();
        };
    }

    private record Place(
            CountryCode country, String organization, String organizationId, String locality, String speciality) {}

    /** Names in the order of {@link TestRole}; then the doctor of two places, and the second of them. */
    private static List<TestUser> people(Place place, String... names) {
        int roles = TestRole.values().length;
        return Stream.concat(
                        Stream.of(TestRole.values())
                                .map(role -> person(place, role, role.word(), names[role.ordinal()], "")),
                        Stream.of(person(place, TestRole.DOCTOR, "doctor-two", names[roles], names[roles + 1])))
                .toList();
    }

    private static TestUser person(Place place, TestRole role, String login, String name, String second) {
        int blank = name.indexOf(' ');
        return new TestUser(
                place.country(),
                login + "-" + place.country().value().toLowerCase(Locale.ROOT),
                role,
                name.substring(0, blank),
                name.substring(blank + 1),
                place.organization(),
                "urn:oid:" + place.organizationId(),
                place.locality(),
                role == TestRole.DOCTOR ? place.speciality() : "",
                second);
    }
}
