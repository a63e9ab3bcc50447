package eu.passerelle.sandbox.patients;

import eu.passerelle.cda.write.SummaryWriter;
import eu.passerelle.clinical.summary.PatientSummary;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes the id of a document in place of the document, and counts. */
class FakeDocuments implements SummaryDocuments {
    final AtomicInteger written = new AtomicInteger();

    @Override
    public byte[] structured(PatientSummary summary) {
        written.incrementAndGet();
        return SummaryWriter.structuredId(summary.header()).listed().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] embedded(PatientSummary summary) {
        written.incrementAndGet();
        return SummaryWriter.embeddedId(summary.header()).listed().getBytes(StandardCharsets.UTF_8);
    }
}
