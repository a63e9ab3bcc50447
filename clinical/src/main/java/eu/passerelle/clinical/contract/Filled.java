package eu.passerelle.clinical.contract;

import eu.passerelle.border.Code;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.DocumentLevel;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Further;
import eu.passerelle.clinical.entry.Value;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes values in which every field says something that no other field says. Where a type has several forms, the variant
 * chooses one; lists hold two, of a closed family one of each; sections hold no entries.
 */
public final class Filled {
    /** After so many variants every form of everything has occurred. */
    public static final int VARIANTS = 12;

    private static final int NESTED = 2;
    private static final List<NullFlavor> FLAVORS =
            List.of(NullFlavor.NASK, NullFlavor.ASKU, NullFlavor.NAV, NullFlavor.INV);

    private final int variant;
    private final List<Class<?>> inside = new ArrayList<>();
    private int serial = 1000;

    public Filled(int variant) {
        this.variant = variant;
    }

    public <R> R of(Class<R> type) {
        return type.cast(make(type, ""));
    }

    private String word() {
        return "word" + ++serial;
    }

    private Object make(Type type, String name) {
        if (type instanceof ParameterizedType of) {
            Type item = of.getActualTypeArguments()[0];
            if (of.getRawType() == Optional.class) {
                return Optional.of(make(item, name));
            }
            return of.getRawType() == Set.class ? Set.copyOf(several(item, name)) : several(item, name);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return name.equals("mood") ? List.of("EVN", "INT", "PRP").get(variant % 3) : word();
        }
        if (plain == boolean.class) {
            return !name.equals("given");
        }
        if (plain == int.class) {
            return ++serial;
        }
        if (plain == PartialDate.class) {
            return PartialDate.of(LocalDate.of(1900, 1, 1).plusDays(++serial));
        }
        if (plain == LanguageTag.class) {
            return new LanguageTag("pt-PT");
        }
        if (plain == NullFlavor.class) {
            return FLAVORS.get(++serial % FLAVORS.size());
        }
        if (plain == DocumentLevel.class) {
            return DocumentLevel.STRUCTURED;
        }
        if (plain == Quantity.class) {
            return quantity();
        }
        if (plain == Period.class) {
            return period();
        }
        if (plain == Further.class) {
            Further made = (Further) record(plain);
            return made.kind() == Further.Kind.NEGATED
                    ? new Further(made.kind(), made.path(), new Value.Truth(false), made.offset())
                    : made;
        }
        if (plain == Coded.class) {
            return coded();
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[++serial % plain.getEnumConstants().length];
        }
        if (plain.isSealed()) {
            Class<?>[] forms = plain.getPermittedSubclasses();
            return make(forms[variant % forms.length], name);
        }
        return record(plain);
    }

    private List<Object> several(Type item, String name) {
        if (item instanceof Class<?> type
                && inside.stream().filter(type::equals).count() >= NESTED) {
            return List.of();
        }
        List<Object> made = new ArrayList<>();
        if (item == Entry.class) {
            return made;
        }
        if (item instanceof Class<?> type && type.isSealed()) {
            Class<?>[] forms = type.getPermittedSubclasses();
            boolean deep = inside.stream().filter(type::isAssignableFrom).count() >= NESTED;
            for (Class<?> form : deep ? List.of(forms[0]) : List.of(forms)) {
                made.add(make(form, name));
            }
        } else {
            made.add(make(item, name));
            made.add(make(item, name));
        }
        return made;
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new AssertionError("nobody knows how to make a " + type);
        }
        inside.add(type);
        Object[] parts = new Object[components.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = make(components[i].getGenericType(), components[i].getName());
        }
        inside.removeLast();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private PartialDate date() {
        return (PartialDate) make(PartialDate.class, "");
    }

    private NullFlavor flavor() {
        return (NullFlavor) make(NullFlavor.class, "");
    }

    private Quantity quantity() {
        String value = ++serial + ".5";
        return switch (variant % 4) {
            case 0 -> new Quantity(value, "mg", "", Optional.empty());
            case 1 -> new Quantity(value, "1", word(), Optional.empty());
            case 2 -> new Quantity(value, "{" + word() + "}", "", Optional.empty());
            default -> Quantity.absent(flavor());
        };
    }

    private Period period() {
        return switch (variant % 5) {
            case 0 -> Period.at(date());
            case 1 -> Period.between(Optional.of(date()), Optional.of(date()));
            case 2 ->
                new Period(
                        Optional.empty(),
                        Optional.of(date()),
                        Optional.empty(),
                        Optional.of(Quantity.of(++serial + "", "d")),
                        Optional.empty(),
                        Optional.of(NullFlavor.NASK),
                        Optional.empty());
            case 3 ->
                new Period(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(date()),
                        Optional.empty(),
                        Optional.of(NullFlavor.ASKU),
                        Optional.empty(),
                        Optional.empty());
            default -> Period.absent(flavor());
        };
    }

    private Coded coded() {
        boolean deep = inside.contains(Coded.class);
        inside.add(Coded.class);
        Optional<Code> code = Optional.of(Code.of("code" + ++serial, "2.999." + ++serial));
        List<Coded.Translation> translations = List.of(translation(), translation());
        List<Coded.Qualifier> narrower = deep ? List.of() : List.of(new Coded.Qualifier(coded(), coded()));
        Coded made = switch (variant % 3) {
            case 0 ->
                new Coded(
                        code,
                        word(),
                        word(),
                        word(),
                        word(),
                        Optional.empty(),
                        translations,
                        word(),
                        ++serial,
                        narrower);
            case 1 ->
                new Coded(
                        Optional.empty(),
                        "",
                        "",
                        "",
                        word(),
                        Optional.of(NullFlavor.OTH),
                        translations,
                        word(),
                        ++serial,
                        narrower);
            default ->
                new Coded(
                        Optional.empty(),
                        "",
                        "",
                        "",
                        word(),
                        Optional.of(NullFlavor.UNK),
                        List.of(),
                        word(),
                        ++serial,
                        narrower);
        };
        inside.removeLast();
        return made;
    }

    private Coded.Translation translation() {
        return new Coded.Translation(
                Optional.of(Code.of("code" + ++serial, "2.999." + ++serial)), word(), word(), word());
    }
}
