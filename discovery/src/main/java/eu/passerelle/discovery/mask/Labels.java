package eu.passerelle.discovery.mask;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The vocabulary of labels: the network's, and what older masks and their portals used before it. */
final class Labels {
    static final String ISM = "label.ism.";

    private static final Map<String, MaskField.Kind> TEXTS = Map.of(
            "familyName", MaskField.Kind.FAMILY_NAME,
            "firstName", MaskField.Kind.FIRST_NAME,
            "addressStreet", MaskField.Kind.STREET,
            "addressPostalCode", MaskField.Kind.POSTAL_CODE,
            "addressCity", MaskField.Kind.CITY,
            "addressCountry", MaskField.Kind.COUNTRY,
            "birthDate", MaskField.Kind.BIRTH_DATE,
            "gender", MaskField.Kind.GENDER);

    /** By the letters of the label without its usual beginnings; the second half is ours, for what had no name yet. */
    private static final Map<String, String> OLDER = Map.ofEntries(
            Map.entry("surname", "familyName"),
            Map.entry("familyname", "familyName"),
            Map.entry("givenname", "firstName"),
            Map.entry("firstname", "firstName"),
            Map.entry("birthdate", "birthDate"),
            Map.entry("sex", "gender"),
            Map.entry("gender", "gender"),
            Map.entry("streetaddress", "addressStreet"),
            Map.entry("street", "addressStreet"),
            Map.entry("code", "addressPostalCode"),
            Map.entry("postalcode", "addressPostalCode"),
            Map.entry("city", "addressCity"),
            Map.entry("country", "addressCountry"),
            Map.entry("idcardnumber", "nationalIdentityCardNumber"),
            Map.entry("fiscalcode", "fiscalCode"),
            Map.entry("serial", "cardSerial"),
            Map.entry("svnr", "nationalSocialSecurityNumber"),
            Map.entry("ins", "nationalPersonIdentifier"));

    private Labels() {}

    /** The key of a label as published: {@code label.ism.*} where the network or we have a name for it. */
    static Optional<String> key(String published) {
        if (published.startsWith(ISM)) {
            return Optional.of(published);
        }
        return Optional.ofNullable(OLDER.get(letters(published))).map(ISM::concat);
    }

    /** What a text field with this key asks for. */
    static Optional<MaskField.Kind> kind(String key) {
        return Optional.ofNullable(TEXTS.get(key.startsWith(ISM) ? key.substring(ISM.length()) : key));
    }

    /** Without the beginnings of portal keys, dots and case: demands spell the labels of fields in several ways. */
    static String letters(String label) {
        String bare = label.strip().toLowerCase(Locale.ROOT);
        for (String beginning : new String[] {"patient.", "search.", "data.", "patient."}) {
            if (bare.startsWith(beginning)) {
                bare = bare.substring(beginning.length());
            }
        }
        return bare.replaceAll("[^a-z]", "");
    }

    /** A help that only repeats the name of the field says nothing. */
    static boolean saysNothing(String help, String key) {
        return help.matches("[A-Za-z]*")
                && (help.matches(".*[a-z][A-Z].*") || letters(key).endsWith(letters(help)));
    }
}
