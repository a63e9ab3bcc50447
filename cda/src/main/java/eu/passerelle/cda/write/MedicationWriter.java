package eu.passerelle.cda.write;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Frequency;
import eu.passerelle.clinical.entry.Medication;

/** Writes medicines (T.3.4). */
final class MedicationWriter {
    private static final String TIMING_EVENT = "2.16.840.1.113883.5.139";
    private static final String IHE_ACT_CODE = "1.3.6.1.4.1.19376.1.5.3.2";
    private static final Coded FINDING = Coded.of("404684003", "2.16.840.1.113883.6.96", "Clinical finding");

    private final EntryContext context;
    private final CdaOut out;

    MedicationWriter(EntryContext context) {
        this.context = context;
        this.out = context.out();
    }

    void absence(Absence absence) {
        Assertion assertion = absence.assertion();
        context.open("substanceAdministration", "SBADM", assertion, "INT");
        out.templates(EntryContext.template("4"), EntryContext.CCD + "24")
                .ids(context.idsOf(assertion, ""), NullFlavor.UNK)
                .required("code", absence.statement(), context.ids());
        context.text(assertion);
        context.status(assertion, "completed");
        out.leaf("effectiveTime", "xsi:type", "IVL_TS", "nullFlavor", "UNK")
                .leaf("effectiveTime", "nullFlavor", "NA")
                .open("consumable")
                .open("manufacturedProduct", "classCode", "MANU")
                .templates(EntryContext.template("31"))
                .open("manufacturedMaterial", "classCode", "MMAT", "determinerCode", "KIND")
                .templates(EntryContext.template("32"))
                .close()
                .close()
                .close();
        context.authors(assertion);
        context.more(assertion, "");
        out.close();
    }

    void medication(Medication medication) {
        item(medication, "");
    }

    private void item(Medication medication, String part) {
        Assertion assertion = medication.assertion();
        context.open("substanceAdministration", "SBADM", assertion, "INT");
        out.templates(EntryContext.template("4"), EntryContext.CCD + "24");
        out.ids(context.idsOf(assertion, part), NullFlavor.UNK);
        context.text(assertion);
        context.status(assertion, "active");
        out.period("effectiveTime", "IVL_TS", medication.period(), NullFlavor.UNK);
        medication.frequencies().forEach(this::frequency);
        if (medication.frequencies().isEmpty()) {
            out.absent("effectiveTime", NullFlavor.UNK);
        }
        out.optional("routeCode", medication.route(), context.ids());
        medication.dose().ifPresent(dose -> dose("doseQuantity", dose, out));
        medication.rate().ifPresent(rate -> dose("rateQuantity", rate, out));
        new ProductWriter(context).write(medication.product());
        context.authors(assertion);
        reason(medication.reason(), medication.details().reasonKind());
        medication.details().reasonReferences().forEach(this::reasonElsewhere);
        medication.instructions().lines().forEach(line -> {
            String[] templates = {EntryContext.template("12"), EntryContext.CCD + "49", EntryContext.IHE + "3"};
            instruction(templates, "PINSTRUCT", "Patient medication instructions", line);
        });
        medication.details().fulfilment().lines().forEach(line -> {
            String[] templates = {EntryContext.template("13"), EntryContext.CCD + "43", EntryContext.IHE + "3.1"};
            instruction(templates, "FINSTRUCT", "Instructions for the dispenser", line);
        });
        for (int i = 0; i < medication.parts().size(); i++) {
            Medication below = medication.parts().get(i);
            String sequence = below.details().sequence();
            out.open("entryRelationship", "typeCode", "COMP");
            out.leaf("sequenceNumber", "value", sequence.isEmpty() ? String.valueOf(i + 1) : sequence);
            item(below, part + ".p" + (i + 1));
            out.close();
        }
        context.more(assertion, medication.details().comment());
        out.close();
    }

    private void instruction(String[] templates, String code, String name, String text) {
        out.open("entryRelationship", "typeCode", "SUBJ", "inversionInd", "true")
                .open("act", "classCode", "ACT", "moodCode", "INT")
                .templates(templates)
                .fixed("code", code, IHE_ACT_CODE, name)
                .words("text", text)
                .status("completed")
                .close()
                .close();
    }

    private void frequency(Frequency frequency) {
        switch (frequency) {
            case Frequency.Every every -> {
                out.open(
                        "effectiveTime",
                        "xsi:type",
                        "PIVL_TS",
                        "institutionSpecified",
                        every.institutionSpecified() ? "true" : "false",
                        "operator",
                        "A");
                every.phaseStart()
                        .ifPresent(start -> out.open("phase")
                                .leaf("low", "value", start.hl7())
                                .close());
                out.quantity("period", "", every.period()).close();
            }
            case Frequency.AtEvent atEvent -> {
                out.open("effectiveTime", "xsi:type", "EIVL_TS", "operator", "A");
                event(atEvent.event());
                atEvent.offset()
                        .ifPresent(offset ->
                                out.open("offset").quantity("low", "", offset).close());
                out.close();
            }
            case Frequency.Once once ->
                // the schema has no plain TS here
                out.leaf("effectiveTime", "value", once.when().hl7(), "operator", "A");
            case Frequency.Unknown unknown -> out.absent("effectiveTime", unknown.why());
            case Frequency.Unreadable unreadable -> out.absent("effectiveTime", NullFlavor.UNK);
        }
    }

    /** The rules accept one code system only, and no designation; what has no code has its words. */
    private void event(Coded event) {
        if (event.code().isEmpty()) {
            out.required("event", event, context.ids());
            return;
        }
        String system = event.code().get().system().id();
        out.leaf("event", "code", event.code().get().value(), "codeSystem", system.equals(TIMING_EVENT) ? system : "");
    }

    static void dose(String name, Medication.Dose dose, CdaOut out) {
        if (dose.isRange()) {
            out.open(name)
                    .quantity("low", "", dose.low())
                    .quantity("high", "", dose.high())
                    .close();
        } else {
            out.quantity(name, "", dose.low());
        }
    }

    private void reason(Coded reason, Coded kind) {
        if (reason.isPresent()) {
            out.open("entryRelationship", "typeCode", "RSON")
                    .open("observation", "classCode", "OBS", "moodCode", "EVN")
                    .templates(EntryContext.template("41"), EntryContext.IHE + "13")
                    .id(context.made(".r"))
                    .required("code", kind.isPresent() ? kind : FINDING, context.ids())
                    .reference(context.anchor())
                    .status("completed")
                    .period("effectiveTime", "", Period.NONE, NullFlavor.UNK)
                    .value(reason.qualifiers().isEmpty() ? "CE" : "CD", reason, context.ids())
                    .close()
                    .close();
        }
    }

    /** The reason is another entry of the document (T.3.14). */
    private void reasonElsewhere(InstanceId entry) {
        out.open("entryRelationship", "typeCode", "RSON")
                .open("act", "classCode", "ACT", "moodCode", "EVN")
                .templates(EntryContext.template("14"))
                .id(entry)
                .absent("code", NullFlavor.NA)
                .close()
                .close();
    }
}
