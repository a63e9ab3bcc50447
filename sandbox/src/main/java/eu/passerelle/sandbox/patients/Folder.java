package eu.passerelle.sandbox.patients;

import eu.passerelle.border.Content;
import eu.passerelle.border.CountryCode;
import eu.passerelle.border.PersonName;
import eu.passerelle.cda.write.SummaryWriter;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.national.NationalDocument;
import eu.passerelle.national.NationalEntry;
import eu.passerelle.national.assembly.Assembled;
import eu.passerelle.national.assembly.Assembly;
import eu.passerelle.sandbox.catalogue.SandboxCatalogue;
import eu.passerelle.trust.PurposeOfUse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes the documents of synthetic patients: for each set of purposes that sees the same, the summary in its structured
 * form and its PDF twin, both from the same restricted content.
 */
final class Folder {
    private final SummaryDocuments writer;
    private final InstantSource clock;
    private final Map<CountryCode, Assembly> assemblies = new HashMap<>();

    Folder(SummaryDocuments writer, InstantSource clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** A document, and the purposes that see it. */
    record Kept(Set<PurposeOfUse> purposes, NationalDocument document) {}

    List<Kept> of(SyntheticPatient patient) {
        Assembly assembly =
                assemblies.computeIfAbsent(patient.country(), country -> CountryAssembly.of(country, clock));
        return assembly.of(patient.sources(), patient.restrictions()).stream()
                .flatMap(assembled -> documents(patient.country(), assembled, otherwise(assembly, patient, assembled)))
                .toList();
    }

    /** A twin that says something else (one of the scenarios) goes the same way, under the header of its structured form. */
    private static PatientSummary otherwise(Assembly assembly, SyntheticPatient patient, Assembled assembled) {
        return patient.pdf()
                .flatMap(pdf -> assembly.of(patient.sources(Optional.of(pdf)), patient.restrictions()).stream()
                        .filter(other -> other.purposes().equals(assembled.purposes()))
                        .findFirst())
                .map(other -> new PatientSummary(
                        assembled.summary().header(), other.summary().sections()))
                .orElse(assembled.summary());
    }

    private Stream<Kept> documents(CountryCode country, Assembled assembled, PatientSummary inPdf) {
        PatientSummary summary = assembled.summary();
        InstanceId id = SummaryWriter.structuredId(summary.header());
        InstanceId twin = SummaryWriter.embeddedId(summary.header());
        byte[] structured = writer.structured(summary);
        byte[] pdf = writer.embedded(inPdf);
        return Stream.of(
                        new NationalDocument(
                                entry(country, summary, id, NationalEntry.Form.STRUCTURED, structured.length),
                                Content.of(structured)),
                        new NationalDocument(
                                entry(country, summary, twin, NationalEntry.Form.PDF, pdf.length), Content.of(pdf)))
                .map(document -> new Kept(assembled.purposes(), document));
    }

    private static NationalEntry entry(
            CountryCode country, PatientSummary summary, InstanceId id, NationalEntry.Form form, int size) {
        DocumentHeader header = summary.header();
        return new NationalEntry(
                id.listed(),
                form,
                SandboxCatalogue.language(country),
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
        return author.name().map(Folder::name).orElse(author.device());
    }

    private static String name(PersonName name) {
        return (name.given() + " " + name.family()).strip();
    }
}
