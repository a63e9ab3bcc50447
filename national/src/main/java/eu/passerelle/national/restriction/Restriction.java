package eu.passerelle.national.restriction;

import eu.passerelle.border.Code;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Contact;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Organisation;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Immunization;
import eu.passerelle.clinical.entry.Medication;
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
import java.util.stream.Collectors;

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
    private final Restrictions choices;
    private final boolean opened;
    private final Mentions ofAllergies = new Mentions();
    private final Mentions ofOthers = new Mentions();
    private final Mentions ofAny = new Mentions();
    private final Set<InstanceId> takenIds = new HashSet<>();
    private final Set<Author> namedForTaken = new HashSet<>();
    private final Set<Author> namedForKept = new HashSet<>();

    /** @param record all of the patient's summaries: what is hidden in one is not told by another */
    public Restriction(
            Restrictions choices, ChoiceMatrix matrix, PurposeOfUse purpose, Collection<PatientSummary> record) {
        this.choices = choices;
        this.opened = choices.openable() && matrix.opensRestrictedPart(purpose);
        Set<Code> stated = record.stream()
                .filter(summary -> !isTaken(summary))
                .flatMap(summary -> summary.sections().stream())
                .flatMap(section -> section.entries().stream())
                .flatMap(Terms::subject)
                .flatMap(coded -> coded.code().stream())
                .collect(Collectors.toSet());
        for (PatientSummary summary : record) {
            boolean hiddenSource = isTaken(summary);
            for (Section section : summary.sections()) {
                for (Entry entry : section.entries()) {
                    learn(section, entry, hiddenSource, stated);
                }
            }
        }
        ofAny.addAll(ofAllergies);
        ofAny.addAll(ofOthers);
        sayings(record);
        for (PatientSummary summary : record) {
            boolean whole = isTaken(summary);
            for (Section section : summary.sections()) {
                for (Entry entry : section.entries()) {
                    boolean goes = whole || goes(section, entry);
                    if (goes) {
                        takenIds.addAll(entry.assertion().ids());
                    }
                    (goes ? namedForTaken : namedForKept).addAll(entry.assertion().provenance());
                }
            }
        }
    }

    /** One summary that is the whole record. */
    public static Optional<PatientSummary> apply(
            PatientSummary summary, Restrictions choices, ChoiceMatrix matrix, PurposeOfUse purpose) {
        return new Restriction(choices, matrix, purpose, List.of(summary)).apply(summary);
    }

    private void learn(Section section, Entry entry, boolean fromHiddenSource, Set<Code> statedElsewhere) {
        boolean onlyThere = fromHiddenSource
                && Terms.subject(entry)
                        .flatMap(coded -> coded.code().stream())
                        .noneMatch(statedElsewhere::contains);
        if (!(entry instanceof Absence) && (onlyThere || chosen(section, entry))) {
            Mentions mentions = entry instanceof Allergy ? ofAllergies : ofOthers;
            Terms.subject(entry).forEach(mentions::add);
            Terms.names(entry).forEach(mentions::add);
            for (Hidden hidden : choices.hidden()) {
                if (hidden instanceof Hidden.StatementsAbout(var code)) {
                    Terms.statement(entry)
                            .filter(coded -> Terms.has(coded, code))
                            .forEach(mentions::add);
                }
            }
        }
    }

    /** The words that stand beside a hidden code elsewhere say the same. */
    private void sayings(Collection<PatientSummary> record) {
        if (!ofAny.isEmpty()) {
            record.stream()
                    .flatMap(summary -> summary.sections().stream())
                    .flatMap(section -> section.entries().stream())
                    .flatMap(Entry::coded)
                    .filter(coded -> coded.code().isPresent() && ofAny.in(coded))
                    .toList()
                    .forEach(ofAny::add);
        }
    }

    /** Empty when the summary as such, its document or its organisation is hidden. */
    public Optional<PatientSummary> apply(PatientSummary summary) {
        if (isTaken(summary)) {
            return Optional.empty();
        }
        List<Section> sections = new ArrayList<>();
        for (Section section : summary.sections()) {
            section(section).ifPresent(sections::add);
        }
        return Optional.of(new PatientSummary(header(summary.header(), took(summary, sections)), sections));
    }

    private boolean isTaken(PatientSummary summary) {
        return !opened
                && choices.hidden().stream().anyMatch(hidden -> switch (hidden) {
                    case Hidden.WholeSummary whole -> true;
                    case Hidden.SourceDocument document -> names(summary.header(), document);
                    case Hidden.Provider provider -> isOf(summary.header(), provider);
                    case Hidden.WholeSection section -> false;
                    case Hidden.StatementWithId statement -> false;
                    case Hidden.StatementsAbout about -> false;
                });
    }

    private static boolean names(DocumentHeader header, Hidden.SourceDocument document) {
        return header.id().filter(document.id()::equals).isPresent()
                || header.parents().contains(document.id());
    }

    private static boolean isOf(DocumentHeader header, Hidden.Provider provider) {
        return header.authors().stream()
                .flatMap(author -> author.organisation().stream())
                .anyMatch(organisation -> organisation.ids().contains(provider.organisation()));
    }

    private boolean chosen(Section section, Entry entry) {
        return !opened
                && choices.hidden().stream().anyMatch(hidden -> switch (hidden) {
                    case Hidden.WholeSection(var kind) -> kind == section.kind();
                    case Hidden.StatementWithId(var id) ->
                        entry.assertion().ids().contains(id);
                    case Hidden.StatementsAbout(var code) -> Terms.isAbout(entry, code);
                    case Hidden.Provider(var organisation) ->
                        !entry.assertion().provenance().isEmpty()
                                && entry.assertion().provenance().stream()
                                        .flatMap(author -> author.organisation().stream())
                                        .allMatch(known -> known.ids().contains(organisation));
                    case Hidden.SourceDocument document -> false;
                    case Hidden.WholeSummary whole -> false;
                });
    }

    private boolean goes(Section section, Entry entry) {
        return chosen(section, entry) || isMasked(entry) || speaksOfIt(entry);
    }

    private static boolean isMasked(Entry entry) {
        return entry.assertion()
                        .nullFlavor()
                        .filter(flavor -> flavor == NullFlavor.MSK)
                        .isPresent()
                || Terms.subject(entry)
                        .anyMatch(coded -> coded.code().isEmpty()
                                && coded.nullFlavor()
                                        .filter(flavor -> flavor == NullFlavor.MSK)
                                        .isPresent());
    }

    private boolean speaksOfIt(Entry entry) {
        Mentions relevant = switch (entry) {
            case Allergy allergy -> ofAllergies;
            case Medication medication -> ofOthers;
            case Immunization immunization -> ofOthers;
            default -> ofAny;
        };
        return !(entry instanceof Absence)
                && (Terms.statement(entry).anyMatch(relevant::in)
                        || Terms.statementText(entry).anyMatch(relevant::in));
    }

    private boolean isHidden(Section section) {
        return !opened && choices.hidden().contains(new Hidden.WholeSection(section.kind()));
    }

    private Optional<Section> section(Section section) {
        if (isHidden(section)) {
            return Optional.empty();
        }
        List<Entry> kept = new ArrayList<>();
        List<Entry> taken = new ArrayList<>();
        for (Entry entry : section.entries()) {
            (goes(section, entry) ? taken : kept).add(entry);
        }
        if (!taken.isEmpty()) {
            kept.stream().filter(Restriction::saysNone).forEach(taken::add);
            kept.removeIf(Restriction::saysNone);
        }
        NarrativePruning pruning = new NarrativePruning(ofAny, kept, taken);
        Cleaning cleaning = new Cleaning(ofAny, takenIds, this::speaksOfIt);
        List<Entry> rest = kept.stream().map(cleaning::entry).toList();
        return Optional.of(new Section(
                section.kind(),
                ofAny.in(section.code().originalText())
                        ? section.code().withOriginalText("", "")
                        : section.code(),
                ofAny.in(section.title()) ? "" : section.title(),
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
                ofAny.in(header.title()) ? "" : header.title(),
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
                || ofAny.in(author.speciality())
                || ofAny.in(author.role())
                || author.organisation()
                        .map(Organisation::name)
                        .filter(ofAny::in)
                        .isPresent();
    }

    private boolean names(Contact contact) {
        return contact.organisation().map(Organisation::name).filter(ofAny::in).isPresent();
    }
}
