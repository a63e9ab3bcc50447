package eu.passerelle.sandbox.patients;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.Value;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.sandbox.catalogue.Place;
import eu.passerelle.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Social history, pregnancies, vital signs, results and functional status of a patient's file. */
final class ObservationSections {
    private final Cells cells;
    private final Words words;

    ObservationSections(Cells cells, Words words) {
        this.cells = cells;
        this.words = words;
    }

    SectionDraft social(Settings summary) {
        SectionDraft draft = new SectionDraft(SectionKind.SOCIAL_HISTORY, words, "observation", "value", "when");
        for (Settings at : summary.sections("social")) {
            Coded what = cells.required(at, "what", Place.SOCIAL);
            String text = at.text("text");
            Period when = Cells.period(at);
            String[] row = SectionDraft.told(at, what.displayName(), text, Cells.words(when));
            draft.row(at, observation(at, draft, row, Coded.NONE, what, new Value.Words(text), when), row);
        }
        return draft;
    }

    SectionDraft functional(Settings summary) {
        SectionDraft draft = new SectionDraft(SectionKind.FUNCTIONAL_STATUS, words, "observation", "value", "when");
        for (Settings at : summary.sections("functional")) {
            Coded what = cells.required(at, "what", Place.FREE);
            Coded found = cells.required(at, "found", Place.FREE);
            Period when = Cells.moment(at, "date");
            String[] row = SectionDraft.told(at, what.displayName(), found.displayName(), Cells.words(when));
            draft.row(at, observation(at, draft, row, Coded.NONE, what, new Value.Concept(found), when), row);
        }
        return draft;
    }

    SectionDraft pregnancies(Settings summary) {
        SectionDraft draft = new SectionDraft(SectionKind.PREGNANCY, words, "observation", "value", "when");
        for (Settings at : summary.sections("pregnancies")) {
            Period when = Cells.moment(at, "date");
            if (at.has("outcome")) {
                Coded outcome = cells.required(at, "outcome", Place.PREGNANCY_OUTCOME);
                String count = at.text("children", "1");
                String[] row = SectionDraft.told(at, outcome.displayName(), count, Cells.words(when));
                draft.row(
                        at, observation(at, draft, row, Coded.NONE, outcome, new Value.Count(count), Period.NONE), row);
                when.at()
                        .ifPresent(date -> draft.silent(Observation.of(
                                cells.fixed(Place.FREE, "93857-1"), new Value.When(date), Period.at(date))));
            } else {
                Coded status = cells.required(at, "status", Place.PREGNANCY_STATUS);
                Optional<Observation> expected = Cells.date(at, "expected")
                        .map(date -> Observation.of(
                                cells.fixed(Place.DELIVERY_DATE, "11778-8"), new Value.When(date), Period.NONE));
                String[] row = SectionDraft.told(
                        at,
                        cells.fixed(Place.FREE, "82810-3").displayName(),
                        Stream.concat(
                                        Stream.of(status.displayName()),
                                        Cells.date(at, "expected")
                                                .map(date -> words.say("expected") + " " + Cells.words(date))
                                                .stream())
                                .collect(Collectors.joining(", ")),
                        Cells.words(when));
                draft.row(
                        at,
                        new Observation(
                                draft.anchored(cells.stated(at, Assertion.fact("completed")), row),
                                Coded.NONE,
                                cells.fixed(Place.FREE, "82810-3"),
                                List.of(new Value.Concept(status)),
                                when,
                                Coded.NONE,
                                "",
                                List.of(),
                                expected.stream().toList()),
                        row);
            }
        }
        return draft;
    }

    SectionDraft bloodPressure(Settings summary) {
        SectionDraft draft = new SectionDraft(SectionKind.VITAL_SIGNS, words, "observation", "value", "when");
        Coded panel = cells.fixed(Place.FREE, "46680005");
        for (Settings at : summary.sections("bloodPressure")) {
            Period when = Cells.moment(at, "date");
            pressure(at, draft, panel, "8480-6", at.text("systolic"), when);
            pressure(at, draft, panel, "8462-4", at.text("diastolic"), when);
        }
        return draft;
    }

    private void pressure(Settings at, SectionDraft draft, Coded panel, String code, String value, Period when) {
        Coded what = cells.fixed(Place.BLOOD_PRESSURE, code);
        String[] row = {what.displayName(), value + " mm[Hg]", Cells.words(when)};
        draft.row(
                at,
                observation(at, draft, row, panel, what, new Value.Measured(Cells.quantity(value + " mm[Hg]")), when),
                row);
    }

    SectionDraft results(Settings summary) {
        SectionDraft draft =
                new SectionDraft(SectionKind.RESULTS, words, "observation", "value", "interpretation", "range", "when");
        summary.optionalSection("bloodGroup").ifPresent(at -> {
            Coded group = cells.required(at, "group", Place.BLOOD_GROUP);
            Coded what = cells.fixed(Place.FREE, "34530-6");
            Period when = Cells.moment(at, "date");
            String[] row = SectionDraft.told(at, what.displayName(), group.displayName(), "", "", Cells.words(when));
            draft.row(at, observation(at, draft, row, Coded.NONE, what, new Value.Concept(group), when), row);
        });
        Coded panel = cells.fixed(Place.LABORATORY, "11502-2");
        for (Settings at : summary.sections("results")) {
            Coded what = cells.required(at, "what", Place.LABORATORY);
            Coded interpretation = cells.coded(at, "interpretation", Place.INTERPRETATION);
            Period when = Cells.moment(at, "date");
            Value.Measured value = new Value.Measured(Cells.quantity(at, "value"));
            String range = at.text("range", "");
            String[] row = SectionDraft.told(
                    at,
                    what.displayName(),
                    words.say(value.quantity()),
                    interpretation.displayName(),
                    range,
                    Cells.words(when));
            draft.row(
                    at,
                    new Observation(
                            draft.anchored(cells.stated(at, Assertion.fact("completed")), row),
                            panel,
                            what,
                            List.of(value),
                            when,
                            interpretation,
                            range,
                            cells.performers(at),
                            List.of()),
                    row);
        }
        return draft;
    }

    private Observation observation(
            Settings at, SectionDraft draft, String[] row, Coded panel, Coded what, Value value, Period when) {
        return new Observation(
                draft.anchored(cells.stated(at, Assertion.fact("completed")), row),
                panel,
                what,
                List.of(value),
                when,
                Coded.NONE,
                "",
                List.of(),
                List.of());
    }
}
