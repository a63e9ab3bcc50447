package eu.passerelle.clinical.entry;

import eu.passerelle.clinical.Coded;
import java.util.List;
import java.util.stream.Stream;

/**
 * An entry of a form that is not known: nothing of it is interpreted, its codes and words are kept and shown.
 *
 * @param element the name of its element, such as {@code encounter}
 * @param codes every coded value found in it, in order
 */
public record OtherEntry(Assertion assertion, String element, List<Coded> codes) implements Entry {
    public OtherEntry {
        codes = List.copyOf(codes);
    }

    @Override
    public Stream<Coded> coded() {
        return Stream.concat(Entry.present(codes), assertion.coded());
    }

    @Override
    public OtherEntry with(Assertion changed) {
        return new OtherEntry(changed, element, codes);
    }
}
