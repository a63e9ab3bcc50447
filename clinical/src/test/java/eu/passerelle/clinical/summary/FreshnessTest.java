package eu.passerelle.clinical.summary;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Demographics;
import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.DocumentLevel;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Product;
import eu.passerelle.clinical.narrative.Narrative;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a document was made is never taken for the date of its content (hazard H08). */
class FreshnessTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static PatientSummary summary(@Nullable String stated, Entry... entries) {
        DocumentHeader header = new DocumentHeader(
                Optional.empty(),
                Coded.NONE,
                DocumentLevel.STRUCTURED,
                "",
                Optional.empty(),
                PartialDate.parse("20260228"),
                stated == null ? Optional.empty() : PartialDate.parse(stated),
                Coded.NONE,
                new DocumentHeader.Subject(List.of(), Demographics.NONE, List.of(), List.of()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        return new PatientSummary(
                header, List.of(Section.of(SectionKind.PROBLEMS, "", Narrative.EMPTY, List.of(entries))));
    }

    private static Entry problem(@Nullable String from, @Nullable String to) {
        return Problem.of(
                Coded.text("x"),
                Period.between(
                        from == null ? Optional.empty() : PartialDate.parse(from),
                        to == null ? Optional.empty() : PartialDate.parse(to)));
    }

    @ParameterizedTest
    @CsvSource({
        // stated, amber
        "20260301, false",
        "20250301, false",
        "20250228, true",
        "20101001, true",
        // may be older than twelve months
        "2025, true",
        "202503, false",
        "202502, true",
        "2026, false"
    })
    void isAmberWhereTheStatedDateMayBeOlderThanTwelveMonths(String stated, boolean amber) {
        Freshness freshness = summary(stated, problem("20260228", null)).freshness(TODAY);

        assertThat(freshness)
                .isEqualTo(new Freshness.Stated(PartialDate.parse(stated).orElseThrow()));
        assertThat(freshness.isAmber(TODAY)).isEqualTo(amber);
    }

    @Test
    void isTheLatestDateOfAnyEntryWhereNothingIsStated() {
        Freshness freshness = summary(null, problem("2012", "20251224"), problem("20240101", null))
                .freshness(TODAY);

        assertThat(freshness)
                .isEqualTo(new Freshness.Derived(PartialDate.parse("20251224").orElseThrow()));
        assertThat(freshness.isAmber(TODAY)).isFalse();
        assertThat(summary(null, problem("2012", "2013")).freshness(TODAY).isAmber(TODAY))
                .isTrue();
    }

    @Test
    void takesNoDateToComeForNews() {
        Medication until = Medication.of(
                Product.NONE,
                Coded.NONE,
                Medication.Dose.of(eu.passerelle.clinical.Quantity.of("1", "1")),
                Period.between(PartialDate.parse("20240101"), PartialDate.parse("20300101")),
                List.of(),
                "active");

        assertThat(summary(null, until).freshness(TODAY))
                .isEqualTo(new Freshness.Derived(PartialDate.parse("20240101").orElseThrow()));
    }

    @Test
    void isNotStatedWhereNeitherSaysAnything() {
        Freshness freshness = summary(null, problem(null, null)).freshness(TODAY);

        assertThat(freshness).isInstanceOf(Freshness.NotStated.class);
        assertThat(freshness.isAmber(TODAY)).isTrue();
    }
}
