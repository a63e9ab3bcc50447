package eu.passerelle.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.DocumentEntry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryOfferTest {
    private static final DocumentEntry FIRST = Summaries.structured("1.1");
    private static final DocumentEntry SECOND = Summaries.structured("2.1");

    @Test
    void onePdfBelongsToTheOnlyDocumentAlthoughNobodySaysSo() {
        DocumentEntry pdf = Summaries.pdf("1.2", Optional.empty());
        assertThat(SummaryOffer.of(List.of(pdf, FIRST))).containsExactly(offer(FIRST, pdf));
    }

    @Test
    void eachOfSeveralHasThePdfThatWasMadeFromIt() {
        DocumentEntry ofFirst = Summaries.pdf("1.2", Optional.of("1.1"));
        DocumentEntry ofSecond = Summaries.pdf("2.2", Optional.of("2.1"));
        assertThat(SummaryOffer.of(List.of(ofSecond, FIRST, SECOND, ofFirst)))
                .containsExactly(offer(FIRST, ofFirst), offer(SECOND, ofSecond));
    }

    @Test
    void aPdfOfNobodyIsAnOfferOfItsOwnWhereSeveralCouldOwnIt() {
        DocumentEntry loose = Summaries.pdf("9", Optional.empty());
        assertThat(SummaryOffer.of(List.of(FIRST, loose, SECOND)))
                .containsExactly(
                        new SummaryOffer(Optional.of(FIRST), Optional.empty()),
                        new SummaryOffer(Optional.of(SECOND), Optional.empty()),
                        new SummaryOffer(Optional.empty(), Optional.of(loose)));
    }

    @Test
    void thePdfOfAnotherDocumentIsNotTaken() {
        DocumentEntry other = Summaries.pdf("1.2", Optional.of("7.7"));
        assertThat(SummaryOffer.of(List.of(FIRST, other)))
                .extracting(SummaryOffer::first)
                .containsExactly(FIRST, other);
    }

    private static SummaryOffer offer(DocumentEntry structured, DocumentEntry pdf) {
        return new SummaryOffer(Optional.of(structured), Optional.of(pdf));
    }
}
