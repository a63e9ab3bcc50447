package eu.passerelle.sandbox.patients;

import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.summary.PatientSummary;

/** Writes the documents of a summary. */
interface SummaryDocuments {
    /** The structured form. */
    byte[] structured(PatientSummary summary);

    /** The same content as a PDF in an envelope, a document of its own. */
    byte[] pdf(PatientSummary summary, InstanceId id);
}
