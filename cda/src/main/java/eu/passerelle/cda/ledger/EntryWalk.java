package eu.passerelle.cda.ledger;

import eu.passerelle.border.PartialDate;
import eu.passerelle.cda.ledger.SourceStatement.Kind;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Enumerates the statements of one entry of the source. */
final class EntryWalk {
    private static final Set<String> NO_STATEMENT = Set.of(
            "templateId",
            "typeId",
            "realmCode",
            "id",
            "setId",
            "versionNumber",
            "statusCode",
            "sequenceNumber",
            "independentInd",
            "seperatableInd",
            "languageCode");

    /** Codes that only say which kind of statement follows. */
    private static final Set<String> KIND_OF_STATEMENT = Set.of(
            "CONC",
            "ASSERTION",
            "SEV",
            "DRUG",
            "IMMUNIZ",
            "PINSTRUCT",
            "FINSTRUCT",
            "82606-5",
            "66455-7",
            "33999-4",
            "11323-3",
            "48767-8",
            "48766-0",
            "85847-2",
            "30973-2");

    private final String anchor;
    private final Carried carried;
    private final boolean removed;
    private final List<SourceStatement> statements;
    private final Map<String, String> referred;
    private int negatedSeen;

    /** @param referred takes the narrative IDs that the entry refers to */
    EntryWalk(
            String anchor,
            Carried carried,
            boolean removed,
            List<SourceStatement> statements,
            Map<String, String> referred) {
        this.anchor = anchor;
        this.carried = carried;
        this.removed = removed;
        this.statements = statements;
        this.referred = referred;
    }

    void walk(CdaElement entry) {
        for (CdaElement child : entry.children()) {
            visit(child, false, false);
        }
    }

    private void visit(CdaElement element, boolean time, boolean person) {
        String name = element.name();
        if (NO_STATEMENT.contains(name)) {
            return;
        }
        if (carried.negated.contains(element.offset())) {
            negatedSeen++;
        }
        int negatedBefore = negatedSeen - (carried.negated.contains(element.offset()) ? 1 : 0);
        boolean someone = person || name.equals("author") || name.equals("performer") || name.equals("informant");
        boolean when = time || name.endsWith("ime") || name.equals("phase") || timeType(element.type());
        if (element.attribute("representation").equals("B64")) {
            add(Kind.ATTACHMENT, element, further(element));
            return;
        }
        boolean coded = own(element, when, someone);
        for (CdaElement child : element.children()) {
            if (saysTheSame(element, child)) {
                continue;
            }
            boolean inside = coded && (child.is("originalText") || child.is("translation"));
            if (inside) {
                refer(child.child("reference"));
            } else {
                visit(child, when, someone);
            }
        }
        String negation = element.attribute("negationInd");
        if (negation.equals("true") || negation.equals("1")) {
            boolean kept = negatedSeen > negatedBefore;
            add(Kind.NEGATION, element, kept ? new Fate.Shown(anchor) : further(element));
        }
    }

    /**
     * One statement written twice: a moment as its own beginning and end, or as lasting as long as its date covers; a
     * range of reference as text and as value.
     */
    private static boolean saysTheSame(CdaElement element, CdaElement child) {
        if (child.is("low")) {
            String value = child.attribute("value");
            return !value.isEmpty() && value.equals(element.attribute("value"));
        }
        if (child.is("high")) {
            String value = child.attribute("value");
            return !value.isEmpty() && value.equals(element.child("low").attribute("value"));
        }
        if (child.is("width") && element.child("low").exists()) {
            Quantity width = Quantity.of(child.attribute("value"), child.attribute("unit"));
            return PartialDate.parse(element.child("low").attribute("value"))
                    .filter(low -> width.equals(Period.covered(low)))
                    .isPresent();
        }
        return child.is("value")
                && element.is("observationRange")
                && child.children().isEmpty()
                && !child.words().isEmpty()
                && child.words().equals(element.child("text").words());
    }

    private static boolean timeType(String type) {
        return type.equals("TS") || type.endsWith("_TS");
    }

    /** What the element itself states; says whether it is a coded value. */
    private boolean own(CdaElement element, boolean time, boolean person) {
        String value = element.attribute("value");
        String code = element.attribute("code");
        boolean more = element.child("originalText").exists()
                || element.child("translation").exists();
        if (!code.isEmpty()
                || value.isEmpty() && (more || !element.attribute("displayName").isEmpty())) {
            boolean kind = element.is("code") && KIND_OF_STATEMENT.contains(code);
            if (!kind && (!code.isEmpty() || !element.attribute("displayName").isEmpty() || speaks(element))) {
                add(Kind.CODE, element, code(element));
            }
            return true;
        }
        if (element.is("reference")) {
            refer(element);
        } else if (!value.isEmpty() && (!person || time)) {
            boolean amount =
                    !time || !element.attribute("unit").isEmpty() || element.is("width") || element.is("period");
            if (amount) {
                add(Kind.QUANTITY, element, quantity(element, value));
            } else {
                add(Kind.DATE, element, date(element, value));
            }
        }
        if (!person) {
            words(element);
        }
        return false;
    }

    /** Whether a value without code says anything in other words. */
    private static boolean speaks(CdaElement element) {
        for (CdaElement child : element.children()) {
            if (child.is("originalText") && !Tally.folded(child.text()).isEmpty()
                    || child.is("translation")
                            && (!child.attribute("code").isEmpty()
                                    || !child.attribute("displayName").isEmpty())) {
                return true;
            }
        }
        return false;
    }

    private void refer(CdaElement reference) {
        String value = reference.attribute("value");
        if (!value.isEmpty()) {
            referred.putIfAbsent(value.startsWith("#") ? value.substring(1) : value, anchor);
        }
    }

    private Fate code(CdaElement element) {
        if (carried.further.contains(element.offset())) {
            return new Fate.Marked(anchor, Fate.Why.FURTHER);
        }
        Optional<Fate.Why> why = carried.codes.get(element.offset());
        if (why == null) {
            return new Fate.Lost();
        }
        return why.<Fate>map(reason -> new Fate.Marked(anchor, reason)).orElseGet(() -> new Fate.Shown(anchor));
    }

    private Fate quantity(CdaElement element, String value) {
        if (carried.further.contains(element.offset())) {
            return further(element);
        }
        String unit = element.attribute("unit");
        String with = value + "|" + (unit.isEmpty() ? element.attribute("currency") : unit);
        boolean said = carried.quantities.take(with)
                || unit.isEmpty() && (carried.words.take(truth(value)) || carried.words.take(value));
        return said ? new Fate.Shown(anchor) : unreadable(element, value);
    }

    private static String truth(String value) {
        return value.equals("1") ? "true" : value.equals("0") ? "false" : value;
    }

    private Fate date(CdaElement element, String value) {
        if (carried.further.contains(element.offset())) {
            return further(element);
        }
        boolean iso = value.length() > 4 && value.charAt(4) == '-';
        return carried.dates.take(value) || iso && carried.dates.take(value.replace("-", ""))
                ? new Fate.Shown(anchor)
                : unreadable(element, value);
    }

    private void words(CdaElement element) {
        if (!hasOwnText(element)) {
            return;
        }
        String said = Tally.folded(element.is("text") ? element.text() : own(element));
        if (!said.isEmpty()) {
            boolean kept = !carried.further.contains(element.offset())
                    && (carried.words.take(said)
                            || carried.designations.contains(said)
                            || element.is("text") && carried.texts.take(said));
            add(Kind.WORDS, element, kept ? new Fate.Shown(anchor) : unreadable(element, said));
        }
    }

    private static boolean hasOwnText(CdaElement element) {
        for (int i = 0; i <= element.children().size(); i++) {
            if (!element.textBefore(i).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static String own(CdaElement element) {
        if (element.children().isEmpty()) {
            return element.textBefore(0);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i <= element.children().size(); i++) {
            out.append(element.textBefore(i)).append(' ');
        }
        return out.toString();
    }

    private Fate unreadable(CdaElement element, String said) {
        return carried.unreadable.take(said) ? new Fate.Marked(anchor, Fate.Why.UNREADABLE) : further(element);
    }

    private Fate further(CdaElement element) {
        return carried.further.contains(element.offset()) ? new Fate.Marked(anchor, Fate.Why.FURTHER) : new Fate.Lost();
    }

    private void add(Kind kind, CdaElement element, Fate fate) {
        boolean held = removed && fate instanceof Fate.Lost;
        statements.add(new SourceStatement(kind, element.offset(), anchor, held ? new Fate.RemovedByPatient() : fate));
    }
}
