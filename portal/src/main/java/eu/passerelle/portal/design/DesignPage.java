package eu.passerelle.portal.design;

import eu.passerelle.portal.pages.Frame;
import gg.jte.Content;
import java.util.List;

/**
 * The components, shown.
 *
 * @param colours names of the colour tokens
 */
public record DesignPage(Frame frame, List<String> colours, List<Specimen> specimens) {
    public DesignPage {
        colours = List.copyOf(colours);
        specimens = List.copyOf(specimens);
    }

    /**
     * A component in its states.
     *
     * @param source of what is shown: the same file
     */
    public record Specimen(String name, Content shown, String source) {}
}
