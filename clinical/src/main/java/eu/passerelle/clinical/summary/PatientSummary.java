package eu.passerelle.clinical.summary;

import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.DocumentHeader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a patient summary says.
 *
 * @param sections in the order of the document; empty for an embedded PDF
 */
public record PatientSummary(DocumentHeader header, List<Section> sections) {
    public PatientSummary {
        sections = List.copyOf(sections);
    }

    /** The first section of a kind. */
    public Optional<Section> section(SectionKind kind) {
        return sections.stream().filter(section -> section.kind() == kind).findFirst();
    }

    /** The sections as they are shown: in order of kind, the basic ones always there. */
    public List<Section> displayed() {
        List<Section> shown = new ArrayList<>(sections);
        for (SectionKind kind : SectionKind.values()) {
            if (kind.basic() && section(kind).isEmpty()) {
                shown.add(Section.missing(kind));
            }
        }
        shown.sort(Comparator.comparing(Section::kind));
        return List.copyOf(shown);
    }

    /** Every coded value of header and sections, in no promised order, absent ones left out. */
    public Stream<Coded> coded() {
        return Stream.concat(headerCodes(), sections.stream().flatMap(Section::coded));
    }

    private Stream<Coded> headerCodes() {
        return Stream.of(
                        Stream.of(header.code(), header.confidentiality()).flatMap(Coded::withinIt),
                        Stream.of(
                                        header.authors().stream(),
                                        header.legalAuthenticator().stream(),
                                        header.performers().stream())
                                .flatMap(people -> people)
                                .flatMap(Author::coded),
                        Stream.concat(header.contacts().stream(), header.guardians().stream())
                                .flatMap(contact -> contact.relation().withinIt()))
                .flatMap(values -> values);
    }

    /** When the content was last updated, as the document says; its creation is never taken for it (hazard H08). */
    public Optional<PartialDate> contentLastUpdated() {
        return header.contentLastUpdated();
    }

    /** How old the content is, on a given day (hazard H08). */
    public Freshness freshness(LocalDate today) {
        return Freshness.of(this, today);
    }

    /** Where the source contradicts itself, section by section (hazard H06). */
    public List<Contradiction> contradictions() {
        return sections.stream()
                .flatMap(section -> section.contradictions(header.language()).stream())
                .toList();
    }

    public AtAGlance atAGlance() {
        return AtAGlance.of(this);
    }

    /** Never the content: what documents say stays out of logs. */
    @Override
    public String toString() {
        return "PatientSummary[…]";
    }
}
