package eu.passerelle.portal.confirm;

import eu.passerelle.border.Content;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.IdentifiedPerson;
import java.nio.charset.StandardCharsets;

/**
 * The mark of the person whom a page showed. A second tab may have identified somebody else since (hazard H04): what is
 * then confirmed in the first was said of a person who is not there any more.
 */
final class ShownPerson {
    static final String FIELD = "shown";

    private static final int LETTERS = 32;

    private ShownPerson() {}

    /** Tells nothing of the person, and differs from one consultation to the next. */
    static String mark(Consultation consultation, IdentifiedPerson person) {
        String text = consultation.token().value() + "\n" + person.patient().root() + "\n"
                + person.patient().extension();
        return Content.of(text.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, LETTERS);
    }
}
