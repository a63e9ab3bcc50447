package eu.passerelle.treatment;

import eu.passerelle.trust.PurposeOfUse;
import java.util.UUID;

/** On whose behalf and why something is asked abroad: what the record keeps beside each exchange. */
public record Access(UUID consultation, Reference reference, SignedIn user, PurposeOfUse purpose) {}
