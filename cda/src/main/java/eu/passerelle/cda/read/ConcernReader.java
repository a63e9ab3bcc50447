package eu.passerelle.cda.read;

import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads allergies and problems: observations inside a concern, or bare. */
final class ConcernReader {
    private static final String SEVERITY = "SEV";
    private static final String CRITICALITY = "82606-5";
    private static final String CERTAINTY = "66455-7";
    private static final String STATUS = "33999-4";
    private static final String HEALTH_STATUS = "11323-3";
    private static final String COMMENT = "48767-8";

    private final Scope scope;

    ConcernReader(Scope scope) {
        this.scope = scope;
    }

    /** All statements of a concern act. */
    List<Entry> concern(CdaElement act) {
        List<Entry> entries = new ArrayList<>();
        List<CdaElement> unread = new ArrayList<>();
        for (CdaElement relationship : act.children("entryRelationship")) {
            CdaElement statement = Scope.statement(relationship);
            if (statement.is("observation")
                    && !relationship.attribute("typeCode").equals("REFR")) {
                entries.addAll(observation(statement, act));
            } else if (statement.exists()) {
                unread.add(statement);
            }
        }
        if (entries.isEmpty()) {
            return List.of(scope.other(act));
        }
        entries.addAll(scope.leftovers(unread));
        return entries;
    }

    List<Entry> observation(CdaElement observation, CdaElement concern) {
        Assertion assertion = scope.assertion(observation, concern);
        Coded code = scope.coded(observation.child("code"));
        Coded value = scope.coded(observation.child("value"));
        Optional<Entry> absence = scope.absence(assertion, value, code);
        if (absence.isPresent()) {
            return List.of(absence.get());
        }
        Pieces pieces = new Pieces(observation);
        List<Entry> entries = new ArrayList<>();
        boolean allergy = scope.kind() == SectionKind.ALLERGIES || hasAgent(observation);
        if (allergy) {
            entries.addAll(allergies(observation, assertion.withMoreAnchors(pieces.anchors), code, value, pieces));
        } else {
            entries.add(new Problem(
                    assertion.withMoreAnchors(pieces.anchors),
                    code,
                    value,
                    pieces.status,
                    pieces.certainty,
                    pieces.severity,
                    pieces.outcome,
                    Values.period(observation.child("effectiveTime")),
                    pieces.comment));
        }
        entries.addAll(scope.leftovers(pieces.unread));
        return entries;
    }

    private static boolean hasAgent(CdaElement observation) {
        return observation.children("participant").stream()
                .anyMatch(participant -> participant.attribute("typeCode").equals("CSM"));
    }

    private List<Allergy> allergies(
            CdaElement observation, Assertion assertion, Coded code, Coded value, Pieces pieces) {
        List<Coded> agents = new ArrayList<>();
        for (CdaElement participant : observation.children("participant")) {
            CdaElement entity = participant.child("participantRole", "playingEntity");
            Coded agent = scope.coded(entity.child("code"));
            String name = entity.child("name").words();
            if (!name.isEmpty() && agent.words().isEmpty()) {
                agent = agent.isPresent() ? agent.withOriginalText(name, "") : Coded.text(name);
            }
            if (agent.isPresent()) {
                agents.add(agent);
            }
        }
        if (agents.isEmpty()) {
            agents.add(Coded.NONE);
        }
        return agents.stream()
                .map(agent -> new Allergy(
                        assertion,
                        code,
                        agent,
                        pieces.status,
                        pieces.certainty,
                        pieces.criticality,
                        pieces.severity,
                        Values.period(observation.child("effectiveTime")),
                        pieces.reactions,
                        value,
                        pieces.comment))
                .toList();
    }

    /** What hangs on an observation. */
    private final class Pieces {
        Coded severity = Coded.NONE;
        Coded criticality = Coded.NONE;
        Coded certainty = Coded.NONE;
        Coded status = Coded.NONE;
        Coded outcome = Coded.NONE;
        String comment = "";
        final List<Allergy.Reaction> reactions = new ArrayList<>(1);
        final List<String> anchors = new ArrayList<>(0);
        final List<CdaElement> unread = new ArrayList<>(0);

        Pieces(CdaElement observation) {
            for (CdaElement relationship : observation.children("entryRelationship")) {
                CdaElement statement = Scope.statement(relationship);
                if (relationship.attribute("typeCode").equals("MFST")) {
                    reaction(statement);
                } else {
                    piece(statement);
                }
            }
        }

        private void piece(CdaElement statement) {
            Coded value = scope.coded(statement.child("value"));
            switch (statement.child("code").attribute("code")) {
                case SEVERITY -> severity = value;
                case CRITICALITY -> criticality = value;
                case CERTAINTY -> certainty = value;
                case STATUS -> status = value;
                case HEALTH_STATUS -> outcome = value;
                case COMMENT -> comment(statement);
                default -> unread.add(statement);
            }
        }

        private void comment(CdaElement statement) {
            Assertion said = scope.assertion(statement, CdaElement.NONE);
            comment = comment.isEmpty() ? said.text() : comment + "\n" + said.text();
            if (!said.anchor().isEmpty()) {
                anchors.add(said.anchor());
            }
        }

        private void reaction(CdaElement statement) {
            Coded reactionSeverity = Coded.NONE;
            for (CdaElement relationship : statement.children("entryRelationship")) {
                CdaElement below = Scope.statement(relationship);
                if (below.child("code").attribute("code").equals(SEVERITY)) {
                    reactionSeverity = scope.coded(below.child("value"));
                } else if (below.child("code").attribute("code").equals(COMMENT)) {
                    comment(below);
                } else if (below.exists()) {
                    unread.add(below);
                }
            }
            Coded manifestation = scope.coded(statement.child("value"));
            if (!manifestation.isPresent()) {
                manifestation = scope.coded(statement.child("code"));
            }
            reactions.add(new Allergy.Reaction(
                    manifestation,
                    reactionSeverity,
                    Values.period(statement.child("effectiveTime")),
                    Values.anchor(statement.child("text"))));
        }
    }
}
