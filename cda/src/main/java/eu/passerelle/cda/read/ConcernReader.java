package eu.passerelle.cda.read;

import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Value;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads allergies and problems: observations inside a concern, or bare. */
final class ConcernReader {
    /** LOINC, information source. */
    private static final String SOURCE = "48766-0";

    private final Scope scope;

    ConcernReader(Scope scope) {
        this.scope = scope;
    }

    /** All statements of a concern act. */
    List<Entry> concern(CdaElement act) {
        List<CdaElement> statements = new ArrayList<>(1);
        Notes notes = new Notes();
        List<Value> source = new ArrayList<>(0);
        for (CdaElement relationship : act.children("entryRelationship")) {
            CdaElement statement = Scope.statement(relationship);
            if (statement.is("observation")
                    && !relationship.attribute("typeCode").equals("REFR")) {
                statements.add(statement);
            } else if (isSource(statement)) {
                scope.taken().constant(statement.child("code"));
                statement.children("value").forEach(value -> source.add(new ValueReader(scope).value(value)));
            } else {
                scope.note(statement, notes);
            }
        }
        if (statements.isEmpty()) {
            return List.of(scope.other(act));
        }
        scope.taken().constant(act.child("code"));
        List<Entry> entries = new ArrayList<>(statements.size());
        for (CdaElement statement : statements) {
            entries.addAll(observation(statement, act, notes, source));
        }
        return entries;
    }

    private static boolean isSource(CdaElement statement) {
        return statement.is("observation")
                && statement.child("code").attribute("code").equals(SOURCE)
                && !Scope.isNegated(statement);
    }

    List<Entry> observation(CdaElement observation) {
        return observation(observation, CdaElement.NONE, new Notes(), List.of());
    }

    private List<Entry> observation(CdaElement observation, CdaElement concern, Notes around, List<Value> source) {
        Coded code = scope.coded(observation.child("code"));
        Coded value = scope.coded(observation.child("value"));
        boolean absent = Stream.of(code, value)
                .anyMatch(coded -> coded.code().flatMap(Absence::kindOf).isPresent());
        Pieces pieces = new Pieces(scope, around);
        if (absent) {
            pieces.notes.add(scope.pointers(observation));
        } else {
            pieces.read(observation);
        }
        Assertion assertion = scope.assertion(observation, concern, pieces.notes);
        if (absent) {
            return scope.absence(assertion, value, code).stream().toList();
        }
        boolean allergy = scope.kind() == SectionKind.ALLERGIES || hasAgent(observation);
        if (allergy) {
            return allergies(observation, assertion, code, value, pieces);
        }
        return List.of(new Problem(
                assertion,
                code,
                value,
                pieces.status,
                pieces.certainty,
                pieces.severity,
                pieces.outcome,
                scope.period(observation.child("effectiveTime")),
                pieces.notes.comment(),
                scope.all(observation, "targetSiteCode"),
                pieces.professionals,
                source));
    }

    private static boolean isAgent(CdaElement participant) {
        String type = participant.attribute("typeCode");
        return (type.equals("CSM") || type.isEmpty()) && !Scope.isNegated(participant);
    }

    private static boolean hasAgent(CdaElement observation) {
        return observation.children("participant").stream()
                .anyMatch(participant -> participant.attribute("typeCode").equals("CSM"));
    }

    private List<Entry> allergies(CdaElement observation, Assertion assertion, Coded code, Coded value, Pieces pieces) {
        List<Coded> agents = new ArrayList<>(1);
        for (CdaElement participant : observation.children("participant")) {
            if (isAgent(participant)) {
                CdaElement entity = participant.child("participantRole", "playingEntity");
                Coded agent = named(entity.child("code"), entity.child("name"));
                if (agent.isPresent()) {
                    agents.add(agent);
                }
            }
        }
        if (agents.isEmpty()) {
            agents.add(Coded.NONE);
        }
        Period onset = scope.period(observation.child("effectiveTime"));
        List<Entry> entries = new ArrayList<>(1);
        for (Coded agent : agents) {
            entries.add(new Allergy(
                    assertion,
                    code,
                    agent,
                    pieces.status,
                    pieces.certainty,
                    pieces.criticality,
                    pieces.severity,
                    onset,
                    pieces.reactions,
                    value,
                    pieces.notes.comment()));
        }
        return entries;
    }

    private Coded named(CdaElement code, CdaElement name) {
        return Pieces.named(scope, code, name);
    }
}
