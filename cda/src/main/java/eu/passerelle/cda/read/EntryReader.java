package eu.passerelle.cda.read;

import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.Coded;
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
        return entries;
    }

    private List<Entry> statement(CdaElement statement) {
        return switch (statement.name()) {
            case "act" -> isConcern(statement) ? new ConcernReader(scope).concern(statement) : one(statement);
            case "observation" ->
                isConcernSection()
                        ? new ConcernReader(scope).observation(statement, CdaElement.NONE)
                        : new ObservationReader(scope).observation(statement, CdaElement.NONE, Coded.NONE);
            case "organizer" -> new ObservationReader(scope).organizer(statement);
            case "substanceAdministration" ->
                isImmunization(statement)
                        ? new MedicationReader(scope).immunization(statement)
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

    private List<Entry> procedure(CdaElement element) {
        Assertion assertion = scope.assertion(element, CdaElement.NONE);
        Coded code = scope.coded(element.child("code"));
        Optional<Entry> absence = scope.absence(assertion, code);
        if (absence.isPresent()) {
            return List.of(absence.get());
        }
        List<CdaElement> below = element.children("entryRelationship").stream()
                .map(Scope::statement)
                .filter(CdaElement::exists)
                .toList();
        List<Entry> entries = new ArrayList<>(1);
        entries.add(new Procedure(
                assertion,
                code,
                element.children("targetSiteCode").stream().map(scope::coded).toList(),
                Values.period(element.child("effectiveTime"))));
        entries.addAll(scope.leftovers(below));
        return entries;
    }

    private List<Entry> device(CdaElement supply) {
        for (CdaElement participant : supply.children("participant")) {
            CdaElement role = participant.child("participantRole");
            CdaElement code = role.child("playingDevice", "code");
            if (code.isNone()) {
                code = role.child("playingEntity", "code");
            }
            if (code.exists()) {
                Assertion assertion = scope.assertion(supply, CdaElement.NONE);
                Coded device = scope.coded(code);
                Optional<Entry> absence = scope.absence(assertion, device);
                return List.of(absence.orElseGet(
                        () -> new Device(assertion, device, Values.period(supply.child("effectiveTime")))));
            }
        }
        return one(supply);
    }
}
