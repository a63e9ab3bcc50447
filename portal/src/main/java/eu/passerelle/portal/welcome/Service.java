package eu.passerelle.portal.welcome;

import eu.passerelle.border.DocumentKind;
import eu.passerelle.discovery.Partner;
import java.util.Set;

/** The services of the network as people know them, and which of them this portal can use now. */
public enum Service {
    SUMMARY(true, Set.of(DocumentKind.PATIENT_SUMMARY)),
    PRESCRIPTION(false, Set.of(DocumentKind.EPRESCRIPTION, DocumentKind.EDISPENSATION)),
    DOCUMENTS(
            false,
            Set.of(
                    DocumentKind.LABORATORY_REPORT,
                    DocumentKind.HOSPITAL_DISCHARGE,
                    DocumentKind.IMAGING_REPORT,
                    DocumentKind.MEDICAL_IMAGES));

    private final boolean usable;
    private final Set<DocumentKind> kinds;

    Service(boolean usable, Set<DocumentKind> kinds) {
        this.usable = usable;
        this.kinds = kinds;
    }

    /** How a service stands with a country. */
    public enum State {
        WORKS,
        /** The country offers it, and this portal does not use it yet. */
        NOT_HERE,
        /** The country does not offer it. */
        NOT_THERE
    }

    State with(Partner partner) {
        boolean offered =
                partner.endpoints().isPresent() && partner.services().stream().anyMatch(kinds::contains);
        if (!offered) {
            return State.NOT_THERE;
        }
        return usable && partner.searchMask().isPresent() ? State.WORKS : State.NOT_HERE;
    }
}
