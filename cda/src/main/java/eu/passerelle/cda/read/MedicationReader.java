package eu.passerelle.cda.read;

import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Immunization;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads substance administrations: medicines and vaccinations. */
final class MedicationReader {
    /** LOINC, dose number of a vaccination. */
    private static final String DOSE_NUMBER = "30973-2";

    private final Scope scope;
    private final ProductReader products;

    MedicationReader(Scope scope) {
        this.scope = scope;
        this.products = new ProductReader(scope);
    }

    List<Entry> medication(CdaElement element) {
        Coded code = Values.coded(element.child("code"), scope::words, new Taken());
        if (code.code().flatMap(Absence::kindOf).isPresent()) {
            Assertion assertion = scope.assertion(element, CdaElement.NONE, scope.pointers(element));
            return scope.absence(assertion, Coded.NONE, scope.coded(element.child("code"))).stream()
                    .toList();
        }
        return List.of(item(element, ""));
    }

    private Medication item(CdaElement element, String sequence) {
        scope.taken().constant(element.child("code"));
        Texts texts = new Texts();
        for (CdaElement relationship : element.children("entryRelationship")) {
            texts.read(relationship, Scope.statement(relationship));
        }
        TimingReader timing = new TimingReader(scope);
        element.children("effectiveTime").forEach(timing::read);
        return new Medication(
                scope.assertion(element, CdaElement.NONE, texts.notes),
                products.read(element.child("consumable")),
                scope.coded(element.child("routeCode")),
                dose(element.child("doseQuantity")),
                timing.period(),
                timing.frequencies(),
                texts.reason,
                texts.instructions.toString(),
                texts.parts,
                dose(element.child("rateQuantity")),
                new Medication.Details(
                        sequence,
                        texts.fulfilment.toString(),
                        texts.reasonKind,
                        texts.reasonReferences,
                        texts.notes.comment()));
    }

    /** What hangs on a medicine; what is negated is not taken for what it would say. */
    private final class Texts {
        Coded reason = Coded.NONE;
        Coded reasonKind = Coded.NONE;
        final List<InstanceId> reasonReferences = new ArrayList<>(0);
        final StringBuilder instructions = new StringBuilder(0);
        final StringBuilder fulfilment = new StringBuilder(0);
        final List<Medication> parts = new ArrayList<>(0);
        final Notes notes = new Notes();

        void read(CdaElement relationship, CdaElement statement) {
            String code = statement.child("code").attribute("code");
            boolean because = relationship.attribute("typeCode").equals("RSON");
            if (relationship.attribute("typeCode").equals("COMP") && statement.is("substanceAdministration")) {
                parts.add(item(statement, relationship.child("sequenceNumber").attribute("value")));
            } else if (Scope.isNegated(statement) || scope.note(statement, notes)) {
                return;
            } else if (because && statement.child("value").exists() && !reason.isPresent()) {
                reason = scope.coded(statement.child("value"));
                reasonKind = scope.coded(statement.child("code"));
                anchor(statement);
            } else if (because && statement.child("value").isNone()) {
                reasonReferences.addAll(Values.ids(statement));
            } else if (code.equals("PINSTRUCT")) {
                text(statement, instructions);
            } else if (code.equals("FINSTRUCT")) {
                text(statement, fulfilment);
            }
        }

        private void text(CdaElement statement, StringBuilder into) {
            scope.taken().constant(statement.child("code"));
            CdaElement text = statement.child("text");
            Notes.append(into, scope.said(text));
            notes.anchor(Values.anchor(text));
        }

        private void anchor(CdaElement statement) {
            CdaElement text = statement.child("text");
            if (text.words().isEmpty()) {
                scope.taken().mark(text);
                notes.anchor(Values.anchor(text));
            }
        }
    }

    private Optional<Medication.Dose> dose(CdaElement quantity) {
        if (quantity.isNone()) {
            return Optional.empty();
        }
        CdaElement low = quantity.child("low");
        CdaElement high = quantity.child("high");
        if (low.isNone() && high.isNone()) {
            CdaElement centre = quantity.child("center");
            boolean own = centre.isNone() || !quantity.attribute("value").isEmpty();
            return Optional.of(Medication.Dose.of(scope.quantity(own ? quantity : centre)));
        }
        return Optional.of(new Medication.Dose(bound(low), bound(high)));
    }

    private Quantity bound(CdaElement bound) {
        return bound.isNone() ? Quantity.absent(NullFlavor.NI) : scope.quantity(bound);
    }

    Immunization immunization(CdaElement element) {
        scope.taken().constant(element.child("code"));
        Notes notes = new Notes();
        List<Coded> targets = new ArrayList<>(1);
        String number = "";
        for (CdaElement participant : element.children("participant")) {
            CdaElement role = participant.child("participantRole");
            String kind = role.attribute("classCode");
            if (kind.equals("AGNT") || kind.isEmpty()) {
                Coded target = scope.coded(role.child("code"));
                if (target.isPresent()) {
                    targets.add(target);
                }
            }
        }
        for (CdaElement relationship : element.children("entryRelationship")) {
            CdaElement statement = Scope.statement(relationship);
            CdaElement value = statement.child("value");
            String written = value.attribute("value").isEmpty() ? value.words() : value.attribute("value");
            boolean counts = statement.child("code").attribute("code").equals(DOSE_NUMBER);
            if (counts && number.isEmpty() && !written.isEmpty() && !Scope.isNegated(statement)) {
                scope.taken().constant(statement.child("code"));
                scope.taken().mark(value);
                number = written;
            } else {
                scope.note(statement, notes);
            }
        }
        Assertion assertion = scope.assertion(element, CdaElement.NONE, notes);
        Product product = products.vaccine(element.child("consumable"));
        boolean refused = assertion.negated()
                || assertion.status().equals("cancelled")
                || assertion.status().equals("aborted");
        return new Immunization(
                assertion,
                product.code(),
                product.name(),
                scope.period(element.child("effectiveTime")),
                !refused,
                product.lot(),
                product.holder(),
                targets,
                number,
                scope.authors(element, "performer"),
                scope.coded(element.child("routeCode")),
                scope.all(element, "approachSiteCode"),
                dose(element.child("doseQuantity")),
                notes.comment());
    }

    List<Entry> vaccination(CdaElement element) {
        CdaElement material = element.child("consumable", "manufacturedProduct", "manufacturedMaterial");
        Coded code = Values.coded(element.child("code"), scope::words, new Taken());
        Coded vaccine = Values.coded(material.child("code"), scope::words, new Taken());
        boolean absent = Stream.of(code, vaccine)
                .anyMatch(coded -> coded.code().flatMap(Absence::kindOf).isPresent());
        if (!absent) {
            return List.of(immunization(element));
        }
        Assertion assertion = scope.assertion(element, CdaElement.NONE, scope.pointers(element));
        return scope
                .absence(assertion, scope.coded(material.child("code")), scope.coded(element.child("code")))
                .stream()
                .toList();
    }
}
