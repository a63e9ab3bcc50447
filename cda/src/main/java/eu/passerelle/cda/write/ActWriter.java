package eu.passerelle.cda.write;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Device;
import eu.passerelle.clinical.entry.OtherEntry;
import eu.passerelle.clinical.entry.Procedure;

/** Writes procedures (T.3.26), devices (T.3.5), and what has no template. */
final class ActWriter {
    private final EntryContext context;
    private final CdaOut out;

    ActWriter(EntryContext context) {
        this.context = context;
        this.out = context.out();
    }

    void procedure(Procedure procedure) {
        Assertion assertion = procedure.assertion();
        context.open("procedure", "PROC", assertion, "EVN");
        out.templates(EntryContext.template("26"));
        out.ids(context.idsOf(assertion, ""), NullFlavor.UNK);
        out.required("code", procedure.procedure(), context.ids());
        context.text(assertion);
        context.status(assertion, "completed");
        out.period("effectiveTime", "", procedure.when(), NullFlavor.UNK);
        procedure.methods().forEach(method -> out.required("methodCode", method, context.ids()));
        procedure.bodySites().forEach(site -> out.required("targetSiteCode", site, context.ids()));
        procedure.performers().forEach(context.people()::performer);
        context.authors(assertion);
        context.more(assertion, procedure.comment());
        out.close();
    }

    /** A supply cannot be negated: that one is said by an act in it, and by the narrative. */
    void device(Device device) {
        Assertion assertion = device.assertion();
        context.open("supply", "SPLY", assertion, "EVN");
        out.templates(EntryContext.template("5"));
        out.ids(context.idsOf(assertion, ""), NullFlavor.UNK);
        context.text(assertion);
        if (!assertion.status().isEmpty()) {
            out.status(assertion.status());
        }
        out.since("effectiveTime", "IVL_TS", device.when(), NullFlavor.UNK);
        context.authors(assertion);
        out.open("participant", "typeCode", "DEV").open("participantRole", "classCode", "MANU");
        device.ids().forEach(out::id);
        out.open("playingDevice", "classCode", "DEV", "determinerCode", "INSTANCE")
                .required("code", device.device(), context.ids());
        if (!device.model().isEmpty()) {
            out.words("manufacturerModelName", device.model());
        }
        out.close().close().close();
        if (assertion.negated()) {
            context.note("true", () -> {});
        }
        context.more(assertion, device.comment());
        out.close();
    }

    void absence(Absence absence) {
        Assertion assertion = absence.assertion();
        boolean wrapped = absence.category().isPresent();
        context.open("observation", "OBS", assertion, "EVN");
        out.ids(context.idsOf(assertion, ""), NullFlavor.UNK);
        out.required("code", wrapped ? absence.category() : absence.statement(), context.ids());
        context.text(assertion);
        context.status(assertion, "completed");
        if (wrapped) {
            out.value("CD", absence.statement(), context.ids());
        }
        context.authors(assertion);
        context.more(assertion, "");
        out.close();
    }

    /** What was not understood keeps its codes and its words. */
    void other(OtherEntry other) {
        Assertion assertion = other.assertion();
        context.open("act", "ACT", assertion, "EVN");
        out.ids(context.idsOf(assertion, ""), NullFlavor.UNK);
        out.required(
                "code", other.codes().isEmpty() ? Coded.NONE : other.codes().getFirst(), context.ids());
        context.text(assertion);
        if (!assertion.status().isEmpty()) {
            out.status(assertion.status());
        }
        context.authors(assertion);
        for (Coded code : other.codes().stream().skip(1).toList()) {
            out.open("entryRelationship", "typeCode", "COMP")
                    .open("act", "classCode", "ACT", "moodCode", "EVN")
                    .required("code", code, context.ids())
                    .close()
                    .close();
        }
        context.more(assertion, "");
        out.close();
    }
}
