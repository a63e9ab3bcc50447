package eu.passerelle.cda.check.time;

import eu.passerelle.cda.check.Rule;
import java.util.List;

/** The rules about times and amounts. */
public final class TimeRules {
    private TimeRules() {}

    public static List<Rule> all() {
        return List.of(
                new OperatorOnNullTime(),
                new EventWithName(),
                new EventSystem(),
                new EventUnknown(),
                new ValueType(),
                new TypeUnknown(),
                new TypePrefixUndeclared(),
                new IntervalReversed(),
                new IntervalEmpty(),
                new ValueAndBounds(),
                new DeviceTime(),
                new WidthUnit(),
                new MedicationTimes(),
                new PeriodDigits(),
                new NumberMalformed(),
                new UnitNotUcum(),
                new ValueWithoutUnit(),
                new PressureUnit(),
                new TimeMalformed());
    }
}
