package eu.passerelle.cda.write;

import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.ExternalReference;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.List;

/**
 * What an entry is written with.
 *
 * @param anchor ID of the narrative element that says the same
 * @param ids what the author's own narrative has
 * @param base identifier from which those of statements without one are made
 */
record EntryContext(CdaOut out, HeaderWriter people, SectionKind kind, String anchor, Anchors ids, InstanceId base) {
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

    /** Its narrative, and the words that are not in it; of a statement within an entry, its own narrative where it has one. */
    void text(Assertion assertion) {
        String own = ids.has(assertion.anchor()) ? assertion.anchor() : anchor;
        out.reference(own, ids.words(own).equals(assertion.text()) ? "" : assertion.text());
    }

    /** Starts the element of a statement with all that turns its meaning round. */
    void open(String element, String classCode, Assertion assertion, String mood) {
        boolean negatable = !element.equals("supply");
        out.open(
                element,
                "classCode",
                classCode,
                "moodCode",
                assertion.mood().isEmpty() ? mood : assertion.mood(),
                "negationInd",
                assertion.negated() && negatable ? "true" : "",
                "nullFlavor",
                assertion.nullFlavor().map(NullFlavor::name).orElse(""));
    }

    void status(Assertion assertion, String otherwise) {
        out.status(assertion.status().isEmpty() ? otherwise : assertion.status());
    }

    void authors(Assertion assertion) {
        assertion.provenance().forEach(people::author);
        assertion.context().informants().forEach(people::informant);
    }

    /** What may hang on any statement: comments, narrative that belongs to it, statements without a place, documents. */
    void more(Assertion assertion, String comment) {
        comment.lines().forEach(this::comment);
        for (String further : assertion.moreAnchors()) {
            if (ids.has(further)) {
                note("", () -> out.reference(further));
            }
        }
        if (!assertion.further().isEmpty()) {
            new FurtherWriter(this).write(assertion.further());
        }
        for (ExternalReference reference : assertion.context().references()) {
            out.open("reference", "typeCode", "REFR").open("externalDocument", "classCode", "DOC", "moodCode", "EVN");
            reference.ids().forEach(out::id);
            out.optional("code", reference.code(), ids);
            if (!reference.address().isEmpty()) {
                out.words("text", reference.address());
            }
            out.close().close();
        }
    }

    /** An act without a code of its own, which our reader knows again. */
    void note(String negated, Runnable content) {
        out.open("entryRelationship", "typeCode", "COMP")
                .open("act", "classCode", "ACT", "moodCode", "EVN", "negationInd", negated)
                .absent("id", NullFlavor.NA)
                .absent("code", NullFlavor.NA);
        content.run();
        out.close().close();
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
    private void comment(String comment) {
        if (!comment.isBlank()) {
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
