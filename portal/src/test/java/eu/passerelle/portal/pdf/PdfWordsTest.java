package eu.passerelle.portal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.passerelle.border.Content;
import eu.passerelle.portal.Originals;
import eu.passerelle.portal.pdf.PageLetters.Box;
import eu.passerelle.portal.pdf.PageLetters.Hit;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfWordsTest {
    private final PdfWords words = new PdfWords();
    private final Content summary = Originals.pdf(List.of(
            "Resumo clínico\nAlergia à Penicilina G, choque\nanafilático em 2011",
            "Nada a assinalar",
            "Alergias: PENICILINA"));

    private PdfWords.Found find(String wanted) {
        return words.find(summary, wanted).orElseThrow();
    }

    @Test
    void findsWordsOnEveryPageWhateverTheAccentsAndCapitals() {
        PdfWords.Found found = find("penicilina");
        assertThat(found.pages()).extracting(PdfWords.PageHits::page).containsExactly(1, 3);
        assertThat(found.count()).isEqualTo(2);
        assertThat(found.whole()).isTrue();
        assertThat(find("clinico").count()).isEqualTo(1);
    }

    @Test
    void showsTheHitAsItIsWrittenWithTheWordsAroundIt() {
        Hit hit = find("penicilina g").on(1).getFirst();
        assertThat(hit.before()).endsWith("Alergia à ");
        assertThat(hit.found()).isEqualTo("Penicilina G");
        assertThat(hit.after()).startsWith(", choque anafilático");
    }

    @Test
    void tellsWhereOnThePageItStandsLineByLine() {
        List<Box> lines = find("choque anafilatico").on(1).getFirst().boxes();
        assertThat(lines).hasSize(2);
        // written from 72 points at the left and 760 above the foot of a page 842 high, lines 20 apart
        assertThat(lines.get(1).x()).isCloseTo(72, within(1f));
        assertThat(lines.get(1).y() + lines.get(1).height()).isCloseTo(842 - 760 + 40, within(4f));
        assertThat(lines.get(0).y()).isLessThan(lines.get(1).y());
        assertThat(lines.get(0).x()).isGreaterThan(200);
    }

    @Test
    void saysThatAScanHoldsNoWords() {
        PdfWords.Found found = words.find(Originals.scan(2), "x").orElseThrow();
        assertThat(found.hasText()).isFalse();
        assertThat(find("nowhere").hasText()).isTrue();
    }

    @Test
    void remembersTheLastSearchWithItsDocumentOnly() {
        find("penicilina");
        assertThat(words.last(summary)).map(PdfWords.Found::words).contains("penicilina");
        assertThat(words.last(Originals.scan(1))).isEmpty();
        words.forget(summary);
        assertThat(words.last(summary)).isEmpty();
    }

    @Test
    void stopsCountingAfterManyHitsAndSaysSo() {
        PdfWords.Found found = words.find(Originals.pdf(List.of("a ".repeat(150), "a ".repeat(150))), "a")
                .orElseThrow();
        assertThat(found.count()).isEqualTo(PdfWords.MOST_HITS);
        assertThat(found.whole()).isFalse();
    }

    @Test
    void findsNothingInWhatCannotBeRead() {
        assertThat(words.find(Content.of(new byte[] {1, 2, 3}), "a")).isEmpty();
        assertThat(words.find(Originals.locked(), "a")).isEmpty();
    }

    @Test
    void foldsGreekAndRunsOfBlanks() {
        assertThat(PageLetters.fold("Ἀλλεργίας  \n Γλώσσας")).isEqualTo("αλλεργιασ γλωσσασ");
    }
}
