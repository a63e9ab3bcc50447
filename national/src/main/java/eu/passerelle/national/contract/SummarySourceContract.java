package eu.passerelle.national.contract;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.PatientId;
import eu.passerelle.national.NationalEntry;
import eu.passerelle.national.SummarySource;
import eu.passerelle.trust.Authority;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link SummarySource} does. */
public interface SummarySourceContract {
    SummarySource source();

    Authority authority();

    /** A patient with a summary. */
    PatientId withSummary();

    /** A patient of the register without one. */
    PatientId withoutSummary();

    @Test
    default void offersTheStructuredFormAndItsTwin() {
        List<NationalEntry> entries = source().list(authority(), withSummary());
        assertThat(entries)
                .extracting(NationalEntry::form)
                .contains(NationalEntry.Form.STRUCTURED, NationalEntry.Form.PDF);
        NationalEntry pdf = entries.stream()
                .filter(entry -> entry.form() == NationalEntry.Form.PDF)
                .findFirst()
                .orElseThrow();
        assertThat(entries)
                .extracting(NationalEntry::uniqueId)
                .contains(pdf.twinOf().orElseThrow());
    }

    @Test
    default void givesEveryDocumentItOffers() {
        for (NationalEntry entry : source().list(authority(), withSummary())) {
            assertThat(source().fetch(authority(), withSummary(), entry.uniqueId()))
                    .hasValueSatisfying(document -> {
                        assertThat(document.entry().uniqueId()).isEqualTo(entry.uniqueId());
                        assertThat(document.content().size()).isPositive();
                    });
        }
    }

    @Test
    default void offersNothingWhereThereIsNoSummary() {
        assertThat(source().list(authority(), withoutSummary())).isEmpty();
    }

    @Test
    default void givesNoDocumentOfAnotherPatient() {
        String uniqueId = source().list(authority(), withSummary()).getFirst().uniqueId();
        assertThat(source().fetch(authority(), withoutSummary(), uniqueId)).isEmpty();
    }

    @Test
    default void givesNothingForAnUnknownId() {
        assertThat(source().fetch(authority(), withSummary(), "2.999.404^nothing"))
                .isEmpty();
    }
}
