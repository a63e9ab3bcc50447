package eu.passerelle.treatment.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.PartialDate;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineReadableZoneTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** Specimens of the country Utopia. */
    private static final String PASSPORT = """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10
            """;

    private static final String CARD = """
            I<UTOD231458907<<<<<<<<<<<<<<<
            7408122F1204159UTO<<<<<<<<<<<6
            ERIKSSON<<ANNA<MARIA<<<<<<<<<<
            """;

    private static final String LARGE_CARD = """
            I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
            D231458907UTO7408122F1204159<<<<<<<6
            """;

    @ParameterizedTest
    @ValueSource(strings = {PASSPORT, CARD, LARGE_CARD})
    void saysWhoHoldsTheDocument(String zone) {
        MachineReadableZone read = MachineReadableZone.read(zone).orElseThrow();
        assertThat(read.family()).isEqualTo("ERIKSSON");
        assertThat(read.given()).isEqualTo("ANNA MARIA");
        assertThat(read.birthDate(TODAY)).contains(new PartialDate("19740812", ""));
        assertThat(read.sex()).contains(AdministrativeGender.FEMALE);
        assertThat(read.toString()).doesNotContain("ERIKSSON", "740812");
    }

    @Test
    void readsWhatAScannerTypesWithoutLineEnds() {
        assertThat(MachineReadableZone.read(PASSPORT.replace("\n", "").toLowerCase(java.util.Locale.ROOT)))
                .isPresent();
    }

    @Test
    void readsTheLongNumberOfACardThatGoesOnInTheOptionalData() {
        String number = "D23145890" + "7AB112";
        String rest = "7AB112" + CheckDigit.of(number);
        String upper = "I<UTOD23145890<" + rest + "<".repeat(15 - rest.length());
        String middle = "7408122F1204159UTO<<<<<<<<<<<";
        String composite = upper.substring(5) + middle.substring(0, 7) + middle.substring(8, 15) + middle.substring(18);
        assertThat(MachineReadableZone.read(
                        upper + "\n" + middle + CheckDigit.of(composite) + "\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"740812, 19740812", "261123, 20261123", "261124, 19261124", "7408<<, 197408", "74<<<<, 1974"})
    void takesTheLatestYearThatIsNotInTheFuture(String written, String date) {
        assertThat(new MachineReadableZone(MachineReadableZone.Format.TD3, written, "A", "B", Optional.empty())
                        .birthDate(TODAY))
                .contains(new PartialDate(date, ""));
    }

    @Test
    void saysNothingOfABirthDateThatTheZoneDoesNotState() {
        assertThat(new MachineReadableZone(MachineReadableZone.Format.TD3, "<<<<<<", "A", "B", Optional.empty())
                        .birthDate(TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P<UTO", "no zone at all", "<<<<<<<<<<"})
    void readsNothingElse(String text) {
        assertThat(MachineReadableZone.read(text)).isEmpty();
    }

    /** Weights 7, 3, 1 find every single digit that was read wrongly. */
    @Property(tries = 300)
    void noticesEveryDigitReadWrongly(@ForAll("zones") String zone, @ForAll int where, @ForAll int by) {
        int at = 44 + Math.floorMod(where, 44);
        char digit = zone.charAt(at);
        if (digit < '0' || digit > '9') {
            return;
        }
        char wrong = (char) ('0' + (digit - '0' + 1 + Math.floorMod(by, 9)) % 10);
        String spoiled = zone.substring(0, at) + wrong + zone.substring(at + 1);
        assertThat(MachineReadableZone.read(zone)).isPresent();
        assertThat(MachineReadableZone.read(spoiled)).isEmpty();
    }

    @Property(tries = 300)
    void neverFailsOnWhateverIsScanned(@ForAll String text) {
        assertThat(MachineReadableZone.read(text)).isEmpty();
    }

    @Property(tries = 200)
    void givesBackTheNameAndTheDate(@ForAll("zones") String zone) {
        MachineReadableZone read = MachineReadableZone.read(zone).orElseThrow();
        assertThat(zone).startsWith("P<UTO" + read.family() + "<<" + read.given());
        assertThat(zone.substring(57, 63)).isEqualTo(read.yearMonthDay());
    }

    @Provide
    Arbitrary<String> zones() {
        Arbitrary<String> name =
                Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(1).ofMaxLength(15);
        Arbitrary<String> number = Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .ofLength(9);
        Arbitrary<LocalDate> day = Arbitraries.longs()
                .between(LocalDate.of(1930, 1, 1).toEpochDay(), TODAY.toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Combinators.combine(name, name, number, day, day).as(MachineReadableZoneTest::zone);
    }

    private static String zone(String family, String given, String number, LocalDate born, LocalDate expires) {
        String names = "P<UTO" + family + "<<" + given;
        String upper = names + "<".repeat(44 - names.length());
        String optional = "<".repeat(14);
        String first = number + CheckDigit.of(number);
        String birth = digits(born) + CheckDigit.of(digits(born));
        String end = digits(expires) + CheckDigit.of(digits(expires)) + optional + "0";
        return upper + first + "UTO" + birth + "F" + end + CheckDigit.of(first + birth + end);
    }

    private static String digits(LocalDate date) {
        return "%02d%02d%02d".formatted(date.getYear() % 100, date.getMonthValue(), date.getDayOfMonth());
    }
}
