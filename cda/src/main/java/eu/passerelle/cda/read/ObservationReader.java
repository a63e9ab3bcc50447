package eu.passerelle.cda.read;

import eu.passerelle.border.PartialDate;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads observations and organizers of observations, with values of any type. */
final class ObservationReader {
    private final Scope scope;

    ObservationReader(Scope scope) {
        this.scope = scope;
    }

    List<Entry> organizer(CdaElement organizer) {
        Coded panel = scope.coded(organizer.child("code"));
        List<Entry> entries = new ArrayList<>();
        List<CdaElement> unread = new ArrayList<>(0);
        for (CdaElement component : organizer.children("component")) {
            CdaElement statement = Scope.statement(component);
            if (statement.is("observation")) {
                entries.addAll(observation(statement, organizer, panel));
            } else if (statement.is("organizer")) {
                entries.addAll(organizer(statement));
            } else if (statement.exists()) {
                unread.add(statement);
            }
        }
        entries.addAll(scope.leftovers(unread));
        return entries.isEmpty() ? List.of(scope.other(organizer)) : entries;
    }

    /** An observation, in an organizer or {@link CdaElement#NONE}, and what it holds that is not one. */
    List<Entry> observation(CdaElement element, CdaElement organizer, Coded panel) {
        List<CdaElement> unread = new ArrayList<>(0);
        Assertion within = scope.assertion(element, organizer);
        Assertion assertion = within.withStatus(within.status(), "");
        Optional<Entry> absence =
                scope.absence(assertion, scope.coded(element.child("value")), scope.coded(element.child("code")));
        List<Entry> entries = new ArrayList<>(1);
        entries.add(absence.isPresent() ? absence.get() : one(element, organizer, panel, assertion, unread));
        entries.addAll(scope.leftovers(unread));
        return entries;
    }

    private Observation one(
            CdaElement element, CdaElement organizer, Coded panel, Assertion assertion, List<CdaElement> unread) {
        List<Observation> below = new ArrayList<>(0);
        for (CdaElement relationship : element.children("entryRelationship")) {
            CdaElement statement = Scope.statement(relationship);
            if (statement.is("observation")) {
                below.add(one(
                        statement, CdaElement.NONE, Coded.NONE, scope.assertion(statement, CdaElement.NONE), unread));
            } else if (statement.exists()) {
                unread.add(statement);
            }
        }
        Period when = Values.period(element.child("effectiveTime"));
        if (!when.isPresent() && when.nullFlavor().isEmpty()) {
            when = Values.period(organizer.child("effectiveTime"));
        }
        CdaElement range = element.child("referenceRange", "observationRange");
        List<Author> performers = new ArrayList<>(0);
        element.children("performer").forEach(performer -> performers.add(HeaderParts.author(performer)));
        organizer.children("performer").forEach(performer -> performers.add(HeaderParts.author(performer)));
        return new Observation(
                assertion,
                panel,
                scope.coded(element.child("code")),
                element.children("value").stream().map(this::value).toList(),
                when,
                scope.coded(element.child("interpretationCode")),
                range(range),
                performers,
                below);
    }

    private String range(CdaElement range) {
        String anchor = Values.anchor(range.child("text"));
        String words = anchor.isEmpty()
                ? range.child("text").words()
                : scope.narrative().getOrDefault(anchor, "");
        if (!words.isEmpty() || range.child("value").isNone()) {
            return words;
        }
        CdaElement value = range.child("value");
        return bound(value.child("low")) + " – " + bound(value.child("high"));
    }

    private static String bound(CdaElement bound) {
        return (bound.attribute("value") + " " + bound.attribute("unit")).strip();
    }

    Value value(CdaElement value) {
        String type = value.type();
        Optional<NullFlavor> nullFlavor = NullFlavor.of(value.attribute("nullFlavor"));
        boolean silent = nullFlavor.isPresent() && value.children().isEmpty();
        if (silent) {
            return new Value.Unknown(nullFlavor.get());
        }
        return switch (type) {
            case "PQ", "REAL", "MO" -> new Value.Measured(Values.quantity(value));
            case "CD", "CE", "CV", "CO", "CS" -> new Value.Concept(scope.coded(value));
            case "ST", "ED" -> words(value);
            case "TS" -> moment(value);
            case "IVL_TS" -> new Value.Span(Values.period(value));
            case "INT" -> new Value.Count(value.attribute("value"));
            case "BL" -> new Value.Truth(value.attribute("value").equals("true"));
            case "IVL_PQ", "IVL_INT", "IVL_REAL" -> new Value.Range(end(value.child("low")), end(value.child("high")));
            case "RTO", "RTO_PQ_PQ", "RTO_QTY_QTY" ->
                new Value.Ratio(Values.quantity(value.child("numerator")), Values.quantity(value.child("denominator")));
            case "" -> untyped(value);
            default -> unreadable(value);
        };
    }

    private Value words(CdaElement value) {
        String anchor = Values.anchor(value);
        return new Value.Words(
                anchor.isEmpty() ? value.words() : scope.narrative().getOrDefault(anchor, ""));
    }

    private static Value moment(CdaElement value) {
        Optional<PartialDate> date = Values.date(value);
        return date.isPresent() ? new Value.When(date.get()) : unreadable(value);
    }

    private static Quantity end(CdaElement bound) {
        return bound.isNone() ? Quantity.of("", "") : Values.quantity(bound);
    }

    private Value untyped(CdaElement value) {
        if (!value.attribute("code").isEmpty() || value.child("translation").exists()) {
            return new Value.Concept(scope.coded(value));
        }
        if (value.attribute("value").matches("[+-]?[0-9]+([.][0-9]+)?")) {
            return new Value.Measured(Values.quantity(value));
        }
        return value.words().isEmpty() && value.child("reference").isNone() ? unreadable(value) : words(value);
    }

    private static Value unreadable(CdaElement value) {
        return new Value.Unreadable(value.type(), (value.attribute("value") + " " + value.words()).strip());
    }
}
