package eu.passerelle.portal.pdf;

/** What a look into the country's own document found. */
public sealed interface Looked {
    /**
     * It can be drawn.
     *
     * @param pages how many
     * @param width of the page that was asked for, in points; a large picture is as wide as a page
     */
    record Ready(int pages, float width, float height) implements Looked {}

    /** A password is needed that nobody here has. */
    record Locked() implements Looked {}

    record Damaged() implements Looked {}

    record TooLarge() implements Looked {}
}
