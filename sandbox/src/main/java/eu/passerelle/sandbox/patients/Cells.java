package eu.passerelle.sandbox.patients;

import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.sandbox.catalogue.CodeBook;
import eu.passerelle.sandbox.catalogue.Place;
import eu.passerelle.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single values of a patient's file; what does not fit is noted by the settings. */
final class Cells {
    private static final String UNCODED = "text:";
    private static final Pattern RANGE = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) ?- ?([0-9]+(?:\\.[0-9]+)?) (.+)");

    private final CodeBook codes;
    private final List<Author> authors;

    /** @param authors of the document, whom entries name by their number */
    Cells(CodeBook codes, List<Author> authors) {
        this.codes = codes;
        this.authors = authors;
    }

    /** With the author of its own, where the entry says {@code by: 2}: the second of the document. */
    Assertion stated(Settings at, Assertion assertion) {
        return new Assertion(
                assertion.negated(),
                assertion.status(),
                assertion.concernStatus(),
                assertion.mood(),
                assertion.ids(),
                assertion.anchor(),
                assertion.moreAnchors(),
                assertion.text(),
                assertion.nullFlavor(),
                author(at, "by").stream().map(Cells::withoutRole).toList());
    }

    /** What the person is stands in the header already, under the same identifier. */
    private static Author withoutRole(Author author) {
        return new Author(
                author.ids(),
                author.name(),
                Coded.NONE,
                author.speciality(),
                author.time(),
                author.device(),
                author.telecoms(),
                author.organisation());
    }

    /** Who gave or measured it, where the entry says {@code doneBy: 2}. */
    List<Author> performers(Settings at) {
        return author(at, "doneBy");
    }

    private List<Author> author(Settings at, String key) {
        return at
                .optionalValue(key, number -> {
                    int index = Integer.parseInt(number) - 1;
                    if (index < 0 || index >= authors.size()) {
                        throw new IllegalArgumentException("is no author of the document: " + number);
                    }
                    return authors.get(index);
                })
                .stream()
                .toList();
    }

    /** {@link Coded#NONE} where the key is not there. */
    Coded coded(Settings at, String key, Place place) {
        return at.optionalValue(key, text -> coded(place, text)).orElse(Coded.NONE);
    }

    Coded required(Settings at, String key, Place place) {
        return at.value(key, text -> coded(place, text), Coded.NONE);
    }

    /** A code, or {@code text: words that have none}: null flavour OTH with the words. */
    private Coded coded(Place place, String text) {
        if (!text.startsWith(UNCODED)) {
            return codes.find(place, text);
        }
        return Coded.text(text.substring(UNCODED.length()).strip());
    }

    Coded fixed(Place place, String code) {
        return codes.find(place, code);
    }

    static Optional<PartialDate> date(Settings at, String key) {
        return at.optionalValue(key, Cells::date);
    }

    static PartialDate date(String text) {
        return PartialDate.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("is no date (quote it): " + text));
    }

    /** {@code from} and {@code to}. */
    static Period period(Settings at) {
        Optional<PartialDate> from = date(at, "from");
        Optional<PartialDate> to = date(at, "to");
        return from.isEmpty() && to.isEmpty() ? Period.NONE : Period.between(from, to);
    }

    static Period moment(Settings at, String key) {
        return date(at, key).map(Period::at).orElse(Period.NONE);
    }

    /** A number, a blank, a UCUM unit. */
    static Quantity quantity(String text) {
        int blank = text.indexOf(' ');
        String value = blank < 0 ? text : text.substring(0, blank);
        if (!value.matches("-?[0-9]+(\\.[0-9]+)?")) {
            throw new IllegalArgumentException("is no number with a unit: " + text);
        }
        return Quantity.of(value, blank < 0 ? "1" : text.substring(blank + 1).strip());
    }

    /** An amount, or two with a dash between: {@code 1-2 {Tablet}}. */
    static Medication.Dose dose(String text) {
        Matcher range = RANGE.matcher(text);
        return range.matches()
                ? new Medication.Dose(
                        Quantity.of(range.group(1), range.group(3)), Quantity.of(range.group(2), range.group(3)))
                : Medication.Dose.of(quantity(text));
    }

    static Quantity quantity(Settings at, String key) {
        return at.value(key, Cells::quantity, Quantity.of("0", "1"));
    }

    /** As people read it: ISO, no more precise than stated. */
    static String words(PartialDate date) {
        String digits = date.digits();
        return switch (Math.min(digits.length(), 8)) {
            case 4 -> digits;
            case 6 -> digits.substring(0, 4) + "-" + digits.substring(4);
            default -> digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6, 8);
        };
    }

    static String words(Period period) {
        if (period.at().isPresent()) {
            return words(period.at().get());
        }
        if (period.from().isEmpty() && period.to().isEmpty()) {
            return "";
        }
        return period.from().map(Cells::words).orElse("") + " – "
                + period.to().map(Cells::words).orElse("");
    }
}
