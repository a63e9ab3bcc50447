package eu.passerelle.portal.reading;

import eu.passerelle.clinical.Coded;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every single value of something made of records, whatever records those are. */
final class Leaves {
    /** Stands for a coded value as a whole: what it is called on the screen. */
    static final String WORDS = "words";

    /**
     * One value.
     *
     * @param around the records it stands in, the innermost last
     * @param component its name in the innermost of them
     */
    record Leaf(List<Record> around, String component, Object value) {
        Record owner() {
            return around.getLast();
        }

        /** As rules name it. */
        String name() {
            return owner().getClass().getSimpleName() + "." + component;
        }

        boolean isIn(Class<?> type) {
            return around.stream().anyMatch(type::isInstance);
        }

        String path() {
            StringBuilder path = new StringBuilder();
            around.forEach(
                    record -> path.append(record.getClass().getSimpleName()).append(" "));
            return path + component;
        }
    }

    private final List<Leaf> found = new ArrayList<>();
    private final List<Record> around = new ArrayList<>();

    private Leaves() {}

    static List<Leaf> of(Record value) {
        Leaves leaves = new Leaves();
        leaves.record(value);
        return leaves.found;
    }

    private void record(Record value) {
        around.add(value);
        if (value instanceof Coded coded && coded.isPresent()) {
            found.add(new Leaf(List.copyOf(around), WORDS, coded));
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                value(component.getName(), component.getAccessor().invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        around.removeLast();
    }

    private void value(String component, Object value) {
        switch (value) {
            case Record record -> record(record);
            case Optional<?> optional -> optional.ifPresent(item -> value(component, item));
            case Iterable<?> items -> items.forEach(item -> value(component, item));
            default -> found.add(new Leaf(List.copyOf(around), component, value));
        }
    }
}
