package eu.passerelle.national.restriction;

import java.util.Set;

/**
 * A patient's restrictions.
 *
 * @param emergencyOpens whether the patient lets an emergency see the hidden part; the country's matrix has to allow it
 *     too
 */
public record Restrictions(Set<Hidden> hidden, boolean emergencyOpens) {
    public static final Restrictions NONE = new Restrictions(Set.of(), false);

    public Restrictions {
        hidden = Set.copyOf(hidden);
    }

    /** Whether there is a part that an emergency may open. */
    public boolean openable() {
        return emergencyOpens && !hidden.isEmpty();
    }

    /** Never what is hidden. */
    @Override
    public String toString() {
        return "Restrictions[…]";
    }
}
