package eu.passerelle.trust;

import eu.passerelle.border.DocumentKeys;
import eu.passerelle.border.PatientId;

/** What the treatment relationship confirmation states: this patient, with these document keys. */
public record TreatmentRelationship(PatientId patient, DocumentKeys keys) {}
