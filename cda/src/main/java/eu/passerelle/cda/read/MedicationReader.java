package eu.passerelle.cda.read;

import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Frequency;
import eu.passerelle.clinical.entry.Immunization;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads substance administrations: medicines and vaccinations. */
final class MedicationReader {
    private final Scope scope;
    private final ProductReader products;

    MedicationReader(Scope scope) {
        this.scope = scope;
        this.products = new ProductReader(scope);
    }

    List<Entry> medication(CdaElement element) {
        Assertion assertion = scope.assertion(element, CdaElement.NONE);
        Optional<Entry> absence = scope.absence(assertion, scope.coded(element.child("code")));
        if (absence.isPresent()) {
            return List.of(absence.get());
        }
        List<CdaElement> unread = new ArrayList<>(0);
        List<Entry> entries = new ArrayList<>(1);
        entries.add(item(element, assertion, unread));
        entries.addAll(scope.leftovers(unread));
        return entries;
    }

    private Medication item(CdaElement element, Assertion assertion, List<CdaElement> unread) {
        Coded reason = Coded.NONE;
        StringBuilder instructions = new StringBuilder();
        List<Medication> parts = new ArrayList<>(0);
        List<String> anchors = new ArrayList<>(0);
        for (CdaElement relationship : element.children("entryRelationship")) {
            CdaElement statement = Scope.statement(relationship);
            String code = statement.child("code").attribute("code");
            if (relationship.attribute("typeCode").equals("RSON")
                    && statement.child("value").exists()) {
                reason = scope.coded(statement.child("value"));
            } else if (relationship.attribute("typeCode").equals("COMP") && statement.is("substanceAdministration")) {
                parts.add(item(statement, scope.assertion(statement, CdaElement.NONE), unread));
            } else if (code.equals("PINSTRUCT")) {
                Assertion instruction = scope.assertion(statement, CdaElement.NONE);
                instructions.append(instructions.isEmpty() ? "" : "\n").append(instruction.text());
                if (!instruction.anchor().isEmpty()) {
                    anchors.add(instruction.anchor());
                }
            } else if (statement.exists()) {
                unread.add(statement);
            }
        }
        Timing timing = new Timing();
        element.children("effectiveTime").forEach(timing::read);
        return new Medication(
                assertion.withMoreAnchors(anchors),
                products.read(element.child("consumable")),
                scope.coded(element.child("routeCode")),
                dose(element.child("doseQuantity")),
                timing.period,
                timing.frequencies,
                reason,
                instructions.toString(),
                parts);
    }

    private static Optional<Medication.Dose> dose(CdaElement quantity) {
        if (quantity.isNone()) {
            return Optional.empty();
        }
        CdaElement low = quantity.child("low");
        CdaElement high = quantity.child("high");
        if (low.isNone() && high.isNone()) {
            CdaElement centre = quantity.child("center");
            return Optional.of(Medication.Dose.of(Values.quantity(centre.exists() ? centre : quantity)));
        }
        return Optional.of(new Medication.Dose(bound(low), bound(high)));
    }

    private static Quantity bound(CdaElement bound) {
        return bound.isNone() ? Quantity.absent(NullFlavor.NI) : Values.quantity(bound);
    }

    /** The times of an item: first how long, then how often. */
    private final class Timing {
        Period period = Period.NONE;
        final List<Frequency> frequencies = new ArrayList<>(1);
        private boolean periodSeen;

        void read(CdaElement time) {
            String type = time.type();
            Optional<NullFlavor> nullFlavor = NullFlavor.of(time.attribute("nullFlavor"));
            if (type.startsWith("PIVL")) {
                frequencies.add(
                        time.child("period").exists() || nullFlavor.isEmpty()
                                ? every(time)
                                : new Frequency.Unknown(nullFlavor.get()));
            } else if (type.startsWith("EIVL")) {
                CdaElement event = time.child("event");
                if (event.isNone()) {
                    frequencies.add(new Frequency.Unknown(nullFlavor.orElse(NullFlavor.NI)));
                    return;
                }
                CdaElement offset = time.child("offset").child("low");
                frequencies.add(new Frequency.AtEvent(
                        Values.event(event, id -> scope.narrative().getOrDefault(id, "")),
                        Optional.of(offset.exists() ? offset : time.child("offset"))
                                .filter(found -> !found.attribute("value").isEmpty())
                                .map(Values::quantity)));
            } else if (type.startsWith("SXPR")) {
                time.children("comp").forEach(this::read);
            } else if (type.startsWith("IVL") || isInterval(time)) {
                interval(time);
            } else if (!periodSeen && nullFlavor.isPresent()) {
                interval(time);
            } else {
                frequencies.add(nullFlavor
                        .<Frequency>map(Frequency.Unknown::new)
                        .or(() -> Values.date(time).map(Frequency.Once::new))
                        .orElseGet(() -> new Frequency.Unreadable(type)));
            }
        }

        private void interval(CdaElement time) {
            if (!periodSeen) {
                period = Values.period(time);
                periodSeen = true;
            } else {
                frequencies.add(NullFlavor.of(time.attribute("nullFlavor"))
                        .<Frequency>map(Frequency.Unknown::new)
                        .orElseGet(() -> new Frequency.Unreadable(time.type())));
            }
        }

        private static boolean isInterval(CdaElement time) {
            return time.child("low").exists()
                    || time.child("high").exists()
                    || time.child("width").exists();
        }

        private static Frequency every(CdaElement time) {
            CdaElement phase = time.child("phase");
            return new Frequency.Every(
                    Values.quantity(time.child("period")),
                    Values.date(phase.child("low")).or(() -> Values.date(phase)),
                    time.attribute("institutionSpecified").equals("true"));
        }
    }

    List<Entry> immunization(CdaElement element) {
        Assertion assertion = scope.assertion(element, CdaElement.NONE);
        Product product = products.read(element.child("consumable"));
        Optional<Entry> absence = scope.absence(assertion, scope.coded(element.child("code")), product.code());
        if (absence.isPresent()) {
            return List.of(absence.get());
        }
        List<CdaElement> unread = new ArrayList<>(0);
        List<Coded> targets = new ArrayList<>(1);
        String dose = "";
        for (CdaElement participant : element.children("participant")) {
            Coded target = scope.coded(participant.child("participantRole", "code"));
            if (target.isPresent()) {
                targets.add(target);
            }
        }
        for (CdaElement relationship : element.children("entryRelationship")) {
            CdaElement statement = Scope.statement(relationship);
            if (statement.child("code").attribute("code").equals("30973-2")) {
                CdaElement number = statement.child("value");
                dose = number.attribute("value").isEmpty() ? number.words() : number.attribute("value");
            } else if (statement.exists()) {
                unread.add(statement);
            }
        }
        boolean refused = assertion.negated()
                || assertion.status().equals("cancelled")
                || assertion.status().equals("aborted");
        List<Entry> entries = new ArrayList<>(1);
        entries.add(new Immunization(
                assertion,
                product.code(),
                product.name(),
                Values.period(element.child("effectiveTime")),
                !refused,
                product.lot(),
                product.holder(),
                targets,
                dose,
                element.children("performer").stream().map(HeaderParts::author).toList()));
        entries.addAll(scope.leftovers(unread));
        return entries;
    }
}
