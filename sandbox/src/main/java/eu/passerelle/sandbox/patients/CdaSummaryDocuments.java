package eu.passerelle.sandbox.patients;

import eu.passerelle.cda.write.SummaryWriter;
import eu.passerelle.clinical.summary.PatientSummary;

/** Documents as the room {@code cda} writes them. */
final class CdaSummaryDocuments implements SummaryDocuments {
    private final SummaryWriter writer = new SummaryWriter();

    @Override
    public byte[] structured(PatientSummary summary) {
        return writer.structured(summary);
    }

    @Override
    public byte[] embedded(PatientSummary summary) {
        return writer.embedded(summary);
    }
}
