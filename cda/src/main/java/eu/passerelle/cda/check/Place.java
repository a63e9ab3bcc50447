package eu.passerelle.cda.check;

import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where in a document. Names of elements only, never their content.
 *
 * @param section empty in the head of the document; {@link SectionKind#OTHER} in a section of another kind
 * @param entry number of the entry in its section, from one; zero outside entries
 * @param path for people: {@code allergies › entry 2 › observation › value}
 * @param offset of the element's start tag, in bytes of the document written in UTF-8
 */
public record Place(Optional<SectionKind> section, int entry, String path, int offset) {
    private static final String STEP = " › ";
    private static final int LONGEST_NAME = 40;
    private static final int MOST_STEPS = 12;

    /** Finds an element of a tree again; the place of the root where it is not in the tree. */
    static Place of(CdaElement root, CdaElement wanted) {
        List<CdaElement> way = new ArrayList<>();
        CdaElement here = root;
        while (here.exists() && here != wanted) {
            here = towards(here, wanted);
            if (here.exists()) {
                way.add(here);
            }
        }
        return here.isNone() ? new Place(Optional.empty(), 0, "document", root.offset()) : along(way, root, wanted);
    }

    /** The child that holds an element: the last that does not begin after it. */
    private static CdaElement towards(CdaElement parent, CdaElement wanted) {
        List<CdaElement> children = parent.children();
        int low = 0;
        int high = children.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (children.get(middle).offset() <= wanted.offset()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return children.isEmpty() ? CdaElement.NONE : children.get(low);
    }

    private static Place along(List<CdaElement> way, CdaElement root, CdaElement wanted) {
        Optional<SectionKind> section = Optional.empty();
        int entry = 0;
        List<String> steps = new ArrayList<>();
        CdaElement parent = root;
        for (CdaElement step : way) {
            if (step.is("section")) {
                SectionKind kind = SectionKind.ofLoinc(step.child("code").attribute("code"))
                        .orElse(SectionKind.OTHER);
                section = Optional.of(kind);
                entry = 0;
                steps.clear();
                steps.add(kind == SectionKind.OTHER ? "section" : word(kind));
            } else if (step.is("entry")) {
                entry = number(parent, step);
                steps.add("entry " + entry);
            } else {
                int number = number(parent, step);
                steps.add(number > 1 ? name(step) + " " + number : name(step));
            }
            parent = step;
        }
        if (steps.isEmpty()) {
            steps.add("document");
        }
        if (steps.size() > MOST_STEPS) {
            steps = new ArrayList<>(steps.subList(steps.size() - MOST_STEPS, steps.size()));
            steps.set(0, "…");
        }
        return new Place(section, entry, String.join(STEP, steps), wanted.offset());
    }

    private static String word(SectionKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String name(CdaElement element) {
        String name = element.name();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    private static int number(CdaElement parent, CdaElement child) {
        int number = 0;
        for (CdaElement sibling : parent.children()) {
            if (sibling.is(child.name())) {
                number++;
            }
            if (sibling == child) {
                break;
            }
        }
        return number;
    }

    @Override
    public String toString() {
        return path;
    }
}
