package eu.passerelle.sandbox.patients;

import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.summary.PatientSummary;

/** Documents as the room {@code cda} writes them. */
final class CdaSummaryDocuments implements SummaryDocuments {
    @Override
    public byte[] structured(PatientSummary summary) {
        throw new UnsupportedOperationException("waits for the writer");
    }

    @Override
    public byte[] pdf(PatientSummary summary, InstanceId id) {
        throw new UnsupportedOperationException("waits for the writer");
    }
}
