package eu.passerelle.discovery.mask;

/**
 * Something odd in a search mask, for the operator: what was made of it, never why a patient could not be looked for.
 *
 * @param where the field or part, in the words of the mask; empty for the mask as a whole
 * @param detail what was found, as published
 */
public record MaskFinding(Kind kind, String where, String detail) {
    /** What was done about it. */
    public enum Kind {
        /** The expression was mended: anchors, a bar inside a class, names of classes in another dialect. */
        FORMAT_REPAIRED,
        /** A part of the expression that cannot be checked was taken out: it accepts more than the country wants. */
        FORMAT_LOOSENED,
        /** The expression cannot be read, or contradicts itself: any value is accepted. */
        FORMAT_IGNORED,
        /** The greatest length of a name is too short for names: taken as the least length. */
        LENGTHS_SWAPPED,
        /** The field cannot be asked with: no identifier domain, or a label that the network does not know. */
        FIELD_LEFT_OUT,
        /** The label is missing or none of the network's: the field is called a number on the document. */
        LABEL_UNKNOWN,
        /** The only field of the mask is not mandatory: it is asked for all the same. */
        ONLY_FIELD_DEMANDED,
        /** A demand names a field that does not exist. */
        DEMAND_NOT_UNDERSTOOD,
        /** More combinations of documents than can be offered: the further ones are left out. */
        ALTERNATIVES_LEFT_OUT,
        /** The name of an alternative is that of a service: it is offered for that service only. */
        ALTERNATIVE_OF_A_SERVICE,
        /** No or an unknown scope: taken as for all services. */
        SCOPE_UNKNOWN,
        /** The mask does not say of which country it is, in a form that can be read. */
        COUNTRY_NOT_STATED,
        /** The picture of the card cannot be shown. */
        PICTURE_BROKEN,
        /** A picture of the card is named, but not carried. */
        PICTURE_MISSING,
        /** A part that nobody here knows. */
        PART_UNKNOWN
    }

    @Override
    public String toString() {
        return kind + (where.isEmpty() ? "" : " at " + where) + (detail.isEmpty() ? "" : ": " + detail);
    }
}
