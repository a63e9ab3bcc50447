package eu.passerelle.cda.read;

import eu.passerelle.border.PartialDate;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Value;
import java.util.Optional;

/** Reads values of any type. What it cannot read is kept as text. */
final class ValueReader {
    private final Scope scope;

    ValueReader(Scope scope) {
        this.scope = scope;
    }

    Value value(CdaElement value) {
        Optional<NullFlavor> nullFlavor = NullFlavor.of(value.attribute("nullFlavor"));
        boolean silent = nullFlavor.isPresent()
                && value.children().isEmpty()
                && value.attribute("value").isEmpty()
                && value.attribute("code").isEmpty();
        if (silent && value.words().isEmpty()) {
            scope.taken().mark(value);
            return new Value.Unknown(nullFlavor.get());
        }
        return switch (value.type()) {
            case "PQ", "REAL", "MO" -> new Value.Measured(scope.quantity(value));
            case "CD", "CE", "CV", "CO", "CS" -> new Value.Concept(scope.coded(value));
            case "ST", "ED" -> words(value);
            case "TS" -> moment(value);
            case "IVL_TS" -> {
                compound(value);
                yield new Value.Span(scope.period(value));
            }
            case "INT" -> count(value);
            case "BL" -> truth(value);
            case "IVL_PQ", "IVL_INT", "IVL_REAL" -> {
                compound(value);
                yield new Value.Range(end(value, "low"), end(value, "high"));
            }
            case "RTO", "RTO_PQ_PQ", "RTO_QTY_QTY" -> ratio(value);
            case "" -> untyped(value);
            default -> unreadable(value);
        };
    }

    private Value words(CdaElement value) {
        return value.attribute("representation").equals("B64")
                ? new Value.Unreadable(value.type(), "")
                : new Value.Words(scope.said(value));
    }

    /** Its parts say what it says. */
    private void compound(CdaElement value) {
        if (value.attribute("value").isEmpty()) {
            scope.taken().mark(value);
        }
    }

    private Value ratio(CdaElement value) {
        compound(value);
        return new Value.Ratio(scope.quantity(value.child("numerator")), scope.quantity(value.child("denominator")));
    }

    private Value count(CdaElement value) {
        String digits = value.attribute("value");
        if (digits.isEmpty()) {
            return unreadable(value);
        }
        scope.taken().mark(value);
        return new Value.Count(digits);
    }

    private Value truth(CdaElement value) {
        String written = value.attribute("value");
        boolean yes = written.equals("true") || written.equals("1");
        if (!yes && !written.equals("false") && !written.equals("0")) {
            return unreadable(value);
        }
        scope.taken().mark(value);
        return new Value.Truth(yes);
    }

    private Value moment(CdaElement value) {
        Optional<PartialDate> date = scope.date(value);
        return date.isPresent() ? new Value.When(date.get()) : unreadable(value);
    }

    private Quantity end(CdaElement value, String name) {
        CdaElement bound = value.child(name);
        return bound.isNone() ? Quantity.of("", "") : scope.quantity(bound);
    }

    private Value untyped(CdaElement value) {
        if (!value.attribute("code").isEmpty() || value.child("translation").exists()) {
            return new Value.Concept(scope.coded(value));
        }
        if (value.attribute("value").matches("[+-]?[0-9]+([.][0-9]+)?")) {
            return new Value.Measured(scope.quantity(value));
        }
        return value.words().isEmpty() && value.child("reference").isNone() ? unreadable(value) : words(value);
    }

    /** What stands in it beside its own attribute and words is residue. */
    private Value unreadable(CdaElement value) {
        scope.taken().mark(value);
        return new Value.Unreadable(value.type(), (value.attribute("value") + " " + Values.ownWords(value)).strip());
    }
}
