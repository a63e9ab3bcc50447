package eu.passerelle.sandbox.patients;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Device;
import eu.passerelle.clinical.entry.Immunization;
import eu.passerelle.clinical.entry.Procedure;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.sandbox.catalogue.Place;
import eu.passerelle.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Procedures, devices and vaccinations of a patient's file. */
final class CareSections {
    private final Cells cells;
    private final Words words;

    CareSections(Cells cells, Words words) {
        this.cells = cells;
        this.words = words;
    }

    SectionDraft procedures(Settings summary) {
        SectionDraft draft =
                new SectionDraft(SectionKind.PROCEDURES, words, "procedure", "site", "status", "when", "comment");
        for (Settings at : summary.sections("procedures")) {
            Coded procedure = cells.required(at, "procedure", Place.PROCEDURE);
            List<Coded> sites = Optional.of(cells.coded(at, "site", Place.BODY_SITE))
                    .filter(Coded::isPresent)
                    .map(site -> sided(site, at))
                    .stream()
                    .toList();
            Period when = Cells.moment(at, "date");
            boolean negated = at.flag("negated", false);
            boolean planned = at.flag("planned", false);
            String comment = at.text("comment", "");
            String status = at.text("status", planned ? "active" : "completed");
            String[] row = SectionDraft.told(
                    at,
                    (negated ? words.say("negation") + " " : "") + procedure.words(),
                    sites.stream()
                            .map(site -> site.originalText().isEmpty() ? site.displayName() : site.originalText())
                            .collect(Collectors.joining(", ")),
                    planned ? words.say("planned") : status.equals("completed") ? "" : words.say(status),
                    Cells.words(when),
                    comment);
            Assertion assertion = cells.stated(at, Assertion.fact(status)).withMood(planned ? "INT" : "EVN");
            draft.row(
                    at,
                    new Procedure(
                            draft.anchored(negated ? assertion.negate() : assertion, row),
                            procedure,
                            sites,
                            when,
                            List.of(),
                            cells.performers(at),
                            comment),
                    row);
        }
        return draft;
    }

    /** A site with its side, as a qualifier and in words: {@code side: right}, {@code left} or {@code both}. */
    private Coded sided(Coded site, Settings at) {
        return at.optionalValue(
                        "side",
                        side -> site.withOriginalText(site.displayName() + ", " + words.say(side), "")
                                .withQualifiers(
                                        List.of(new Coded.Qualifier(cells.fixed(Place.FREE, "272741003"), side(side)))))
                .orElse(site);
    }

    private Coded side(String word) {
        return cells.fixed(
                Place.FREE,
                switch (word) {
                    case "right" -> "24028007";
                    case "left" -> "7771000";
                    case "both" -> "51440002";
                    default -> throw new IllegalArgumentException("is none of right, left, both: " + word);
                });
    }

    SectionDraft devices(Settings summary) {
        SectionDraft draft = new SectionDraft(SectionKind.DEVICES, words, "device", "site", "when", "comment");
        for (Settings at : summary.sections("devices")) {
            Coded device = cells.required(at, "device", Place.DEVICE);
            Period when = Cells.period(at);
            String side = at.optionalValue("side", words::say).orElse("");
            String model = at.text("model", "");
            String comment = at.text("comment", "");
            String[] row = SectionDraft.told(
                    at, device.words() + (model.isEmpty() ? "" : " (" + model + ")"), side, Cells.words(when), comment);
            draft.row(
                    at,
                    new Device(
                            draft.anchored(cells.stated(at, Assertion.fact("")), row),
                            device,
                            when,
                            List.of(),
                            model,
                            comment),
                    row);
        }
        return draft;
    }

    SectionDraft immunizations(Settings summary) {
        SectionDraft draft =
                new SectionDraft(SectionKind.IMMUNIZATIONS, words, "vaccine", "brand", "target", "dose", "lot", "when");
        for (Settings at : summary.sections("immunizations")) {
            Coded vaccine = cells.required(at, "vaccine", Place.VACCINE);
            Coded target = cells.coded(at, "target", Place.TARGET_DISEASE);
            boolean given = at.flag("given", true);
            Period when = Cells.moment(at, "date");
            String brand = at.text("brand", "");
            String lot = at.text("lot", "");
            String dose = at.optionalText("dose").orElse("");
            String[] row = SectionDraft.told(
                    at,
                    vaccine.words(),
                    brand,
                    target.displayName(),
                    dose,
                    lot,
                    given ? Cells.words(when) : words.say("notGiven"));
            draft.row(
                    at,
                    new Immunization(
                            draft.anchored(Assertion.fact(given ? "completed" : "cancelled"), row),
                            vaccine.withOriginalText(vaccine.words(), draft.nextAnchor()),
                            brand,
                            when,
                            given,
                            lot,
                            at.text("holder", ""),
                            Optional.of(target).filter(Coded::isPresent).stream()
                                    .toList(),
                            dose,
                            cells.performers(at)),
                    row);
        }
        return draft;
    }
}
