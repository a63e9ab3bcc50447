package eu.passerelle.border;

import java.util.Optional;

/** What the patient hands over to open documents: prescription identifier and dispensation code. Secrets: never stored. */
public record DocumentKeys(Optional<String> prescriptionId, Optional<String> dispensationPinCode) {
    public static final DocumentKeys NONE = new DocumentKeys(Optional.empty(), Optional.empty());

    @Override
    public String toString() {
        return "DocumentKeys[…]";
    }
}
