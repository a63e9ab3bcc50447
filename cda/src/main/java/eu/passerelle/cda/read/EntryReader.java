package eu.passerelle.cda.read;

import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Device;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Procedure;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells entries apart by their element, the kind of their section and their codes; template identifiers are not looked
 * at, since every wave has its own.
 */
final class EntryReader {
    private final Scope scope;

    EntryReader(Scope scope) {
        this.scope = scope;
    }

    /** What an {@code entry} element states; at least one entry for each statement in it. */
    List<Entry> read(CdaElement entry) {
        List<Entry> entries = new ArrayList<>(1);
        for (CdaElement child : entry.children()) {
            if (!child.is("templateId") && !child.is("realmCode") && !child.is("typeId")) {
                entries.addAll(statement(child));
            }
        }
        if (entries.isEmpty()) {
            entries.add(scope.other(entry));
        }
        return Residue.sweep(entry, entries, scope);
    }

    private List<Entry> statement(CdaElement statement) {
        return switch (statement.name()) {
            case "act" -> isConcern(statement) ? new ConcernReader(scope).concern(statement) : one(statement);
            case "observation" ->
                isConcernSection()
                        ? new ConcernReader(scope).observation(statement)
                        : new ObservationReader(scope).observation(statement);
            case "organizer" -> new ObservationReader(scope).organizer(statement);
            case "substanceAdministration" ->
                isImmunization(statement)
                        ? new MedicationReader(scope).vaccination(statement)
                        : new MedicationReader(scope).medication(statement);
            case "procedure" -> procedure(statement);
            case "supply" -> device(statement);
            default -> one(statement);
        };
    }

    private List<Entry> one(CdaElement statement) {
        return List.of(scope.other(statement));
    }

    private boolean isConcernSection() {
        return switch (scope.kind()) {
            case ALLERGIES, PROBLEMS, PAST_ILLNESSES -> true;
            case ALERTS,
                    MEDICATIONS,
                    DEVICES,
                    PROCEDURES,
                    IMMUNIZATIONS,
                    FUNCTIONAL_STATUS,
                    SOCIAL_HISTORY,
                    PREGNANCY,
                    VITAL_SIGNS,
                    RESULTS,
                    ADVANCE_DIRECTIVES,
                    CARE_PLAN,
                    TRAVEL_HISTORY,
                    OTHER -> false;
        };
    }

    private boolean isConcern(CdaElement act) {
        return isConcernSection() || act.child("code").attribute("code").equals("CONC");
    }

    private boolean isImmunization(CdaElement administration) {
        return scope.kind() == SectionKind.IMMUNIZATIONS
                || administration.child("code").attribute("code").equals("IMMUNIZ");
    }

    private Notes notes(CdaElement element) {
        Notes notes = new Notes();
        for (CdaElement relationship : element.children("entryRelationship")) {
            scope.note(Scope.statement(relationship), notes);
        }
        return notes;
    }

    private static boolean isAbsence(Coded code) {
        return code.code().flatMap(Absence::kindOf).isPresent();
    }

    private List<Entry> procedure(CdaElement element) {
        Coded code = scope.coded(element.child("code"));
        Notes notes = isAbsence(code) ? scope.pointers(element) : notes(element);
        Assertion assertion = scope.assertion(element, CdaElement.NONE, notes);
        Optional<Entry> absence = scope.absence(assertion, Coded.NONE, code);
        return List.of(absence.orElseGet(() -> new Procedure(
                assertion,
                code,
                scope.all(element, "targetSiteCode"),
                scope.period(element.child("effectiveTime")),
                scope.all(element, "methodCode"),
                scope.authors(element, "performer"),
                notes.comment())));
    }

    private List<Entry> device(CdaElement supply) {
        for (CdaElement participant : supply.children("participant")) {
            CdaElement role = participant.child("participantRole");
            CdaElement device = role.child("playingDevice");
            if (device.isNone()) {
                device = role.child("playingEntity");
            }
            CdaElement code = device.child("code");
            if (code.exists()) {
                return List.of(device(supply, role, device, code));
            }
        }
        return one(supply);
    }

    private Entry device(CdaElement supply, CdaElement role, CdaElement device, CdaElement code) {
        Coded what = scope.coded(code);
        Notes notes = isAbsence(what) ? scope.pointers(supply) : notes(supply);
        Assertion assertion = scope.assertion(supply, CdaElement.NONE, notes);
        Optional<Entry> absence = scope.absence(assertion, what, Coded.NONE);
        return absence.orElseGet(() -> new Device(
                assertion,
                what,
                scope.since(supply.child("effectiveTime")),
                Values.ids(role),
                scope.text(device.child("manufacturerModelName")),
                notes.comment()));
    }
}
