package eu.passerelle.sandbox.patients;

import eu.passerelle.clinical.summary.PatientSummary;

/** Writes the two documents of a summary, under the ids that {@link eu.passerelle.cda.write.SummaryWriter} gives them. */
interface SummaryDocuments {
    /** The structured form. */
    byte[] structured(PatientSummary summary);

    /** The same content as a PDF in an envelope. */
    byte[] embedded(PatientSummary summary);
}
