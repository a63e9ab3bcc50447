package eu.passerelle.cda.read;

import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads observations and organizers of observations, with values of any type. */
final class ObservationReader {
    private final Scope scope;

    ObservationReader(Scope scope) {
        this.scope = scope;
    }

    List<Entry> organizer(CdaElement organizer) {
        Coded panel = scope.coded(organizer.child("code"));
        List<Entry> entries = new ArrayList<>();
        Period panelWhen = scope.period(organizer.child("effectiveTime"));
        for (CdaElement component : organizer.children("component")) {
            for (CdaElement statement : component.children()) {
                if (statement.is("observation")) {
                    entries.addAll(observation(statement, organizer, panel, panelWhen));
                } else if (statement.is("organizer")) {
                    entries.addAll(organizer(statement));
                }
            }
        }
        return entries.isEmpty() ? List.of(scope.other(organizer)) : entries;
    }

    /** An observation that stands alone. */
    List<Entry> observation(CdaElement element) {
        return observation(element, CdaElement.NONE, Coded.NONE, Period.NONE);
    }

    private List<Entry> observation(CdaElement element, CdaElement organizer, Coded panel, Period panelWhen) {
        Coded value = Values.coded(element.child("value"), scope::words, new Taken());
        Coded code = Values.coded(element.child("code"), scope::words, new Taken());
        boolean absent = Stream.of(code, value)
                .anyMatch(coded -> coded.code().flatMap(Absence::kindOf).isPresent());
        if (absent) {
            Assertion assertion = assertion(element, organizer, scope.pointers(element));
            return scope
                    .absence(assertion, scope.coded(element.child("value")), scope.coded(element.child("code")))
                    .stream()
                    .toList();
        }
        return List.of(one(element, organizer, panel, panelWhen));
    }

    /** That an organizer is completed says nothing about what is in it; that it was broken off does. */
    private Assertion assertion(CdaElement element, CdaElement organizer, Notes notes) {
        Assertion read = scope.assertion(element, organizer, notes);
        String status = read.concernStatus();
        return status.equals("completed") || status.equals("active") ? read.withStatus(read.status(), "") : read;
    }

    private Observation one(CdaElement element, CdaElement organizer, Coded panel, Period panelWhen) {
        List<Observation> below = new ArrayList<>(0);
        Notes notes = new Notes();
        for (CdaElement relationship : element.children("entryRelationship")) {
            CdaElement statement = Scope.statement(relationship);
            if (!scope.note(statement, notes) && statement.is("observation")) {
                below.add(one(statement, CdaElement.NONE, Coded.NONE, Period.NONE));
            }
        }
        Period when = scope.occurrence(element.child("effectiveTime"));
        if (!when.isPresent() && when.nullFlavor().isEmpty()) {
            when = panelWhen;
        }
        List<Author> performers = new ArrayList<>(scope.authors(element, "performer"));
        performers.addAll(scope.authors(organizer, "performer"));
        CdaElement range = element.child("referenceRange", "observationRange");
        String rangeText = scope.said(range.child("text"));
        List<Value> reference = new ArrayList<>(0);
        for (CdaElement value : range.children("value")) {
            Value read = new ValueReader(scope).value(value);
            if (!read.equals(new Value.Words(rangeText))) {
                reference.add(read);
            }
        }
        return new Observation(
                assertion(element, organizer, notes),
                panel,
                scope.coded(element.child("code")),
                element.children("value").stream()
                        .map(new ValueReader(scope)::value)
                        .toList(),
                when,
                scope.coded(element.child("interpretationCode")),
                rangeText.isEmpty() ? range(reference) : rangeText,
                performers,
                below,
                scope.all(element, "methodCode"),
                scope.all(element, "targetSiteCode"),
                notes.comment(),
                reference,
                panelWhen);
    }

    private static String range(List<Value> reference) {
        for (Value value : reference) {
            if (value instanceof Value.Range(Quantity low, Quantity high)) {
                return bound(low) + " – " + bound(high);
            }
            if (value instanceof Value.Words(String text)) {
                return text;
            }
        }
        return "";
    }

    private static String bound(Quantity bound) {
        return (bound.value() + " " + bound.unit()).strip();
    }
}
