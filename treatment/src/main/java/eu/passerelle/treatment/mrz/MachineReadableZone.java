package eu.passerelle.treatment.mrz;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.PartialDate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a machine-readable zone says of the holder of the document, its check digits verified. The number of the document
 * is checked and left out: nobody asks for it. Nothing of it is kept anywhere.
 *
 * @param yearMonthDay of birth as the zone writes it, two digits each; fillers where a part is unknown
 * @param family in the letters of the zone, which has no diacritics; {@code given} likewise, several divided by a blank
 * @param sex empty where the zone does not say
 */
public record MachineReadableZone(
        Format format, String yearMonthDay, String family, String given, Optional<AdministrativeGender> sex) {
    private static final String UNKNOWN = "<<";

    /** The sizes of travel documents, with the lines of their zone (ICAO Doc 9303 parts 4, 5, 6). */
    public enum Format {
        /** Cards: three lines of 30. */
        TD1(3, 30),
        /** Larger cards: two lines of 36. */
        TD2(2, 36),
        /** Passports: two lines of 44. */
        TD3(2, 44);

        private final int lines;
        private final int length;

        Format(int lines, int length) {
            this.lines = lines;
            this.length = length;
        }

        int lines() {
            return lines;
        }

        int length() {
            return length;
        }
    }

    public MachineReadableZone {
        if (!yearMonthDay.matches("([0-9]{2}|<<){3}")) {
            throw new IllegalArgumentException("a zone whose birth date is none");
        }
    }

    /** Reads a zone as scanned or typed; empty when it is none, or a check digit does not agree. */
    public static Optional<MachineReadableZone> read(String scanned) {
        return ZoneReader.read(scanned);
    }

    /**
     * The birth date, as far as the zone states it. Its year has two digits: the latest that is not in the future is
     * taken, so that people older than a hundred years must be looked at.
     */
    public Optional<PartialDate> birthDate(LocalDate today) {
        String year = yearMonthDay.substring(0, 2);
        String month = yearMonthDay.substring(2, 4);
        String day = yearMonthDay.substring(4);
        String known = month.equals(UNKNOWN) ? year : year + month + (day.equals(UNKNOWN) ? "" : day);
        int century = today.getYear() / 100;
        return Stream.of(century, century - 1)
                .flatMap(first -> PartialDate.parse(first + known).stream())
                .filter(date -> !isAfter(date, today))
                .findFirst();
    }

    private static boolean isAfter(PartialDate date, LocalDate today) {
        String digits = date.digits();
        return digits.compareTo(PartialDate.of(today).digits().substring(0, digits.length())) > 0;
    }

    @Override
    public String toString() {
        return "MachineReadableZone[" + format + "]";
    }
}
