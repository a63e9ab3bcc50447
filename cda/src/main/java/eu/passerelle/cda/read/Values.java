package eu.passerelle.cda.read;

import eu.passerelle.border.Code;
import eu.passerelle.border.PartialDate;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.Telecom;
import eu.passerelle.clinical.narrative.Spaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads the data types of HL7 v3 as documents really write them. */
final class Values {
    static final String TIMING_EVENT = "2.16.840.1.113883.5.139";
    static final String EVENT_TIMING = "2.16.840.1.113883.4.642.4.76";
    private static final Set<String> HL7_EVENTS =
            Set.of("AC", "ACM", "ACD", "ACV", "HS", "IC", "ICM", "ICD", "ICV", "PC", "PCM", "PCD", "PCV");

    private Values() {}

    /**
     * A coded element; {@link Coded#NONE} where there is none.
     *
     * @param narrative the words of a narrative ID, empty when it does not exist
     */
    static Coded coded(CdaElement element, UnaryOperator<String> narrative, Taken taken) {
        if (element.isNone()) {
            return Coded.NONE;
        }
        taken.mark(element);
        String value = element.attribute("code");
        Optional<Code> code = code(element);
        String displayName = element.attribute("displayName");
        if (code.isEmpty() && displayName.isEmpty()) {
            displayName = value;
        }
        CdaElement original = element.child("originalText");
        taken.mark(original);
        String reference = anchor(original);
        String words = original.isNone() ? ownWords(element) : original.words();
        List<Coded.Translation> translations = new ArrayList<>(0);
        translations(element, translations, taken);
        List<Coded.Qualifier> qualifiers = new ArrayList<>(0);
        for (CdaElement qualifier : element.children("qualifier")) {
            qualifiers.add(new Coded.Qualifier(
                    coded(qualifier.child("name"), narrative, taken),
                    coded(qualifier.child("value"), narrative, taken)));
        }
        return new Coded(
                code,
                element.attribute("codeSystemName"),
                element.attribute("codeSystemVersion"),
                displayName,
                words.isEmpty() && !reference.isEmpty() ? narrative.apply(reference) : words,
                NullFlavor.of(element.attribute("nullFlavor")),
                translations,
                reference,
                element.offset(),
                qualifiers);
    }

    /** Text written in an element itself, not in those below it. */
    static String ownWords(CdaElement element) {
        StringBuilder out = new StringBuilder(0);
        for (int i = 0; i <= element.children().size(); i++) {
            out.append(element.textBefore(i)).append(' ');
        }
        return out.toString().isBlank() ? "" : Spaces.folded(out.toString());
    }

    private static void translations(CdaElement element, List<Coded.Translation> into, Taken taken) {
        for (CdaElement child : element.children()) {
            if (child.is("translation")) {
                taken.mark(child);
                String displayName = child.attribute("displayName");
                Optional<Code> code = code(child);
                String original = child.child("originalText").words();
                if (displayName.isEmpty() || displayName.equals(original)) {
                    taken.mark(child.child("originalText"));
                }
                String words = displayName.isEmpty() ? original : displayName;
                if (words.isEmpty() && code.isEmpty()) {
                    words = child.attribute("code");
                }
                if (code.isPresent() || !words.isEmpty()) {
                    into.add(new Coded.Translation(
                            code, child.attribute("codeSystemName"), child.attribute("codeSystemVersion"), words));
                }
                translations(child, into, taken);
            }
        }
    }

    private static Optional<Code> code(CdaElement element) {
        String value = element.attribute("code");
        String system = element.attribute("codeSystem");
        return value.isEmpty() || system.isEmpty() ? Optional.empty() : Optional.of(Code.of(value, system));
    }

    /** The event of a dosage: its code system is left out by rule, and follows from the code. */
    static Coded event(CdaElement element, UnaryOperator<String> narrative, Taken taken) {
        Coded read = coded(element, narrative, taken);
        String value = element.attribute("code");
        if (read.code().isPresent() || value.isEmpty()) {
            return read;
        }
        return new Coded(
                Optional.of(Code.of(value, HL7_EVENTS.contains(value) ? TIMING_EVENT : EVENT_TIMING)),
                read.codeSystemName(),
                read.codeSystemVersion(),
                element.attribute("displayName"),
                read.originalText(),
                read.nullFlavor(),
                read.translations(),
                read.narrativeId(),
                read.offset());
    }

    /** The narrative ID that a {@code text} or {@code originalText} refers to; empty where it refers to none. */
    static String anchor(CdaElement text) {
        String value = text.child("reference").attribute("value");
        return value.startsWith("#") ? value.substring(1) : value;
    }

    /** Of money, the currency is the unit. */
    static Quantity quantity(CdaElement element, Taken taken) {
        taken.mark(element);
        CdaElement translation = element.child("translation");
        CdaElement original = translation.child("originalText");
        String words = original.words();
        if (translation.attribute("code").isEmpty()
                && translation.attribute("value").isEmpty()) {
            taken.mark(translation);
        }
        taken.mark(original);
        String unit = element.attribute("unit");
        String value = element.attribute("value");
        return new Quantity(
                value,
                unit.isEmpty() ? element.attribute("currency") : unit,
                words.isEmpty() ? translation.attribute("displayName") : words,
                value.isEmpty() ? NullFlavor.of(element.attribute("nullFlavor")) : Optional.empty());
    }

    /** A date that is there and cannot be read is not taken. */
    static Optional<PartialDate> date(CdaElement element, Taken taken) {
        String value = element.attribute("value");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<PartialDate> date = PartialDate.parse(value);
        if (date.isPresent()) {
            taken.mark(element);
        }
        return date;
    }

    /** Why a date is not there: one that cannot be read is told as {@link NullFlavor#INV}. */
    private static Optional<NullFlavor> whyNot(CdaElement element, boolean read) {
        if (read) {
            return Optional.empty();
        }
        return element.attribute("value").isEmpty()
                ? NullFlavor.of(element.attribute("nullFlavor"))
                : Optional.of(NullFlavor.INV);
    }

    /** An end that only says why it is not there. */
    private static void silent(CdaElement end, Taken taken) {
        if (end.attribute("value").isEmpty()) {
            taken.mark(end);
        }
    }

    /** What has no place in a period is not taken: a width beside both ends, a centre beside a moment. */
    static Period period(CdaElement element, Taken taken) {
        if (element.isNone()) {
            return Period.NONE;
        }
        CdaElement low = element.child("low");
        CdaElement high = element.child("high");
        CdaElement width = element.child("width");
        Optional<PartialDate> own = date(element, taken);
        // a moment may be written as its own beginning too, where a template demands one
        Optional<PartialDate> from = date(low, taken).filter(begin -> !own.equals(Optional.of(begin)));
        Optional<PartialDate> to = date(high, taken);
        boolean open = own.isEmpty() && from.isEmpty() && to.isEmpty();
        Optional<PartialDate> at = open ? date(element.child("center"), taken) : own;
        boolean lasts = !width.attribute("value").isEmpty() && to.isEmpty() && own.isEmpty();
        Optional<Quantity> lasting = lasts ? Optional.of(quantity(width, taken)) : Optional.empty();
        silent(low, taken);
        silent(high, taken);
        boolean said = at.isPresent() || from.isPresent() || to.isPresent() || lasting.isPresent();
        Optional<NullFlavor> why = whyNot(element, said);
        if (!said && why.isPresent() && element.attribute("value").isEmpty()) {
            taken.mark(element);
        }
        return new Period(
                at,
                from,
                to,
                lasting,
                whyNot(
                        low,
                        from.isPresent()
                                || own.isPresent() && !low.attribute("value").isEmpty()),
                lasting.isPresent() ? Optional.empty() : whyNot(high, to.isPresent()),
                why);
    }

    /** An identifier; empty when it is null or has no root. */
    static Optional<InstanceId> id(CdaElement element) {
        String root = element.attribute("root");
        return root.isEmpty() ? Optional.empty() : Optional.of(new InstanceId(root, element.attribute("extension")));
    }

    static List<InstanceId> ids(CdaElement parent) {
        return parent.children("id").stream().flatMap(id -> id(id).stream()).toList();
    }

    static List<Telecom> telecoms(CdaElement parent) {
        return parent.children("telecom").stream()
                .filter(telecom -> !telecom.attribute("value").isEmpty())
                .map(telecom -> new Telecom(telecom.attribute("value"), telecom.attribute("use")))
                .toList();
    }
}
