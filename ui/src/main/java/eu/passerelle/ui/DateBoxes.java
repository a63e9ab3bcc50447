package eu.passerelle.ui;

/** What stands in, or above, the three boxes of a date. As typed: nothing is checked here. */
public record DateBoxes(String day, String month, String year) {
    public static final DateBoxes EMPTY = new DateBoxes("", "", "");
}
