package eu.passerelle.cda;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
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

    /** How a record is taken apart and put together; asking a class again for each value takes longer than the tests do. */
    private record Shape(List<Method> accessors, Constructor<?> constructor) {
        private static final ClassValue<Shape> OF = new ClassValue<>() {
            @Override
            protected Shape computeValue(Class<?> type) {
                RecordComponent[] components = type.getRecordComponents();
                Class<?>[] types =
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
                List<Method> accessors = Arrays.stream(components)
                        .map(RecordComponent::getAccessor)
                        .toList();
                try {
                    Constructor<?> constructor = type.getDeclaredConstructor(types);
                    constructor.setAccessible(true);
                    accessors.forEach(accessor -> accessor.setAccessible(true));
                    return new Shape(accessors, constructor);
                } catch (NoSuchMethodException e) {
                    throw new AssertionError(e);
                }
            }
        };

        List<Object> parts(Record of) {
            List<Object> parts = new ArrayList<>(accessors.size());
            for (Method accessor : accessors) {
                try {
                    parts.add(accessor.invoke(of));
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
            return parts;
        }

        Object of(List<Object> parts) {
            try {
                return constructor.newInstance(parts.toArray());
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** The value with every record in it changed, the innermost first. What nothing changes stays the very same. */
    public static Object mapped(Object value, UnaryOperator<Object> change) {
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>(list.size());
            return mapped(list, items, change) ? List.copyOf(items) : list;
        }
        if (value instanceof Set<?> set) {
            return set.stream().map(item -> mapped(item, change)).collect(Collectors.toUnmodifiableSet());
        }
        if (value instanceof Optional<?> optional) {
            Optional<Object> now = optional.map(item -> mapped(item, change));
            return change.apply(now.isEmpty() || now.get() == optional.get() ? optional : now);
        }
        if (!(value instanceof Record record)) {
            return value;
        }
        Shape shape = Shape.OF.get(record.getClass());
        List<Object> parts = new ArrayList<>();
        return change.apply(mapped(shape.parts(record), parts, change) ? shape.of(parts) : record);
    }

    /** Whether any of them is another one now. */
    private static boolean mapped(List<?> values, List<Object> into, UnaryOperator<Object> change) {
        boolean changed = false;
        for (Object value : values) {
            Object now = mapped(value, change);
            into.add(now);
            changed |= now != value;
        }
        return changed;
    }

    /** Tells every record in the value, and what it is a part of, from the outermost. */
    public static void each(Object value, Object parent, BiConsumer<Object, Object> seen) {
        if (value instanceof Iterable<?> items) {
            items.forEach(item -> each(item, parent, seen));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(item -> each(item, parent, seen));
        } else if (value instanceof Record record) {
            seen.accept(record, parent);
            Shape.OF.get(record.getClass()).parts(record).forEach(part -> each(part, record, seen));
        }
    }
}
