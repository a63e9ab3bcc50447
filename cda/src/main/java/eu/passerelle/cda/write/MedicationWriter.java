package eu.passerelle.cda.write;

import eu.passerelle.border.Code;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Frequency;
import eu.passerelle.clinical.entry.Immunization;
import eu.passerelle.clinical.entry.Medication;

/** Writes medicines (T.3.4) and vaccinations (T.3.19). */
final class MedicationWriter {
    /** The rules of the network misspell the identifier of IHE here, and refuse the right one. */
    private static final String IHE_ACT_CODE_AS_RULED = "1.3.5.1.4.1.19376.1.5.3.2";

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
        out.open("substanceAdministration", "classCode", "SBADM", "moodCode", "INT")
                .templates(EntryContext.template("4"), EntryContext.CCD + "24")
                .ids(context.idsOf(absence.assertion(), ""), NullFlavor.UNK)
                .required("code", absence.statement(), context.ids())
                .reference(context.anchor())
                .status("completed")
                .leaf("effectiveTime", "xsi:type", "IVL_TS", "nullFlavor", "UNK")
                .leaf("effectiveTime", "nullFlavor", "NA")
                .open("consumable")
                .open("manufacturedProduct", "classCode", "MANU")
                .templates(EntryContext.template("31"))
                .open("manufacturedMaterial", "classCode", "MMAT", "determinerCode", "KIND")
                .templates(EntryContext.template("32"))
                .close()
                .close()
                .close()
                .close();
    }

    void medication(Medication medication) {
        item(medication, "");
    }

    private void item(Medication medication, String part) {
        String mood = medication.assertion().mood();
        String status = medication.assertion().status();
        out.open(
                "substanceAdministration",
                "classCode",
                "SBADM",
                "moodCode",
                mood.isEmpty() ? "INT" : mood,
                "negationInd",
                medication.assertion().negated() ? "true" : "");
        out.templates(EntryContext.template("4"), EntryContext.CCD + "24");
        out.ids(context.idsOf(medication.assertion(), part), NullFlavor.UNK);
        out.reference(context.anchor());
        out.status(status.isEmpty() ? "active" : status);
        out.period("effectiveTime", "IVL_TS", medication.period(), NullFlavor.UNK);
        medication.frequencies().forEach(this::frequency);
        if (medication.frequencies().isEmpty()) {
            out.absent("effectiveTime", NullFlavor.UNK);
        }
        out.optional("routeCode", medication.route(), context.ids());
        medication.dose().ifPresent(this::dose);
        new ProductWriter(context).write(medication.product());
        context.authors(medication.assertion());
        reason(medication.reason());
        if (!medication.instructions().isEmpty()) {
            out.open("entryRelationship", "typeCode", "SUBJ", "inversionInd", "true")
                    .open("act", "classCode", "ACT", "moodCode", "INT")
                    .templates(EntryContext.template("12"), EntryContext.CCD + "49", EntryContext.IHE + "3")
                    .fixed("code", "PINSTRUCT", IHE_ACT_CODE, "Patient medication instructions")
                    .words("text", medication.instructions())
                    .status("completed")
                    .close()
                    .close();
        }
        for (int i = 0; i < medication.parts().size(); i++) {
            out.open("entryRelationship", "typeCode", "COMP");
            out.leaf("sequenceNumber", "value", String.valueOf(i + 1));
            item(medication.parts().get(i), part + ".p" + (i + 1));
            out.close();
        }
        out.close();
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
                String code = atEvent.event().code().map(Code::value).orElse("");
                // the rules accept this code system only, and no designation
                String system = atEvent.event()
                        .code()
                        .map(event -> event.system().id())
                        .filter(TIMING_EVENT::equals)
                        .orElse("");
                out.open("effectiveTime", "xsi:type", "EIVL_TS", "operator", "A")
                        .leaf("event", "code", code, "codeSystem", system);
                atEvent.offset()
                        .ifPresent(offset ->
                                out.open("offset").quantity("low", "", offset).close());
                out.close();
            }
            case Frequency.Once once ->
                // the schema refuses the type TS here, the rules every other: unsaid, both are content
                out.leaf("effectiveTime", "value", once.when().hl7(), "operator", "A");
            case Frequency.Unknown unknown -> out.absent("effectiveTime", unknown.why());
            case Frequency.Unreadable unreadable -> out.absent("effectiveTime", NullFlavor.UNK);
        }
    }

    private void dose(Medication.Dose dose) {
        if (dose.isRange()) {
            out.open("doseQuantity")
                    .quantity("low", "", dose.low())
                    .quantity("high", "", dose.high())
                    .close();
        } else {
            out.quantity("doseQuantity", "", dose.low());
        }
    }

    private void reason(Coded reason) {
        if (reason.isPresent()) {
            out.open("entryRelationship", "typeCode", "RSON")
                    .open("observation", "classCode", "OBS", "moodCode", "EVN")
                    .templates(EntryContext.template("41"), EntryContext.IHE + "13")
                    .id(context.made(".r"))
                    .required("code", FINDING, context.ids())
                    .reference(context.anchor())
                    .status("completed")
                    .period("effectiveTime", "", Period.NONE, NullFlavor.UNK)
                    .value("CE", reason, context.ids())
                    .close()
                    .close();
        }
    }

    void immunization(Immunization immunization) {
        String status = immunization.assertion().status();
        out.open("substanceAdministration", "classCode", "SBADM", "moodCode", "EVN");
        out.templates(EntryContext.template("19"), EntryContext.IHE + "12", EntryContext.CCD + "24");
        out.ids(context.idsOf(immunization.assertion(), ""), NullFlavor.UNK);
        out.fixed("code", "IMMUNIZ", IHE_ACT_CODE_AS_RULED, "Immunization");
        out.reference(context.anchor());
        out.status(immunization.given() ? status.isEmpty() ? "completed" : status : "cancelled");
        out.period("effectiveTime", "", immunization.when(), NullFlavor.UNK);
        out.open("consumable", "typeCode", "CSM").open("manufacturedProduct", "classCode", "MANU");
        out.templates(EntryContext.template("18"), EntryContext.CCD + "53");
        out.open("manufacturedMaterial", "classCode", "MMAT", "determinerCode", "KIND");
        out.required("code", withWords(immunization.vaccine()), context.ids());
        if (immunization.brand().isEmpty()) {
            out.absent("name", NullFlavor.UNK);
        } else {
            out.words("name", immunization.brand());
        }
        if (!immunization.lot().isEmpty()) {
            out.words("lotNumberText", immunization.lot());
        }
        out.close();
        if (!immunization.holder().isEmpty()) {
            out.open("manufacturerOrganization")
                    .words("name", immunization.holder())
                    .close();
        }
        out.close().close();
        immunization.performers().forEach(context.people()::performer);
        context.authors(immunization.assertion());
        for (Coded target : immunization.targets()) {
            out.open("participant", "typeCode", "IND")
                    .open("participantRole", "classCode", "AGNT")
                    .required("code", target, context.ids())
                    .leaf("playingEntity", "classCode", "ENT", "nullFlavor", "UNK")
                    .close()
                    .close();
        }
        if (!immunization.doseNumber().isEmpty()) {
            out.open("entryRelationship", "typeCode", "SUBJ")
                    .open("observation", "classCode", "OBS", "moodCode", "EVN")
                    .templates(EntryContext.template("28"), EntryContext.CCD + "46")
                    .fixed("code", "30973-2", EntryContext.LOINC, "Dose number")
                    .status("completed")
                    .leaf("value", "xsi:type", "INT", "value", immunization.doseNumber())
                    .close()
                    .close();
        }
        out.close();
    }

    /** The vaccine must have the words of its author. */
    private static Coded withWords(Coded vaccine) {
        return vaccine.originalText().isEmpty() ? vaccine.withOriginalText(vaccine.words(), "") : vaccine;
    }
}
