package eu.passerelle.sandbox.patients;

import eu.passerelle.border.Code;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.national.restriction.Hidden;
import eu.passerelle.national.restriction.Restrictions;
import eu.passerelle.sandbox.catalogue.CodeBook;
import eu.passerelle.sandbox.catalogue.Place;
import eu.passerelle.settings.Settings;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code restrictions} part of a patient's file. */
final class ChoicesReading {
    private final CodeBook codes;

    ChoicesReading(CodeBook codes) {
        this.codes = codes;
    }

    Restrictions read(Settings choices) {
        Set<Hidden> hidden = new HashSet<>();
        for (String label : choices.texts("sections")) {
            SummaryReading.kind(label)
                    .ifPresentOrElse(
                            kind -> hidden.add(new Hidden.WholeSection(kind)),
                            () -> choices.refuse("sections", "no such section: " + label));
        }
        choices.optionalSection("entries").ifPresent(entries -> {
            for (String label : entries.keys()) {
                SummaryReading.kind(label)
                        .flatMap(ChoicesReading::place)
                        .ifPresentOrElse(
                                place -> entries.texts(label)
                                        .forEach(code -> about(entries, label, place, code, hidden)),
                                () -> entries.refuse(label, "no section with codes of its own"));
            }
        });
        for (Settings provider : choices.sections("providers")) {
            hidden.add(new Hidden.Provider(new InstanceId(provider.text("root"), provider.text("extension"))));
        }
        if (choices.flag("summary", false)) {
            hidden.add(new Hidden.WholeSummary());
        }
        return new Restrictions(hidden, choices.flag("emergencyOpens", false));
    }

    private void about(Settings entries, String label, Place place, String text, Set<Hidden> hidden) {
        try {
            Code code = codes.find(place, text).code().orElseThrow();
            hidden.add(new Hidden.StatementsAbout(code));
        } catch (IllegalArgumentException unknown) {
            entries.refuse(label, String.valueOf(unknown.getMessage()));
        }
    }

    private static Optional<Place> place(SectionKind kind) {
        return switch (kind) {
            case ALLERGIES -> Optional.of(Place.ALLERGEN);
            case PROBLEMS, PAST_ILLNESSES -> Optional.of(Place.PROBLEM);
            case MEDICATIONS -> Optional.of(Place.INGREDIENT);
            case DEVICES -> Optional.of(Place.DEVICE);
            case PROCEDURES -> Optional.of(Place.PROCEDURE);
            case IMMUNIZATIONS -> Optional.of(Place.VACCINE);
            case RESULTS -> Optional.of(Place.LABORATORY);
            case ALERTS,
                    FUNCTIONAL_STATUS,
                    SOCIAL_HISTORY,
                    PREGNANCY,
                    VITAL_SIGNS,
                    ADVANCE_DIRECTIVES,
                    CARE_PLAN,
                    TRAVEL_HISTORY,
                    OTHER -> Optional.empty();
        };
    }
}
