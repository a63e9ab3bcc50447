package eu.passerelle.cda.check;

import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is around the element that a rule looks at. Moves along with the walk. */
public final class Spot {
    /** What a document is for. */
    public enum Kind {
        SUMMARY,
        PRESCRIPTION,
        DISPENSATION,
        OTHER
    }

    private final CdaElement root;
    private final Kind kind;
    private final boolean structured;
    private final List<CdaElement> above = new ArrayList<>(24);
    private CdaElement section = CdaElement.NONE;
    private Optional<SectionKind> sectionKind = Optional.empty();

    Spot(CdaElement root) {
        this.root = root;
        this.kind = kind(root);
        this.structured = root.child("component", "structuredBody").exists();
    }

    private static Kind kind(CdaElement root) {
        return switch (root.child("code").attribute("code")) {
            case "60591-5" -> Kind.SUMMARY;
            case "57833-6" -> Kind.PRESCRIPTION;
            case "60593-1" -> Kind.DISPENSATION;
            default -> Kind.OTHER;
        };
    }

    void enter(CdaElement element) {
        above.add(element);
        if (element.is("section")) {
            section(element);
        }
    }

    void leave() {
        CdaElement left = above.removeLast();
        if (left.is("section")) {
            section(within("section"));
        }
    }

    private void section(CdaElement element) {
        section = element;
        sectionKind = element.isNone()
                ? Optional.empty()
                : SectionKind.ofLoinc(element.child("code").attribute("code")).or(() -> Optional.of(SectionKind.OTHER));
    }

    public CdaElement root() {
        return root;
    }

    public Kind kind() {
        return kind;
    }

    /** Level 3: the body holds sections, not a file. */
    public boolean structured() {
        return structured;
    }

    public CdaElement parent() {
        return above(1);
    }

    /** The parent is 1, its parent 2; {@link CdaElement#NONE} above the root. */
    public CdaElement above(int steps) {
        return steps <= above.size() ? above.get(above.size() - steps) : CdaElement.NONE;
    }

    /** The nearest element of a name around; {@link CdaElement#NONE} where there is none. */
    public CdaElement within(String name) {
        for (int i = above.size() - 1; i >= 0; i--) {
            if (above.get(i).is(name)) {
                return above.get(i);
            }
        }
        return CdaElement.NONE;
    }

    public boolean inHeader() {
        return section.isNone();
    }

    /** {@link CdaElement#NONE} in the head. */
    public CdaElement section() {
        return section;
    }

    public boolean in(SectionKind wanted) {
        return sectionKind.isPresent() && sectionKind.get() == wanted;
    }

    /** Empty in the head. */
    public Optional<SectionKind> sectionKind() {
        return sectionKind;
    }
}
