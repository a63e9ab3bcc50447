package eu.passerelle.portal.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDateTest {
    private static String date(String day, String month, String year) {
        return TypedDate.of(Map.of("day", day, "month", month, "year", year))
                .date()
                .map(date -> date.digits())
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "12, 3, 1985, 19850312",
        "'', 3, 1985, 198503",
        "'', '', 1985, 1985",
        "1985-03-12, '', '', 19850312",
        "19850312, '', '', 19850312",
        "12.3.1985, '', '', 19850312",
        "12/03/1985, '', '', 19850312",
        "'', '', 1985-03-12, 19850312",
        "12, '', 1985, none",
        "31, 2, 1985, none",
        "1, 1, 85, none",
        "a, b, c, none",
        "1985-03-12, 3, '', none"
    })
    void readsBoxesAndWholeDates(String day, String month, String year, String digits) {
        assertThat(date(day, month, year)).isEqualTo(digits);
    }
}
