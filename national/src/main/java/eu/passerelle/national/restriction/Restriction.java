package eu.passerelle.national.restriction;

import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Contact;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.Organisation;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionState;
import eu.passerelle.national.choice.ChoiceMatrix;
import eu.passerelle.trust.PurposeOfUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes out of summaries what the patient keeps back for a purpose, with everything that could betray it (hazard H16):
 *
 * <ul>
 *   <li>the chosen entries, and whatever the source itself masks;
 *   <li>other entries that are about the same: whose code or designation contains a chosen entry's code or words. An
 *       allergy is taken only for the sake of an allergy, and neither medicine nor vaccine for the sake of an allergy:
 *       they do not tell of each other, and their absence does harm;
 *   <li>reasons, targets, comments, instructions that mention it: the whole value, since half a sentence tells too;
 *   <li>of the narrative: the rows and paragraphs of what was taken, lines and cells that mention it;
 *   <li>"none known" of a section from which anything was taken.
 * </ul>
 *
 * A hidden document or organisation takes with it only what nobody else states: a fact that another source has recorded as
 * well is that source's to tell.
 *
 * <p>What is in no way named by a chosen entry's words is kept: a loss of other facts would be a danger of its own.
 */
public final class Restriction {
    private final Selection selection;
    private final Mentions mentions;
    private final Set<InstanceId> takenIds = new HashSet<>();
    private final Set<Author> namedForTaken = new HashSet<>();
    private final Set<Author> namedForKept = new HashSet<>();

    /** @param record all of the patient's summaries: what is hidden in one is not told by another */
    public Restriction(
            Restrictions choices, ChoiceMatrix matrix, PurposeOfUse purpose, Collection<PatientSummary> record) {
        this.selection = new Selection(choices, matrix, purpose, record);
        this.mentions = selection.mentions();
        for (PatientSummary summary : record) {
            boolean whole = selection.isTaken(summary);
            for (Section section : summary.sections()) {
                for (Entry entry : section.entries()) {
                    boolean goes = whole || selection.goes(section, entry);
                    if (goes) {
                        takenIds.addAll(entry.assertion().ids());
                    }
                    (goes ? namedForTaken : namedForKept)
                            .addAll(entry.assertion().provenance());
                }
            }
        }
    }

    /** One summary that is the whole record. */
    public static Optional<PatientSummary> apply(
            PatientSummary summary, Restrictions choices, ChoiceMatrix matrix, PurposeOfUse purpose) {
        return new Restriction(choices, matrix, purpose, List.of(summary)).apply(summary);
    }

    /** Empty when the summary as such, its document or its organisation is hidden. */
    public Optional<PatientSummary> apply(PatientSummary summary) {
        if (selection.isTaken(summary)) {
            return Optional.empty();
        }
        List<Section> sections = new ArrayList<>();
        for (Section section : summary.sections()) {
            section(section).ifPresent(sections::add);
        }
        return Optional.of(new PatientSummary(header(summary.header(), took(summary, sections)), sections));
    }

    private Optional<Section> section(Section section) {
        if (selection.isHidden(section)) {
            return Optional.empty();
        }
        List<Entry> kept = new ArrayList<>();
        List<Entry> taken = new ArrayList<>();
        for (Entry entry : section.entries()) {
            (selection.goes(section, entry) ? taken : kept).add(entry);
        }
        if (!taken.isEmpty()) {
            kept.stream().filter(Restriction::saysNone).forEach(taken::add);
            kept.removeIf(Restriction::saysNone);
        }
        NarrativePruning pruning = new NarrativePruning(mentions, kept, taken);
        Cleaning cleaning = new Cleaning(mentions, takenIds, selection::speaksOfIt);
        List<Entry> rest = kept.stream().map(cleaning::entry).toList();
        return Optional.of(new Section(
                section.kind(),
                mentions.in(section.code().originalText()) ? section.code().withOriginalText("", "") : section.code(),
                mentions.in(section.title()) ? "" : section.title(),
                pruning.of(section.narrative()),
                rest,
                SectionState.of(rest),
                unnamed(section.authors())));
    }

    private static boolean saysNone(Entry entry) {
        return entry instanceof Absence absence && absence.kind() != Absence.Kind.NO_INFORMATION;
    }

    private static boolean took(PatientSummary before, List<Section> after) {
        return before.sections().size() != after.size()
                || before.sections().stream()
                                .mapToInt(section -> section.entries().size())
                                .sum()
                        != after.stream()
                                .mapToInt(section -> section.entries().size())
                                .sum();
    }

    /** People and organisations that are named for the sake of what is hidden go; so does a higher confidentiality. */
    private DocumentHeader header(DocumentHeader header, boolean took) {
        return new DocumentHeader(
                header.id(),
                header.code(),
                header.level(),
                mentions.in(header.title()) ? "" : header.title(),
                header.language(),
                header.created(),
                header.contentLastUpdated(),
                took ? Coded.NONE : header.confidentiality(),
                header.subject(),
                unnamed(header.authors()),
                header.custodian(),
                header.legalAuthenticator().filter(author -> !names(author)),
                header.contacts().stream().filter(contact -> !names(contact)).toList(),
                header.parents(),
                header.guardians(),
                unnamed(header.performers()));
    }

    private List<Author> unnamed(List<Author> authors) {
        return authors.stream().filter(author -> !names(author)).toList();
    }

    private boolean names(Author author) {
        return namedForTaken.contains(author) && !namedForKept.contains(author)
                || mentions.in(author.speciality())
                || mentions.in(author.role())
                || author.organisation()
                        .map(Organisation::name)
                        .filter(mentions::in)
                        .isPresent();
    }

    private boolean names(Contact contact) {
        return contact.organisation()
                .map(Organisation::name)
                .filter(mentions::in)
                .isPresent();
    }
}
