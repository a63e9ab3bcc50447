package eu.passerelle.cda.write;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Immunization;
import eu.passerelle.clinical.entry.Value;

/** Writes vaccinations (T.3.19). */
final class ImmunizationWriter {
    /** The rules of the network misspell the identifier of IHE here, and refuse the right one. */
    private static final String IHE_ACT_CODE_AS_RULED = "1.3.5.1.4.1.19376.1.5.3.2";

    private final EntryContext context;
    private final CdaOut out;

    ImmunizationWriter(EntryContext context) {
        this.context = context;
        this.out = context.out();
    }

    void immunization(Immunization immunization) {
        Assertion assertion = immunization.assertion();
        context.open("substanceAdministration", "SBADM", assertion, "EVN");
        out.templates(EntryContext.template("19"), EntryContext.IHE + "12", EntryContext.CCD + "24");
        out.ids(context.idsOf(assertion, ""), NullFlavor.UNK);
        out.fixed("code", "IMMUNIZ", IHE_ACT_CODE_AS_RULED, "Immunization");
        context.text(assertion);
        boolean said = immunization.given()
                || assertion.negated()
                || assertion.status().equals("cancelled")
                || assertion.status().equals("aborted");
        context.status(said ? assertion : assertion.withStatus("cancelled", ""), "completed");
        boolean moment = immunization
                .when()
                .equals(immunization.when().at().map(Period::at).orElse(Period.NONE));
        out.period("effectiveTime", moment ? "" : "IVL_TS", immunization.when(), NullFlavor.UNK);
        out.optional("routeCode", immunization.route(), context.ids());
        immunization.bodySites().forEach(site -> out.required("approachSiteCode", site, context.ids()));
        immunization.dose().ifPresent(dose -> MedicationWriter.dose("doseQuantity", dose, out));
        vaccine(immunization);
        immunization.performers().forEach(context.people()::performer);
        context.authors(assertion);
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
                    .status("completed");
            new ObservationWriter(context).value(new Value.Count(immunization.doseNumber()), "CD");
            out.close().close();
        }
        context.more(assertion, immunization.comment());
        out.close();
    }

    private void vaccine(Immunization immunization) {
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
    }

    /** The vaccine must have the words of its author. */
    private static Coded withWords(Coded vaccine) {
        return vaccine.originalText().isEmpty() && vaccine.isPresent()
                ? vaccine.withOriginalText(vaccine.words(), vaccine.narrativeId())
                : vaccine;
    }
}
