package eu.passerelle.treatment;

import eu.passerelle.border.PartialDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the professional typed to identify the patient.
 *
 * @param alternative which alternative of the search mask
 * @param values by position of the field in {@code MaskForm.fields(alternative)}; blanks around are cut, empty means not
 *     given
 * @param asWritten positions whose value is sent although it has not the shape of the mask, because the document says so:
 *     masks are late when a country changes its numbers
 * @param inHand from the document in the professional's hand
 */
public record IdentityForm(int alternative, Map<Integer, String> values, Set<Integer> asWritten, InHand inHand) {
    public IdentityForm {
        values = Map.copyOf(values);
        asWritten = Set.copyOf(asWritten);
    }

    /** Without a name in hand. */
    public IdentityForm(int alternative, Map<Integer, String> values, Optional<PartialDate> birthDateInHand) {
        this(alternative, values, Set.of(), InHand.of(birthDateInHand));
    }

    public String value(int field) {
        return values.getOrDefault(field, "").strip();
    }

    public Optional<PartialDate> birthDateInHand() {
        return inHand.birthDate();
    }

    /** Without what the patient keeps secret: neither shown again nor held on to. */
    IdentityForm without(Set<Integer> secrets) {
        Map<Integer, String> kept = new java.util.HashMap<>(values);
        kept.keySet().removeAll(secrets);
        return new IdentityForm(alternative, kept, asWritten, inHand);
    }

    @Override
    public String toString() {
        return "IdentityForm[…]";
    }
}
