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
    static Coded coded(CdaElement element, UnaryOperator<String> narrative) {
        if (element.isNone()) {
            return Coded.NONE;
        }
        String value = element.attribute("code");
        Optional<Code> code = code(element);
        String displayName = element.attribute("displayName");
        if (code.isEmpty() && displayName.isEmpty()) {
            displayName = value;
        }
        CdaElement original = element.child("originalText");
        String reference = anchor(original);
        String words = reference.isEmpty() ? "" : narrative.apply(reference);
        List<Coded.Translation> translations = new ArrayList<>(0);
        translations(element, translations);
        return new Coded(
                code,
                element.attribute("codeSystemName"),
                element.attribute("codeSystemVersion"),
                displayName,
                words.isEmpty() ? original.words() : words,
                NullFlavor.of(element.attribute("nullFlavor")),
                translations,
                reference,
                element.offset());
    }

    private static void translations(CdaElement element, List<Coded.Translation> into) {
        for (CdaElement child : element.children()) {
            if (child.is("translation")) {
                String displayName = child.attribute("displayName");
                Optional<Code> code = code(child);
                String words =
                        displayName.isEmpty() ? child.child("originalText").words() : displayName;
                if (code.isPresent() || !words.isEmpty()) {
                    into.add(new Coded.Translation(
                            code, child.attribute("codeSystemName"), child.attribute("codeSystemVersion"), words));
                }
                translations(child, into);
            }
        }
    }

    private static Optional<Code> code(CdaElement element) {
        String value = element.attribute("code");
        String system = element.attribute("codeSystem");
        return value.isEmpty() || system.isEmpty() ? Optional.empty() : Optional.of(Code.of(value, system));
    }

    /** The event of a dosage: its code system is left out by rule, and follows from the code. */
    static Coded event(CdaElement element, UnaryOperator<String> narrative) {
        Coded read = coded(element, narrative);
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

    static Quantity quantity(CdaElement element) {
        CdaElement translation = element.child("translation");
        String words = translation.child("originalText").words();
        return new Quantity(
                element.attribute("value"),
                element.attribute("unit"),
                words.isEmpty() ? translation.attribute("displayName") : words,
                NullFlavor.of(element.attribute("nullFlavor")));
    }

    static Optional<PartialDate> date(CdaElement element) {
        String value = element.attribute("value");
        return value.isEmpty() ? Optional.empty() : PartialDate.parse(value);
    }

    /** A date that is there and cannot be read is told as {@link NullFlavor#INV}. */
    private static Optional<NullFlavor> whyNot(CdaElement element) {
        return !element.attribute("value").isEmpty() && date(element).isEmpty()
                ? Optional.of(NullFlavor.INV)
                : NullFlavor.of(element.attribute("nullFlavor"));
    }

    static Period period(CdaElement element) {
        if (element.isNone()) {
            return Period.NONE;
        }
        CdaElement low = element.child("low");
        CdaElement high = element.child("high");
        CdaElement width = element.child("width");
        Optional<PartialDate> at = date(element).or(() -> date(element.child("center")));
        return new Period(
                at,
                date(low),
                date(high),
                width.attribute("value").isEmpty() ? Optional.empty() : Optional.of(quantity(width)),
                whyNot(low),
                whyNot(high),
                whyNot(element));
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
