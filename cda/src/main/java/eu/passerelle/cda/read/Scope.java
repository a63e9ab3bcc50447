package eu.passerelle.cda.read;

import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.OtherEntry;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the entries of one section are read against: its kind, and the words of its narrative by ID. */
record Scope(SectionKind kind, Map<String, String> narrative) {

    Coded coded(CdaElement element) {
        return Values.coded(element, this::words);
    }

    private String words(String id) {
        return narrative.getOrDefault(id, "");
    }

    /** The status fields of an entry, within the concern around it ({@link CdaElement#NONE} where there is none). */
    Assertion assertion(CdaElement element, CdaElement concern) {
        CdaElement text = element.child("text");
        String anchor = Values.anchor(text);
        if (anchor.isEmpty() && text.words().isEmpty() && concern.exists()) {
            text = concern.child("text");
            anchor = Values.anchor(text);
        }
        String words = anchor.isEmpty() ? text.words() : words(anchor);
        List<Author> provenance = new ArrayList<>(0);
        for (CdaElement author : element.children("author")) {
            provenance.add(HeaderParts.author(author));
        }
        for (CdaElement author : concern.children("author")) {
            provenance.add(HeaderParts.author(author));
        }
        return new Assertion(
                isNegated(element) || isNegated(concern),
                status(element),
                status(concern),
                element.attribute("moodCode"),
                Values.ids(element),
                anchor,
                List.of(),
                words,
                NullFlavor.of(element.attribute("nullFlavor")),
                provenance);
    }

    static boolean isNegated(CdaElement element) {
        String negation = element.attribute("negationInd");
        return negation.equals("true") || negation.equals("1");
    }

    private static String status(CdaElement element) {
        return element.child("statusCode").attribute("code").toLowerCase(Locale.ROOT);
    }

    /** Whether one of the values says that there is nothing, or that nothing is known. */
    Optional<Entry> absence(Assertion assertion, Coded... candidates) {
        for (Coded candidate : candidates) {
            Optional<Absence.Kind> kind = candidate.code().flatMap(Absence::kindOf);
            if (kind.isPresent()) {
                return Optional.of(new Absence(assertion, candidate, kind.get()));
            }
        }
        return Optional.empty();
    }

    /** Keeps the codes and words of what is not understood. */
    OtherEntry other(CdaElement element) {
        List<Coded> codes = new ArrayList<>();
        collect(element, codes);
        return new OtherEntry(assertion(element, CdaElement.NONE), element.name(), codes);
    }

    private void collect(CdaElement element, List<Coded> codes) {
        for (CdaElement child : element.children()) {
            boolean coded = !child.attribute("codeSystem").isEmpty()
                    || child.child("originalText").exists();
            if (coded && !child.is("translation") && !child.is("statusCode")) {
                codes.add(coded(child));
            }
            if (!child.is("translation")) {
                collect(child, codes);
            }
        }
    }

    /** Pieces of an entry that are not understood, when they say something: kept as entries of their own. */
    List<Entry> leftovers(List<CdaElement> pieces) {
        List<Entry> kept = new ArrayList<>(0);
        for (CdaElement piece : pieces) {
            if (piece.child("text").exists() || piece.child("value").exists()) {
                kept.add(other(piece));
            }
        }
        return kept;
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
