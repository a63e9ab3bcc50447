package eu.passerelle.trust;

import eu.passerelle.border.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates of birth as peers write them, one of them by printing a Java date (soap-exchange §5.5). */
final class LenientDate {
    private static final List<DateTimeFormatter> SHAPES = List.of(
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss zzz yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ENGLISH),
            DateTimeFormatter.ISO_DATE_TIME);

    private LenientDate() {}

    static Optional<PartialDate> read(String text) {
        Optional<PartialDate> usual = PartialDate.parse(text);
        if (usual.isPresent()) {
            return usual;
        }
        for (DateTimeFormatter shape : SHAPES) {
            try {
                return Optional.of(PartialDate.of(shape.parse(text.strip(), LocalDate::from)));
            } catch (DateTimeException otherShape) {
                // the next one
            }
        }
        return Optional.empty();
    }
}
