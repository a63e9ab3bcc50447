package eu.passerelle.clinical.contract;

import eu.passerelle.clinical.Coded;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every single value of something made of records, whatever records those are. */
public final class Leaves {
    /** Stands for a coded value as a whole: what it is called on the screen. */
    public static final String WORDS = "words";

    /**
     * One value.
     *
     * @param around the records it stands in, the innermost last
     * @param trail the names of the fields on the way to it, {@code .reactions.severity.code.value.}
     * @param component the last of them
     * @param name as rules name it: the innermost record and the component
     */
    public record Leaf(List<Record> around, String trail, String component, String name, Object value) {
        public Record owner() {
            return around.getLast();
        }

        public boolean isIn(Class<?> type) {
            return around.stream().anyMatch(type::isInstance);
        }

        public String path() {
            return around.getFirst().getClass().getSimpleName() + trail;
        }
    }

    private final List<Leaf> found = new ArrayList<>();
    private final List<Record> around = new ArrayList<>();

    private Leaves() {}

    public static List<Leaf> of(Record value) {
        Leaves leaves = new Leaves();
        leaves.record(value, ".");
        return leaves.found;
    }

    private void record(Record value, String trail) {
        around.add(value);
        if (value instanceof Coded coded && coded.isPresent()) {
            leaf(trail, WORDS, coded);
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                value(trail, component.getName(), component.getAccessor().invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        around.removeLast();
    }

    private void value(String trail, String component, Object value) {
        switch (value) {
            case Record record -> record(record, trail + component + ".");
            case Optional<?> optional -> optional.ifPresent(item -> value(trail, component, item));
            case Iterable<?> items -> items.forEach(item -> value(trail, component, item));
            default -> leaf(trail + component + ".", component, value);
        }
    }

    private void leaf(String trail, String component, Object value) {
        String name = around.getLast().getClass().getSimpleName() + "." + component;
        found.add(new Leaf(List.copyOf(around), trail, component, name, value));
    }
}
