package eu.passerelle.treatment;

import eu.passerelle.border.PartialDate;
import java.util.Map;
import java.util.Optional;

/**
 * What the professional typed to identify the patient.
 *
 * @param alternative which alternative of the search mask
 * @param values by position of the field in {@code mask.fields(alternative)}; blanks around are cut, empty means not
 *     given
 * @param birthDateInHand from the document in the professional's hand; always asked (hazard H01)
 * @param familyNameInHand from the same document; empty where it was not typed
 */
public record IdentityForm(
        int alternative, Map<Integer, String> values, Optional<PartialDate> birthDateInHand, String familyNameInHand) {
    public IdentityForm {
        values = Map.copyOf(values);
        familyNameInHand = familyNameInHand.strip();
    }

    /** Without a name in hand. */
    public IdentityForm(int alternative, Map<Integer, String> values, Optional<PartialDate> birthDateInHand) {
        this(alternative, values, birthDateInHand, "");
    }

    public String value(int field) {
        return values.getOrDefault(field, "").strip();
    }

    @Override
    public String toString() {
        return "IdentityForm[…]";
    }
}
