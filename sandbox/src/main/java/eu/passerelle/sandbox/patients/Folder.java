package eu.passerelle.sandbox.patients;

import eu.passerelle.border.Content;
import eu.passerelle.border.PersonName;
import eu.passerelle.cda.write.SummaryWriter;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.national.NationalDocument;
import eu.passerelle.national.NationalEntry;
import eu.passerelle.sandbox.catalogue.SandboxCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The documents of a synthetic patient: the summary in its structured form, and its PDF twin. */
final class Folder {
    private Folder() {}

    static List<NationalDocument> of(SyntheticPatient patient, SummaryDocuments writer) {
        if (patient.summary().isEmpty()) {
            return List.of();
        }
        PatientSummary summary = patient.summary().get();
        InstanceId id = SummaryWriter.structuredId(summary.header());
        InstanceId twin = SummaryWriter.embeddedId(summary.header());
        byte[] structured = writer.structured(summary);
        byte[] pdf = writer.embedded(patient.pdf().orElse(summary));
        return List.of(
                new NationalDocument(
                        entry(patient, summary, id, NationalEntry.Form.STRUCTURED, structured.length),
                        Content.of(structured)),
                new NationalDocument(
                        entry(patient, summary, twin, NationalEntry.Form.PDF, pdf.length), Content.of(pdf)));
    }

    private static NationalEntry entry(
            SyntheticPatient patient, PatientSummary summary, InstanceId id, NationalEntry.Form form, int size) {
        DocumentHeader header = summary.header();
        return new NationalEntry(
                id.listed(),
                form,
                SandboxCatalogue.language(patient.country()),
                header.created().orElseThrow(),
                header.title(),
                header.code().displayName(),
                header.confidentiality().code().map(code -> code.value()).orElse("N"),
                header.authors().stream().map(Folder::name).toList(),
                OptionalLong.of(size),
                form == NationalEntry.Form.PDF
                        ? Optional.of(SummaryWriter.structuredId(header).listed())
                        : Optional.empty());
    }

    private static String name(Author author) {
        PersonName name = author.name().orElse(new PersonName("", ""));
        return (name.given() + " " + name.family()).strip();
    }
}
