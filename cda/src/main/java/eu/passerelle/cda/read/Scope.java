package eu.passerelle.cda.read;

import eu.passerelle.border.PartialDate;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Context;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.ExternalReference;
import eu.passerelle.clinical.entry.Origin;
import eu.passerelle.clinical.entry.OtherEntry;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What one entry is read against: the kind of its section, the words of the narrative by ID, its place in the document.
 * Every value is read through it, so that what was taken is known.
 */
record Scope(SectionKind kind, Map<String, String> narrative, Taken taken, String anchor, int offset) {

    Coded coded(CdaElement element) {
        return Values.coded(element, this::words, taken);
    }

    Quantity quantity(CdaElement element) {
        return Values.quantity(element, taken);
    }

    Period period(CdaElement element) {
        return Values.period(element, taken);
    }

    /** Of what goes on once it has begun, such as a device or a concern: a moment is its beginning. */
    Period since(CdaElement element) {
        return period(element).asBeginning();
    }

    /** Of what may be over at once, such as a reaction: a day from its beginning to its end is a moment. */
    Period occurrence(CdaElement element) {
        return period(element).asMoment();
    }

    Optional<PartialDate> date(CdaElement element) {
        return Values.date(element, taken);
    }

    /** The words written in an element. */
    String text(CdaElement element) {
        taken.mark(element);
        return element.words();
    }

    Author author(CdaElement participation) {
        return HeaderParts.author(participation, taken);
    }

    List<Author> authors(CdaElement statement, String role) {
        List<CdaElement> found = statement.children(role);
        return found.isEmpty() ? List.of() : found.stream().map(this::author).toList();
    }

    List<Coded> all(CdaElement parent, String name) {
        List<CdaElement> found = parent.children(name);
        return found.isEmpty() ? List.of() : found.stream().map(this::coded).toList();
    }

    String words(String id) {
        return narrative.getOrDefault(id, "");
    }

    /** The text of a statement: what is written in place, else the narrative it refers to. */
    String said(CdaElement text) {
        taken.mark(text);
        String inline = text.words();
        return inline.isEmpty() ? words(Values.anchor(text)) : inline;
    }

    /** The status fields of an entry, within the concern around it ({@link CdaElement#NONE} where there is none). */
    Assertion assertion(CdaElement element, CdaElement concern, Notes notes) {
        CdaElement text = element.child("text");
        CdaElement around = concern.child("text");
        String narrativeId = Values.anchor(text);
        if (narrativeId.isEmpty() && text.words().isEmpty() && around.exists()) {
            text = around;
            narrativeId = Values.anchor(text);
        } else if (around.words().isEmpty() && !Values.anchor(around).equals(narrativeId)) {
            notes.anchor(Values.anchor(around));
        }
        notes.anchors.remove(narrativeId);
        String words = said(text);
        if (around.words().equals(words) || around.words().isEmpty()) {
            taken.mark(around);
        }
        taken.mark(element);
        taken.mark(concern);
        List<Author> provenance = new ArrayList<>(authors(element, "author"));
        provenance.addAll(authors(concern, "author"));
        List<Author> informants = new ArrayList<>(authors(element, "informant"));
        informants.addAll(authors(concern, "informant"));
        List<ExternalReference> references = new ArrayList<>(references(element));
        references.addAll(references(concern));
        return new Assertion(
                isNegated(element) || isNegated(concern) || notes.denied,
                status(element),
                status(concern),
                element.attribute("moodCode"),
                Values.ids(element),
                narrativeId,
                notes.anchors,
                words,
                NullFlavor.of(element.attribute("nullFlavor")),
                provenance,
                new Context(
                        new Origin(anchor, offset, element.offset()),
                        concern.is("act") ? since(concern.child("effectiveTime")) : Period.NONE,
                        informants,
                        references,
                        List.of()));
    }

    private List<ExternalReference> references(CdaElement statement) {
        List<ExternalReference> found = new ArrayList<>(0);
        for (CdaElement reference : statement.children("reference")) {
            CdaElement document = reference.child("externalDocument");
            if (document.exists()) {
                CdaElement text = document.child("text");
                CdaElement address = text.child("reference");
                taken.mark(address);
                taken.mark(text);
                String written = text.words();
                found.add(new ExternalReference(
                        Values.ids(document),
                        coded(document.child("code")),
                        written.isEmpty() ? address.attribute("value") : written));
            }
        }
        return found;
    }

    static boolean isNegated(CdaElement element) {
        String negation = element.attribute("negationInd");
        return negation.equals("true") || negation.equals("1");
    }

    private static String status(CdaElement element) {
        return element.child("statusCode").attribute("code").toLowerCase(Locale.ROOT);
    }

    /** Whether one of the values says that there is nothing, or that nothing is known; the other is its category. */
    Optional<Entry> absence(Assertion assertion, Coded value, Coded code) {
        Optional<Absence.Kind> byValue = value.code().flatMap(Absence::kindOf);
        if (byValue.isPresent()) {
            return Optional.of(new Absence(assertion, value, byValue.get(), code));
        }
        Optional<Absence.Kind> byCode = code.code().flatMap(Absence::kindOf);
        return byCode.map(kindOfAbsence -> new Absence(assertion, code, kindOfAbsence, value));
    }

    /**
     * Takes what any statement may carry: a comment, or a pointer to narrative that belongs to it.
     *
     * @return whether it was one
     */
    boolean note(CdaElement statement, Notes notes) {
        CdaElement code = statement.child("code");
        CdaElement text = statement.child("text");
        if (isNegated(statement)) {
            notes.denied |= isDenial(statement);
            return isDenial(statement);
        }
        if (code.attribute("code").equals("48767-8")) {
            taken.constant(code);
            notes.comment(said(text));
            notes.anchor(Values.anchor(text));
            return true;
        }
        return pointer(statement, notes);
    }

    /** Only what points to narrative, and whether it is denied: of statements without a place for a comment. */
    Notes pointers(CdaElement element) {
        Notes notes = new Notes();
        for (CdaElement relationship : element.children("entryRelationship")) {
            CdaElement statement = statement(relationship);
            if (isNegated(statement)) {
                notes.denied |= isDenial(statement);
            } else {
                pointer(statement, notes);
            }
        }
        return notes;
    }

    /** As our own writer says that a piece of narrative belongs to an entry. */
    private boolean pointer(CdaElement statement, Notes notes) {
        CdaElement text = statement.child("text");
        boolean pointer = statement.is("act")
                && statement.child("code").attribute("nullFlavor").equals("NA")
                && statement.child("id").attribute("nullFlavor").equals("NA")
                && text.words().isEmpty()
                && !Values.anchor(text).isEmpty();
        if (pointer) {
            taken.mark(text);
            notes.anchor(Values.anchor(text));
        }
        return pointer;
    }

    /** As our own writer negates what has no place for a negation: an act that says nothing else. */
    private boolean isDenial(CdaElement statement) {
        boolean bare = statement.is("act")
                && statement.children().stream()
                        .allMatch(child -> child.attribute("nullFlavor").equals("NA"));
        if (bare) {
            taken.mark(statement);
        }
        return bare;
    }

    /** Keeps the codes and words of what is not understood; all else of it is residue. */
    OtherEntry other(CdaElement element) {
        Assertion assertion = assertion(element, CdaElement.NONE, pointers(element));
        List<Coded> codes = new ArrayList<>();
        collect(element, codes);
        return new OtherEntry(assertion, element.name(), codes);
    }

    private void collect(CdaElement element, List<Coded> codes) {
        for (CdaElement child : element.children()) {
            boolean coded = !child.attribute("codeSystem").isEmpty()
                    || child.child("originalText").exists();
            if (coded && !child.is("translation") && !child.is("statusCode") && !taken.has(child)) {
                codes.add(coded(child));
            }
            if (!child.is("translation") && !child.is("qualifier")) {
                collect(child, codes);
            }
        }
    }

    /** The statement inside an entryRelationship, whatever it is. */
    static CdaElement statement(CdaElement relationship) {
        for (CdaElement child : relationship.children()) {
            switch (child.name()) {
                case "observation",
                        "act",
                        "substanceAdministration",
                        "supply",
                        "procedure",
                        "organizer",
                        "encounter" -> {
                    return child;
                }
                default -> {
                    // templateId, sequenceNumber
                }
            }
        }
        return CdaElement.NONE;
    }
}
