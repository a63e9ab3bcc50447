package eu.passerelle.national.restriction;

import eu.passerelle.border.Code;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Immunization;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.national.choice.ChoiceMatrix;
import eu.passerelle.trust.PurposeOfUse;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Which parts of a record go for a purpose, and which words would tell of them; the rules are {@link Restriction}'s. */
final class Selection {
    private static final NullFlavor MASKED = NullFlavor.MSK;

    private final Restrictions choices;
    private final boolean opened;
    private final Mentions ofAllergies = new Mentions();
    private final Mentions ofOthers = new Mentions();
    private final Mentions ofAny = new Mentions();

    Selection(Restrictions choices, ChoiceMatrix matrix, PurposeOfUse purpose, Collection<PatientSummary> record) {
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
    }

    /** Of everything that goes. */
    Mentions mentions() {
        return ofAny;
    }

    private void learn(Section section, Entry entry, boolean fromHiddenSource, Set<Code> statedElsewhere) {
        boolean onlyThere = fromHiddenSource
                && Terms.subject(entry).flatMap(coded -> coded.code().stream()).noneMatch(statedElsewhere::contains);
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

    boolean isTaken(PatientSummary summary) {
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

    boolean goes(Section section, Entry entry) {
        return chosen(section, entry) || isMasked(entry) || speaksOfIt(entry);
    }

    /** Nothing is said of what it is about but that it is masked; a part that is masked goes alone ({@link Cleaning}). */
    private static boolean isMasked(Entry entry) {
        return entry.assertion().nullFlavor().filter(MASKED::equals).isPresent()
                || Terms.subject(entry).anyMatch(Selection::isMasked)
                        && Terms.itself(entry).noneMatch(Selection::isSaid);
    }

    private static boolean isMasked(Coded coded) {
        return coded.code().isEmpty()
                && coded.nullFlavor().filter(MASKED::equals).isPresent();
    }

    private static boolean isSaid(Coded coded) {
        return !isMasked(coded) && !coded.words().isEmpty();
    }

    boolean speaksOfIt(Entry entry) {
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

    boolean isHidden(Section section) {
        return !opened && choices.hidden().contains(new Hidden.WholeSection(section.kind()));
    }
}
