package eu.passerelle.treatment.mrz;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.treatment.mrz.MachineReadableZone.Format;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the fields of a zone by its format, and verifies every check digit of them. */
final class ZoneReader {
    private static final int LONGEST = 400;

    private ZoneReader() {}

    static Optional<MachineReadableZone> read(String scanned) {
        if (scanned.length() > LONGEST) {
            return Optional.empty();
        }
        String characters =
                scanned.toUpperCase(Locale.ROOT).replaceAll("[«‹〈＜]", "<").replaceAll("\\s", "");
        if (!characters.matches("[A-Z0-9<]+")) {
            return Optional.empty();
        }
        return Stream.of(Format.values())
                .filter(format -> format.lines() * format.length() == characters.length())
                .findFirst()
                .flatMap(format -> read(format, lines(format, characters)));
    }

    private static List<String> lines(Format format, String characters) {
        return Stream.iterate(0, at -> at < characters.length(), at -> at + format.length())
                .map(at -> characters.substring(at, at + format.length()))
                .toList();
    }

    private static Optional<MachineReadableZone> read(Format format, List<String> lines) {
        return switch (format) {
            case TD1 -> card(lines.get(0), lines.get(1), lines.get(2));
            case TD2 -> twoLines(format, lines.get(0), lines.get(1), 28, 35);
            case TD3 -> twoLines(format, lines.get(0), lines.get(1), 42, 43);
        };
    }

    /** Upper line: what the document is. Middle: birth date 0, sex 7, expiry 8, composite 29. Lower: names. */
    private static Optional<MachineReadableZone> card(String upper, String middle, String lower) {
        Optional<String> number = number(upper.substring(5, 15), upper.substring(15));
        String composite =
                upper.substring(5) + middle.substring(0, 7) + middle.substring(8, 15) + middle.substring(18, 29);
        boolean agrees = "ACI".indexOf(upper.charAt(0)) >= 0
                && number.isPresent()
                && checked(middle, 0, 6)
                && checked(middle, 8, 14)
                && CheckDigit.of(composite) == middle.charAt(29);
        return agrees ? zone(Format.TD1, middle.substring(0, 6), middle.charAt(7), lower) : Optional.empty();
    }

    /** Upper line: names from 5. Lower: number 0 to 9, birth date 13, sex 20, expiry 21, optional data, composite last. */
    private static Optional<MachineReadableZone> twoLines(
            Format format, String upper, String lower, int optionalEnd, int composite) {
        String checkedParts = lower.substring(0, 10) + lower.substring(13, 20) + lower.substring(21, composite);
        boolean known = format == Format.TD3 ? upper.charAt(0) == 'P' : "ACI".indexOf(upper.charAt(0)) >= 0;
        boolean agrees = known
                && number(lower.substring(0, 10), format == Format.TD2 ? lower.substring(28, 35) : "")
                        .isPresent()
                && checked(lower, 13, 19)
                && checked(lower, 21, 27)
                && (format == Format.TD2 || optionalAgrees(lower.substring(28, optionalEnd), lower.charAt(optionalEnd)))
                && CheckDigit.of(checkedParts) == lower.charAt(composite);
        return agrees ? zone(format, lower.substring(13, 19), lower.charAt(20), upper.substring(5)) : Optional.empty();
    }

    /** The check digit of empty optional data may be a filler. */
    private static boolean optionalAgrees(String data, char digit) {
        return CheckDigit.of(data) == digit || (digit == '<' && data.chars().allMatch(c -> c == '<'));
    }

    /**
     * The number of the document with its check digit. A longer one goes on in the optional data, up to the first filler;
     * its check digit is the last character there, and a filler stands where the check digit would be.
     */
    private static Optional<String> number(String field, String optional) {
        if (field.charAt(9) != '<') {
            return checked(field, 0, 9) ? Optional.of(field) : Optional.empty();
        }
        int end = optional.indexOf('<');
        String rest = end < 0 ? optional : optional.substring(0, end);
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        String whole = field.substring(0, 9) + rest.substring(0, rest.length() - 1);
        return CheckDigit.of(whole) == rest.charAt(rest.length() - 1) ? Optional.of(whole) : Optional.empty();
    }

    private static boolean checked(String line, int from, int to) {
        return CheckDigit.of(line.substring(from, to)) == line.charAt(to);
    }

    private static Optional<MachineReadableZone> zone(Format format, String birthDate, char sex, String names) {
        int division = names.indexOf("<<");
        String family = division < 0 ? names : names.substring(0, division);
        String given = division < 0 ? "" : names.substring(division + 2);
        try {
            return Optional.of(new MachineReadableZone(format, birthDate, words(family), words(given), sex(sex)));
        } catch (IllegalArgumentException noBirthDate) {
            return Optional.empty();
        }
    }

    private static String words(String letters) {
        return letters.replace('<', ' ').replaceAll(" +", " ").strip();
    }

    private static Optional<AdministrativeGender> sex(char letter) {
        return switch (letter) {
            case 'F' -> Optional.of(AdministrativeGender.FEMALE);
            case 'M' -> Optional.of(AdministrativeGender.MALE);
            default -> Optional.empty();
        };
    }
}
