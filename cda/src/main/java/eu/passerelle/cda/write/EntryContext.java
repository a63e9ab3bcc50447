package eu.passerelle.cda.write;

import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.List;
import java.util.Set;

/**
 * What an entry is written with.
 *
 * @param anchor ID of the narrative element that says the same
 * @param ids IDs that the narrative has
 * @param base identifier from which those of statements without one are made
 */
record EntryContext(
        CdaOut out, HeaderWriter people, SectionKind kind, String anchor, Set<String> ids, InstanceId base) {
    static final String LOINC = "2.16.840.1.113883.6.1";
    static final String IHE = "1.3.6.1.4.1.19376.1.5.3.1.4.";
    static final String CCD = "2.16.840.1.113883.10.20.1.";

    static String template(String number) {
        return SectionTemplates.BASE + "3." + number;
    }

    /** The identifiers of a statement, or one made from its place in the document. */
    List<InstanceId> idsOf(Assertion assertion, String part) {
        return assertion.ids().isEmpty() ? List.of(made(part)) : assertion.ids();
    }

    InstanceId made(String part) {
        return new InstanceId(base.root(), base.extension() + part);
    }

    void authors(Assertion assertion) {
        for (Author author : assertion.provenance()) {
            people.author(author);
        }
    }

    /** A small observation hung on another: its own code is fixed, its value is what counts. */
    void attached(
            String relation,
            String inversion,
            String[] templates,
            String code,
            String name,
            String type,
            eu.passerelle.clinical.Coded value) {
        if (!value.isPresent()) {
            return;
        }
        out.open("entryRelationship", "typeCode", relation, "inversionInd", inversion)
                .open("observation", "classCode", "OBS", "moodCode", "EVN")
                .templates(templates)
                .fixed("code", code, code.equals("SEV") ? "2.16.840.1.113883.5.4" : LOINC, name)
                .reference(anchor)
                .status("completed")
                .value(type, value, ids)
                .close()
                .close();
    }

    /** Free text about an entry. */
    void comment(String comment) {
        if (!comment.isEmpty()) {
            out.open("entryRelationship", "typeCode", "SUBJ", "inversionInd", "true")
                    .open("act", "classCode", "ACT", "moodCode", "EVN")
                    .templates(template("11"), CCD + "40", IHE + "2")
                    .fixed("code", "48767-8", LOINC, "Annotation comment")
                    .words("text", comment)
                    .status("completed")
                    .close()
                    .close();
        }
    }
}
