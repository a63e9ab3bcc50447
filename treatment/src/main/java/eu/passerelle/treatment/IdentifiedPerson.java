package eu.passerelle.treatment;

import eu.passerelle.border.Demographics;
import eu.passerelle.border.PatientId;

/** Whom country A identified, and how that compares with the document in hand. */
public record IdentifiedPerson(PatientId patient, Demographics demographics, Comparison comparison) {
    @Override
    public String toString() {
        return "IdentifiedPerson[…]";
    }
}
