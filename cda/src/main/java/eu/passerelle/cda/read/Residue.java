package eu.passerelle.cda.read;

import eu.passerelle.border.PartialDate;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Organisation;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Further;
import eu.passerelle.clinical.entry.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sweeps up, after an entry was read, what its readers did not take. Left out are identifiers, templates, the numbering
 * and the status of pieces ({@link #STRUCTURE}), and null flavours that only say that there is nothing.
 */
final class Residue {
    private static final Set<String> STRUCTURE = Set.of(
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

    /** Why there is no value, where that is more than that there is none. */
    private static final Set<NullFlavor> SPEAKING =
            EnumSet.complementOf(EnumSet.of(NullFlavor.NI, NullFlavor.UNK, NullFlavor.NA, NullFlavor.NP));

    private final Scope scope;
    private final Taken taken;
    /** Which entry was read from the statement at an offset. */
    private final Map<Integer, Integer> statements = new HashMap<>();

    private final List<List<Further>> further;

    private Residue(Scope scope, List<Entry> entries) {
        this.scope = scope;
        this.taken = scope.taken();
        this.further = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            further.add(new ArrayList<>(0));
            statements.putIfAbsent(entries.get(i).assertion().context().origin().statement(), i);
        }
    }

    /** The entries, each with what was left of its statement; what belongs to none of them goes to the first. */
    static List<Entry> sweep(CdaElement entry, List<Entry> read, Scope scope) {
        Residue residue = new Residue(scope, read);
        entry.children().forEach(child -> residue.visit(child, "", 0, false));
        List<Entry> complete = new ArrayList<>(read.size());
        for (int i = 0; i < read.size(); i++) {
            List<Further> left = residue.further.get(i);
            Entry one = read.get(i);
            complete.add(
                    left.isEmpty()
                            ? one
                            : one.with(one.assertion()
                                    .withContext(one.assertion().context().withFurther(left))));
        }
        return complete;
    }

    private void visit(CdaElement element, String above, int owner, boolean time) {
        if (STRUCTURE.contains(element.name())) {
            return;
        }
        int whose = owner;
        String path = above.isEmpty() ? element.name() : above + "/" + element.name();
        Integer statement = statements.get(element.offset());
        if (statement != null) {
            whose = statement;
            path = "";
        }
        boolean inTime = time || isTime(element);
        if (!taken.has(element)) {
            switch (element.name()) {
                case "author", "performer", "informant" -> person(element, path, further.get(whose));
                default -> said(element, path, inTime, further.get(whose));
            }
        }
        for (CdaElement child : element.children()) {
            visit(child, path, whose, inTime);
        }
    }

    /** A person in one line; what is coded or dated about them follows. */
    private void person(CdaElement element, String path, List<Further> into) {
        Author author = HeaderParts.author(element, new Taken());
        taken.person(element);
        String words = Stream.of(
                        author.name()
                                .map(name -> name.given() + " " + name.family())
                                .orElse(author.device()),
                        author.organisation().map(Organisation::name).orElse(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        if (!words.isEmpty()) {
            into.add(new Further(Further.Kind.SAID, path, new Value.Words(words.strip()), element.offset()));
        }
    }

    private static boolean isTime(CdaElement element) {
        String type = element.type();
        return element.name().endsWith("ime") || element.is("phase") || type.equals("TS") || type.endsWith("_TS");
    }

    private void said(CdaElement element, String path, boolean time, List<Further> into) {
        if (Scope.isNegated(element)) {
            into.add(new Further(Further.Kind.NEGATED, path, new Value.Truth(false), element.offset()));
        }
        if (element.attribute("representation").equals("B64")) {
            String what = element.attribute("mediaType") + ", "
                    + element.text().strip().length() * 3 / 4 + " bytes";
            into.add(new Further(Further.Kind.ATTACHED, path, new Value.Words(what), element.offset()));
            return;
        }
        Optional<Value> value = value(element, time);
        if (value.isPresent()) {
            into.add(new Further(Further.Kind.SAID, path, value.get(), element.offset()));
        }
    }

    private Optional<Value> value(CdaElement element, boolean time) {
        Optional<NullFlavor> why = NullFlavor.of(element.attribute("nullFlavor"));
        if (element.is("value") && !element.type().isEmpty() && why.isEmpty()) {
            return Optional.of(new ValueReader(scope).value(element));
        }
        boolean coded = !element.attribute("code").isEmpty()
                || !element.attribute("displayName").isEmpty()
                || element.child("originalText").exists()
                || element.child("translation").exists();
        if (coded) {
            Coded concept = scope.coded(element);
            return concept.isPresent() ? Optional.of(new Value.Concept(concept)) : Optional.empty();
        }
        String written = element.attribute("value");
        if (!written.isEmpty() && !element.is("reference")) {
            return Optional.of(written(element, written, time));
        }
        String words = Values.ownWords(element);
        if (words.isEmpty() && element.is("text")) {
            words = scope.words(Values.anchor(element));
        } else if (element.is("reference") && !written.isEmpty() && !written.startsWith("#")) {
            words = scope.words(written).isEmpty() ? written : "";
        }
        if (!words.isEmpty()) {
            return Optional.of(new Value.Words(words));
        }
        return why.filter(SPEAKING::contains).map(Value.Unknown::new);
    }

    private Value written(CdaElement element, String value, boolean time) {
        boolean amount = !element.attribute("unit").isEmpty() || element.is("width") || element.is("period");
        if (time && !amount) {
            Optional<PartialDate> date = scope.date(element);
            return date.isPresent() ? new Value.When(date.get()) : new Value.Unreadable("TS", value);
        }
        boolean number = value.matches("[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?");
        return amount || number ? new Value.Measured(scope.quantity(element)) : new Value.Words(value);
    }
}
