package eu.passerelle.cda;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Walks over values made of records, for tests that change or compare every field there is. */
public final class Records {
    private Records() {}

    /** The value with every record in it changed, the innermost first. */
    public static Object mapped(Object value, UnaryOperator<Object> change) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> mapped(item, change)).toList();
        }
        if (value instanceof Set<?> set) {
            return set.stream().map(item -> mapped(item, change)).collect(Collectors.toUnmodifiableSet());
        }
        if (value instanceof Optional<?> optional) {
            return change.apply(optional.map(item -> mapped(item, change)));
        }
        if (!(value instanceof Record record)) {
            return value;
        }
        try {
            RecordComponent[] components = record.getClass().getRecordComponents();
            Object[] parts = new Object[components.length];
            for (int i = 0; i < parts.length; i++) {
                components[i].getAccessor().setAccessible(true);
                parts[i] = mapped(components[i].getAccessor().invoke(record), change);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
            Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return change.apply(constructor.newInstance(parts));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Tells every record in the value, and what it is a part of, from the outermost. */
    public static void each(Object value, Object parent, BiConsumer<Object, Object> seen) {
        if (value instanceof Iterable<?> items) {
            items.forEach(item -> each(item, parent, seen));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(item -> each(item, parent, seen));
        } else if (value instanceof Record record) {
            seen.accept(record, parent);
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                try {
                    component.getAccessor().setAccessible(true);
                    each(component.getAccessor().invoke(record), record, seen);
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }
}
