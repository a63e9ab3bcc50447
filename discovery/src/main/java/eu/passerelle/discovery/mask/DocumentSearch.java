package eu.passerelle.discovery.mask;

import java.util.List;
import java.util.Optional;

/** Keys that the patient hands over to open documents of a service (hazard H13). */
public record DocumentSearch(MaskScope scope, List<MaskField> fields, Optional<CardPicture> picture) {
    public DocumentSearch {
        fields = List.copyOf(fields);
    }
}
