package eu.passerelle.cda.read;

import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Frequency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The times of an item: first how long, then how often. */
final class TimingReader {
    private final Scope scope;
    private final List<Frequency> frequencies = new ArrayList<>(1);
    private Period period = Period.NONE;
    private boolean periodSeen;

    TimingReader(Scope scope) {
        this.scope = scope;
    }

    Period period() {
        return period;
    }

    List<Frequency> frequencies() {
        return frequencies;
    }

    void read(CdaElement time) {
        String type = time.type();
        Optional<NullFlavor> nullFlavor = NullFlavor.of(time.attribute("nullFlavor"));
        if (nullFlavor.isPresent() && time.attribute("value").isEmpty()) {
            scope.taken().mark(time);
        }
        if (type.startsWith("PIVL")) {
            frequencies.add(
                    time.child("period").exists() || nullFlavor.isEmpty()
                            ? every(time)
                            : new Frequency.Unknown(nullFlavor.get()));
        } else if (type.startsWith("EIVL")) {
            CdaElement event = time.child("event");
            if (event.isNone()) {
                frequencies.add(new Frequency.Unknown(nullFlavor.orElse(NullFlavor.NI)));
                return;
            }
            CdaElement offset = time.child("offset").child("low");
            frequencies.add(new Frequency.AtEvent(
                    Values.event(event, scope::words, scope.taken()),
                    Optional.of(offset.exists() ? offset : time.child("offset"))
                            .filter(found -> !found.attribute("value").isEmpty())
                            .map(scope::quantity)));
        } else if (type.startsWith("SXPR")) {
            time.children("comp").forEach(this::read);
        } else if (type.startsWith("IVL") || isInterval(time)) {
            interval(time);
        } else if (!periodSeen && nullFlavor.isPresent()) {
            interval(time);
        } else {
            frequencies.add(nullFlavor
                    .<Frequency>map(Frequency.Unknown::new)
                    .or(() -> scope.date(time).map(Frequency.Once::new))
                    .orElseGet(() -> new Frequency.Unreadable(type)));
        }
    }

    private void interval(CdaElement time) {
        if (!periodSeen) {
            period = scope.period(time);
            periodSeen = true;
        } else {
            frequencies.add(NullFlavor.of(time.attribute("nullFlavor"))
                    .<Frequency>map(Frequency.Unknown::new)
                    .orElseGet(() -> new Frequency.Unreadable(time.type())));
        }
    }

    private static boolean isInterval(CdaElement time) {
        return time.child("low").exists()
                || time.child("high").exists()
                || time.child("width").exists();
    }

    private Frequency every(CdaElement time) {
        CdaElement phase = time.child("phase");
        return new Frequency.Every(
                scope.quantity(time.child("period")),
                scope.date(phase.child("low")).or(() -> scope.date(phase)),
                time.attribute("institutionSpecified").equals("true"));
    }
}
