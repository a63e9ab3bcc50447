package eu.passerelle.cda.read;

import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.entry.Allergy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What hangs on the observation of an allergy or a problem. A piece that is negated, or said a second time, is not taken
 * for what it would say: it becomes residue.
 */
final class Pieces {
    private static final String SEVERITY = "SEV";
    private static final String CRITICALITY = "82606-5";
    private static final String CERTAINTY = "66455-7";
    private static final String STATUS = "33999-4";
    private static final String HEALTH_STATUS = "11323-3";
    private static final String PROFESSIONAL = "85847-2";

    Coded severity = Coded.NONE;
    Coded criticality = Coded.NONE;
    Coded certainty = Coded.NONE;
    Coded status = Coded.NONE;
    Coded outcome = Coded.NONE;
    final List<Allergy.Reaction> reactions = new ArrayList<>(1);
    final List<Author> professionals = new ArrayList<>(0);
    final Notes notes;
    private final Scope scope;
    private String main = "";

    /** @param around what was noted about the concern */
    Pieces(Scope scope, Notes around) {
        this.scope = scope;
        this.notes = new Notes();
        notes.comment(around.comment());
        around.anchors.forEach(notes::anchor);
    }

    void read(CdaElement observation) {
        main = Values.anchor(observation.child("text"));
        for (CdaElement relationship : observation.children("entryRelationship")) {
            CdaElement statement = Scope.statement(relationship);
            if (Scope.isNegated(statement) || Scope.isNegated(relationship)) {
                continue;
            }
            if (relationship.attribute("typeCode").equals("MFST")) {
                reactions.add(reaction(statement));
            } else if (!scope.note(statement, notes)) {
                piece(statement);
            }
        }
    }

    private void piece(CdaElement statement) {
        switch (statement.child("code").attribute("code")) {
            case SEVERITY -> severity = first(severity, statement);
            case CRITICALITY -> criticality = first(criticality, statement);
            case CERTAINTY -> certainty = first(certainty, statement);
            case STATUS -> status = first(status, statement);
            case HEALTH_STATUS -> outcome = first(outcome, statement);
            case PROFESSIONAL -> {
                scope.taken().constant(statement.child("code"));
                professionals.addAll(scope.authors(statement, "performer"));
                anchor(statement);
            }
            default -> {
                // residue
            }
        }
    }

    private Coded first(Coded before, CdaElement statement) {
        CdaElement value = statement.child("value");
        if (before.isPresent() || value.isNone()) {
            return before;
        }
        scope.taken().constant(statement.child("code"));
        anchor(statement);
        return scope.coded(value);
    }

    /** The narrative of a piece belongs to the entry; words written in place are residue. */
    private void anchor(CdaElement statement) {
        CdaElement text = statement.child("text");
        if (text.words().isEmpty()) {
            scope.taken().mark(text);
            notes.anchor(Values.anchor(text));
        }
    }

    private Allergy.Reaction reaction(CdaElement statement) {
        Coded reactionSeverity = Coded.NONE;
        for (CdaElement relationship : statement.children("entryRelationship")) {
            CdaElement below = Scope.statement(relationship);
            if (Scope.isNegated(below)) {
                continue;
            }
            if (below.child("code").attribute("code").equals(SEVERITY)) {
                reactionSeverity = first(reactionSeverity, below);
            } else {
                scope.note(below, notes);
            }
        }
        Coded value = scope.coded(statement.child("value"));
        Coded code = scope.coded(statement.child("code"));
        CdaElement text = statement.child("text");
        if (text.words().isEmpty()) {
            scope.taken().mark(text);
        }
        return new Allergy.Reaction(
                value.isPresent() ? value : code,
                reactionSeverity,
                scope.occurrence(statement.child("effectiveTime")),
                Values.anchor(text).equals(main) ? "" : Values.anchor(text),
                value.isPresent() ? code : Coded.NONE);
    }

    /** A coded element with the name beside it: taken where it says the same, or where there are no other words. */
    static Coded named(Scope scope, CdaElement element, CdaElement name) {
        Coded code = scope.coded(element);
        String words = name.words();
        if (words.isEmpty() || says(code, words)) {
            scope.taken().mark(name);
            return code;
        }
        if (!code.originalText().isEmpty()) {
            return code;
        }
        scope.taken().mark(name);
        return code.isPresent() ? code.withOriginalText(words, code.narrativeId()) : Coded.text(words);
    }

    private static boolean says(Coded code, String words) {
        return Stream.concat(
                        Stream.of(code.displayName(), code.originalText()),
                        code.translations().stream().map(Coded.Translation::displayName))
                .anyMatch(words::equalsIgnoreCase);
    }
}
