package eu.passerelle.cda.write;

import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Value;
import java.util.List;

/** Writes allergies (T.3.16, T.3.17) and problems (T.3.15, T.3.7) within their concerns. */
final class ConcernWriter {
    private static final String CONCERN = "2.16.840.1.113883.5.6";
    private static final Coded PROPENSITY =
            Coded.of("420134006", "2.16.840.1.113883.6.96", "Propensity to adverse reaction");
    private static final Coded FINDING = Coded.of("404684003", "2.16.840.1.113883.6.96", "Clinical finding");

    private final EntryContext context;
    private final CdaOut out;

    ConcernWriter(EntryContext context) {
        this.context = context;
        this.out = context.out();
    }

    void allergy(Allergy allergy) {
        open(allergy.assertion(), allergy.onset(), EntryContext.template("16"));
        statement(allergy.assertion(), EntryContext.template("17"), allergy.type());
        out.period("effectiveTime", "", allergy.onset(), NullFlavor.UNK);
        if (allergy.value().isPresent()) {
            out.value("CD", allergy.value(), context.ids());
        }
        context.authors(allergy.assertion());
        if (allergy.agent().isPresent()) {
            out.open("participant", "typeCode", "CSM")
                    .open("participantRole", "classCode", "MANU")
                    .open("playingEntity", "classCode", "MMAT")
                    .required("code", allergy.agent(), context.ids())
                    .close()
                    .close()
                    .close();
        }
        allergy.reactions().forEach(this::reaction);
        attach("SUBJ", "", "33", "82606-5", "Allergy or intolerance criticality", "CE", allergy.criticality());
        attach("SUBJ", "", "35", "66455-7", "Condition status", "CE", allergy.certainty());
        attach("REFR", "", "34", "33999-4", "Status", "CE", allergy.status());
        severity(allergy.severity());
        context.more(allergy.assertion(), allergy.comment());
        close();
    }

    private void reaction(Allergy.Reaction reaction) {
        String anchor = context.ids().has(reaction.anchor()) ? reaction.anchor() : context.anchor();
        out.open("entryRelationship", "typeCode", "MFST", "inversionInd", "true")
                .open("observation", "classCode", "OBS", "moodCode", "EVN")
                .templates(EntryContext.template("44"))
                .required("code", reaction.category().isPresent() ? reaction.category() : FINDING, context.ids())
                .reference(anchor)
                .status("completed")
                .occurrence("effectiveTime", "", reaction.when(), NullFlavor.UNK)
                .value("CD", reaction.manifestation(), context.ids());
        severity(reaction.severity());
        out.close().close();
    }

    private void severity(Coded severity) {
        String[] templates = {EntryContext.template("8"), EntryContext.IHE + "1", EntryContext.CCD + "55"};
        context.attached("SUBJ", "true", templates, "SEV", "Severity observation", "CD", severity);
    }

    private void attach(
            String relation, String inversion, String template, String code, String name, String type, Coded value) {
        String[] templates = {EntryContext.template(template)};
        context.attached(relation, inversion, templates, code, name, type, value);
    }

    void problem(Problem problem) {
        open(problem.assertion(), problem.when(), EntryContext.template("15"), EntryContext.CCD + "27");
        statement(
                problem.assertion(),
                EntryContext.template("7"),
                problem.category().isPresent() ? problem.category() : FINDING);
        out.period("effectiveTime", "", problem.when(), NullFlavor.UNK);
        out.value("CD", problem.problem(), context.ids());
        problem.bodySites().forEach(site -> out.required("targetSiteCode", site, context.ids()));
        context.authors(problem.assertion());
        severity(problem.severity());
        attach("SUBJ", "true", "49", "66455-7", "Condition status", "CE", problem.certainty());
        String[] status = {EntryContext.template("9"), EntryContext.CCD + "57", EntryContext.CCD + "50"};
        context.attached("REFR", "false", status, "33999-4", "Status", "CE", problem.clinicalStatus());
        String[] outcome = {EntryContext.template("10"), EntryContext.CCD + "51"};
        context.attached("REFR", "false", outcome, "11323-3", "Health status", "CE", problem.outcome());
        problem.professionals().forEach(this::professional);
        context.more(problem.assertion(), problem.comment());
        out.close().close();
        if (!problem.source().isEmpty()) {
            source(problem.source());
        }
        out.close();
    }

    private void professional(Author author) {
        out.open("entryRelationship", "typeCode", "REFR")
                .open("act", "classCode", "PCPR", "moodCode", "EVN")
                .templates(EntryContext.template("48"))
                .fixed("code", "85847-2", EntryContext.LOINC, "Patient Care team information");
        context.people().performer(author);
        out.close().close();
    }

    /** Where the information comes from belongs to the concern. */
    private void source(List<Value> said) {
        out.open("entryRelationship", "typeCode", "REFR")
                .open("observation", "classCode", "OBS", "moodCode", "EVN")
                .fixed("code", "48766-0", EntryContext.LOINC, "Information source")
                .status("completed");
        said.forEach(value -> new ObservationWriter(context).value(value, "CD"));
        out.close().close();
    }

    /** That there is no allergy, no problem, or that nothing is known. */
    void absence(Absence absence, boolean allergy) {
        Coded category = absence.category().isPresent() ? absence.category() : allergy ? PROPENSITY : FINDING;
        if (allergy) {
            open(absence.assertion(), Period.NONE, EntryContext.template("16"));
            statement(absence.assertion(), EntryContext.template("17"), category);
        } else {
            open(absence.assertion(), Period.NONE, EntryContext.template("15"), EntryContext.CCD + "27");
            statement(absence.assertion(), EntryContext.template("7"), category);
        }
        out.value("CD", absence.statement(), context.ids());
        context.authors(absence.assertion());
        context.more(absence.assertion(), "");
        close();
    }

    private void open(Assertion assertion, Period when, String... templates) {
        String status = assertion.concernStatus().isEmpty() ? "active" : assertion.concernStatus();
        Period followed = assertion.context().concernWhen();
        out.open("act", "classCode", "ACT", "moodCode", "EVN")
                .templates(templates)
                .id(context.made(".c"))
                .fixed("code", "CONC", CONCERN, "Concern")
                .status(status)
                .since("effectiveTime", "", followed.equals(Period.NONE) ? when : followed, NullFlavor.UNK)
                .open("entryRelationship", "typeCode", "SUBJ", "inversionInd", "false");
    }

    private void statement(Assertion assertion, String template, Coded code) {
        context.open("observation", "OBS", assertion, "EVN");
        out.templates(template);
        out.ids(context.idsOf(assertion, ""), NullFlavor.UNK);
        out.required("code", code, context.ids());
        context.text(assertion);
        context.status(assertion, "completed");
    }

    private void close() {
        out.close().close().close();
    }
}
