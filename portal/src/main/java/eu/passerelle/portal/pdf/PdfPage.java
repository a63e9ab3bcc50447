package eu.passerelle.portal.pdf;

import eu.passerelle.portal.consultation.ProblemPanel;
import eu.passerelle.portal.pdf.PageLetters.Box;
import eu.passerelle.portal.summary.ReadingFrame;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.ui.Tab;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The viewer of the country's own document.
 *
 * @param looked empty where nothing has arrived that could be looked into
 * @param page shown, from 1
 * @param search empty for a picture
 */
public record PdfPage(
        ReadingFrame around,
        PdfOfCountry pdf,
        Optional<Looked> looked,
        int page,
        Zoom zoom,
        Optional<Search> search,
        Optional<ProblemPanel> problem) {

    /** Address of a page at the zoom that is shown. */
    public String path(int number) {
        return around.path("/pdf/" + number + "?zoom=" + zoom.value());
    }

    /** The same page in other sizes. */
    public List<Tab> zooms() {
        return Stream.of(Zoom.values())
                .map(other -> new Tab(
                        other == Zoom.FIT ? around.frame().t().say("pdf.fit") : other.value() + " %",
                        around.path("/pdf/" + page + "?zoom=" + other.value()),
                        other == zoom,
                        ""))
                .toList();
    }

    /** A length of the page, in points, as it stands on the screen: in pixels, at the zoom that is shown. */
    public int onScreen(float points) {
        return Math.round(points * 4 / 3 * (zoom == Zoom.FIT ? 1 : zoom.factor()));
    }

    public String picture() {
        return around.path("/pdf/" + page + ".png?zoom=" + zoom.value());
    }

    /**
     * What is looked for in the words of the document.
     *
     * @param words empty while nothing is looked for
     * @param hasText false for a scan
     * @param whole whether everything that was found is told
     * @param here places on the page that is shown
     */
    public record Search(
            String words, boolean hasText, boolean whole, int count, List<PageFound> pages, List<Place> here) {
        public Search {
            pages = List.copyOf(pages);
            here = List.copyOf(here);
        }

        static final Search NONE = new Search("", true, true, 0, List.of(), List.of());

        static Search of(PdfWords.Found found, int page) {
            return new Search(
                    found.words(),
                    found.hasText(),
                    found.whole(),
                    found.count(),
                    found.pages().stream().map(PageFound::of).toList(),
                    found.on(page).stream()
                            .flatMap(hit -> hit.boxes().stream())
                            .map(Place::of)
                            .toList());
        }
    }

    /** The hits of one page, as written. */
    public record PageFound(int page, List<Snippet> hits) {
        public PageFound {
            hits = List.copyOf(hits);
        }

        static PageFound of(PdfWords.PageHits found) {
            return new PageFound(
                    found.page(),
                    found.hits().stream()
                            .map(hit -> new Snippet(hit.before(), hit.found(), hit.after()))
                            .toList());
        }
    }

    /** Some words around the hit. */
    public record Snippet(String before, String found, String after) {}

    /** A rectangle on the page, in points, as a drawing takes it. */
    public record Place(String x, String y, String width, String height) {
        static Place of(Box box) {
            return new Place(text(box.x() - 1), text(box.y() - 1), text(box.width() + 2), text(box.height() + 2));
        }

        private static String text(float number) {
            return Float.toString(Math.round(number * 10) / 10f);
        }
    }
}
