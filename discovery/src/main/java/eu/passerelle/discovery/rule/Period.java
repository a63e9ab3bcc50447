package eu.passerelle.discovery.rule;

import java.time.LocalDate;
import java.util.Optional;

/** Days on which a rule holds, the first and the last included; open where there is none. */
public record Period(Optional<LocalDate> from, Optional<LocalDate> until) {
    public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    public Period {
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    public boolean holds(LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && until.filter(day::isAfter).isEmpty();
    }

    public boolean overlaps(Period other) {
        return startsByEndOf(other) && other.startsByEndOf(this);
    }

    private boolean startsByEndOf(Period other) {
        return from.isEmpty() || other.until.isEmpty() || !from.get().isAfter(other.until.get());
    }
}
