package eu.passerelle.portal.pdf;

import eu.passerelle.border.Content;
import eu.passerelle.portal.pdf.PageLetters.Hit;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Finds words in a PDF. What was looked for is remembered with the document and forgotten with it: it may be of the
 * patient, and so it is in no address and no session.
 */
final class PdfWords {
    static final int MOST_PAGES = 200;
    static final int MOST_HITS = 200;
    static final int MOST_LETTERS = 80;

    private final Map<Content, Found> last = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * What was found.
     *
     * @param pages by number; those without a hit are left out
     * @param hasText false for a scan, which has no letters to look at
     * @param whole whether all pages were looked at, and all hits are told
     */
    record Found(String words, List<PageHits> pages, boolean hasText, boolean whole) {
        Found {
            pages = List.copyOf(pages);
        }

        int count() {
            return pages.stream().mapToInt(page -> page.hits().size()).sum();
        }

        List<Hit> on(int page) {
            return pages.stream()
                    .filter(hits -> hits.page() == page)
                    .flatMap(hits -> hits.hits().stream())
                    .toList();
        }
    }

    /** The hits of one page. */
    record PageHits(int page, List<Hit> hits) {
        PageHits {
            hits = List.copyOf(hits);
        }
    }

    /** The search that was made last in this document. */
    Optional<Found> last(Content pdf) {
        return Optional.ofNullable(last.get(pdf));
    }

    /** Nothing is looked for any more. */
    void forget(Content pdf) {
        last.remove(pdf);
    }

    /** Looks for words that stand one after the other; empty when the file cannot be read. */
    Optional<Found> find(Content pdf, String words) {
        String wanted = words.length() > MOST_LETTERS ? words.substring(0, MOST_LETTERS) : words;
        try (PDDocument document = PdfPages.open(pdf)) {
            int pages = Math.min(document.getNumberOfPages(), MOST_PAGES);
            List<PageHits> found = new ArrayList<>();
            boolean hasText = false;
            int hits = 0;
            for (int page = 1; page <= pages && hits < MOST_HITS; page++) {
                PageLetters letters = new Reader(page).read(document);
                hasText |= !letters.isEmpty();
                List<Hit> here = letters.find(wanted, MOST_HITS - hits);
                hits += here.size();
                if (!here.isEmpty()) {
                    found.add(new PageHits(page, here));
                }
            }
            Found result =
                    new Found(wanted.strip(), found, hasText, pages == document.getNumberOfPages() && hits < MOST_HITS);
            last.put(pdf, result);
            return Optional.of(result);
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /** Takes the letters of one page with their places. */
    private static final class Reader extends PDFTextStripper {
        private final PageLetters letters = new PageLetters();

        private Reader(int page) {
            setStartPage(page);
            setEndPage(page);
            setSortByPosition(true);
        }

        private PageLetters read(PDDocument document) throws IOException {
            writeText(document, Writer.nullWriter());
            return letters;
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            for (TextPosition place : positions) {
                letters.add(
                        place.getUnicode(),
                        new PageLetters.Box(
                                place.getX(),
                                place.getY() - place.getHeight(),
                                place.getWidth(),
                                place.getHeight() * 1.25f));
            }
        }

        @Override
        protected void writeWordSeparator() {
            letters.gap();
        }

        @Override
        protected void writeLineSeparator() {
            letters.gap();
        }
    }
}
