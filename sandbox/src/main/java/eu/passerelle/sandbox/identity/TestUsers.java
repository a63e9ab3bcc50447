package eu.passerelle.sandbox.identity;

import eu.passerelle.border.CountryCode;
import eu.passerelle.sandbox.identity.TestUser.TestRole;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The invented people of the sandbox: one of each role in each country, {@code doctor-lu} and so on. */
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
                        "Léa Thill");
            case "PT" ->
                people(
                        new Place(country, "Hospital de demonstração", "2.999.620.21", "Lisboa", "Medicina interna"),
                        "Inês Carvalho",
                        "Rui Tavares",
                        "Marta Pinheiro",
                        "Nuno Faria",
                        "Sofia Lopes",
                        "Miguel Antunes",
                        "Teresa Nogueira");
            case "GR" ->
                people(
                        new Place(country, "Νοσοκομείο επίδειξης", "2.999.300.21", "Αθήνα", "Παθολογία"),
                        "Ελένη Μακρή",
                        "Νίκος Βλάχος",
                        "Μαρία Κοντού",
                        "Γιώργος Σαββίδης",
                        "Άννα Ρήγα",
                        "Πέτρος Λαζάρου",
                        "Δήμητρα Αλεξίου");
            default -> List.of();
        };
    }

    private record Place(
            CountryCode country, String organization, String organizationId, String locality, String speciality) {}

    /** Names in the order of {@link TestRole}. */
    private static List<TestUser> people(Place place, String... names) {
        return Stream.of(TestRole.values())
                .map(role -> person(place, role, names[role.ordinal()]))
                .toList();
    }

    private static TestUser person(Place place, TestRole role, String name) {
        int blank = name.indexOf(' ');
        return new TestUser(
                place.country(),
                role.word() + "-" + place.country().value().toLowerCase(Locale.ROOT),
                role,
                name.substring(0, blank),
                name.substring(blank + 1),
                place.organization(),
                "urn:oid:" + place.organizationId(),
                place.locality(),
                role == TestRole.DOCTOR ? place.speciality() : "");
    }
}
