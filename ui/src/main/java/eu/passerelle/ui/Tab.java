package eu.passerelle.ui;

/**
 * One of several places to choose from.
 *
 * @param current whether it is the one that is shown
 * @param language of the label; empty where it is that of the page
 */
public record Tab(String label, String href, boolean current, String language) {
    public Tab(String label, String href, boolean current) {
        this(label, href, current, "");
    }
}
