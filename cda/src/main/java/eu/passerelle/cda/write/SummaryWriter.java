package eu.passerelle.cda.write;

import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionState;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Country A: writes a patient summary as the two documents the network knows, in the structure of the pivot and with the
 * codes and words the summary has (implementation guide of the eighth wave, T.1.3 and T.1.7). The identifier of the
 * structured document ends in {@code .1}, that of its twin in {@code .2}; both were transformed from the same parent.
 * What is not known is null where the rules allow that; nothing is invented. The same summary always gives the same
 * bytes of the structured document.
 */
public final class SummaryWriter {
    private static final String STRUCTURED = SectionTemplates.BASE + "1.3";
    private static final String EMBEDDED = SectionTemplates.BASE + "1.7";

    private final SummaryPdf pdf = new SummaryPdf();

    /** The identifier under which a summary's structured document goes; a summary without identifier is refused. */
    public static InstanceId structuredId(DocumentHeader header) {
        InstanceId base = base(header);
        return new InstanceId(base.root(), base.extension() + ".1");
    }

    /** The identifier of the PDF twin. */
    public static InstanceId embeddedId(DocumentHeader header) {
        InstanceId base = base(header);
        return new InstanceId(base.root(), base.extension() + ".2");
    }

    private static InstanceId base(DocumentHeader header) {
        InstanceId id = header.id().orElseThrow(() -> new IllegalArgumentException("the summary has no identifier"));
        String extension = id.extension();
        if (extension.endsWith(".1") || extension.endsWith(".2")) {
            extension = extension.substring(0, extension.length() - 2);
        }
        return new InstanceId(id.root(), extension.isEmpty() ? "summary" : extension);
    }

    private static List<InstanceId> parents(DocumentHeader header) {
        return header.parents().isEmpty() ? List.of(base(header)) : header.parents();
    }

    /** The level 3 document, UTF-8. */
    public byte[] structured(PatientSummary summary) {
        CdaOut out = open();
        DocumentHeader header = summary.header();
        HeaderWriter headerWriter = new HeaderWriter(out, header);
        headerWriter.write(STRUCTURED, structuredId(header), parents(header));
        out.open("component").open("structuredBody");
        int number = 0;
        Set<String> taken = new HashSet<>();
        for (Section section : summary.sections()) {
            number++;
            section(out, headerWriter, header, section, number, taken);
        }
        out.close().close().close();
        return out.bytes();
    }

    private static void section(
            CdaOut out, HeaderWriter people, DocumentHeader header, Section section, int number, Set<String> taken) {
        InstanceId base = base(header);
        InstanceId id = new InstanceId(base.root(), base.extension() + ".s" + number);
        NarrativeWriter narrative = new NarrativeWriter(out, Wording.in(header.language()), section, number, taken);
        String why = section.state() instanceof SectionState.NoInformation none
                        && section.entries().isEmpty()
                ? none.reason().map(NullFlavor::name).orElse("")
                : "";
        out.open("component").open("section", "classCode", "DOCSECT", "nullFlavor", why);
        out.templates(SectionTemplates.of(section.kind()));
        out.id(id);
        out.required("code", section.code(), narrative.ids());
        out.words("title", section.title().isEmpty() ? section.kind().title() : section.title());
        narrative.write();
        section.authors().forEach(people::author);
        new EntryWriter(out, people, section, narrative, id).write();
        out.close().close();
    }

    /** The level 1 twin, UTF-8, around a PDF made from the same content. */
    public byte[] embedded(PatientSummary summary) {
        return embedded(summary, pdf.of(summary));
    }

    /** The level 1 twin around a given PDF. */
    public byte[] embedded(PatientSummary summary, byte[] file) {
        CdaOut out = open();
        DocumentHeader header = summary.header();
        new HeaderWriter(out, header).write(EMBEDDED, embeddedId(header), parents(header));
        out.open("component").open("nonXMLBody", "classCode", "DOCBODY", "moodCode", "EVN");
        out.open("text", "mediaType", "application/pdf", "representation", "B64");
        out.text(Base64.getEncoder().encodeToString(file));
        out.close().close().close().close();
        return out.bytes();
    }

    private static CdaOut open() {
        return new CdaOut()
                .open(
                        "ClinicalDocument",
                        "xmlns",
                        "urn:hl7-org:v3",
                        "xmlns:pharm",
                        "urn:hl7-org:pharm",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance");
    }
}
