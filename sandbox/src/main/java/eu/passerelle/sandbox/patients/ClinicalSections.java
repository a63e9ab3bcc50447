package eu.passerelle.sandbox.patients;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.sandbox.catalogue.Place;
import eu.passerelle.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Allergies and problems of a patient's file. */
final class ClinicalSections {
    private final Cells cells;
    private final Words words;

    ClinicalSections(Cells cells, Words words) {
        this.cells = cells;
        this.words = words;
    }

    SectionDraft allergies(Settings summary) {
        SectionDraft draft = new SectionDraft(
                SectionKind.ALLERGIES,
                words,
                "agent",
                "reaction",
                "severity",
                "criticality",
                "certainty",
                "status",
                "since",
                "comment");
        for (Settings at : summary.sections("allergies")) {
            Coded agent = cells.required(at, "agent", Place.ALLERGEN);
            Coded criticality = cells.coded(at, "criticality", Place.CRITICALITY);
            Coded certainty = cells.coded(at, "certainty", Place.ALLERGY_CERTAINTY);
            Coded status = cells.coded(at, "status", Place.ALLERGY_STATUS);
            Period onset = Cells.period(at);
            String comment = at.text("comment", "");
            List<Allergy.Reaction> reactions = new ArrayList<>();
            for (Settings reaction : at.sections("reactions")) {
                reactions.add(new Allergy.Reaction(
                        cells.required(reaction, "shows", Place.REACTION),
                        cells.coded(reaction, "severity", Place.SEVERITY),
                        Cells.moment(reaction, "date"),
                        draft.nextAnchor()));
            }
            String shown = reactions.stream()
                    .map(reaction -> reaction.manifestation().words())
                    .collect(Collectors.joining(", "));
            String severe = reactions.stream()
                    .map(reaction -> reaction.severity().displayName())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
            String[] row = SectionDraft.told(
                    at,
                    agent.words(),
                    shown,
                    severe,
                    criticality.displayName(),
                    certainty.displayName(),
                    status.displayName(),
                    Cells.words(onset),
                    comment);
            draft.row(
                    at,
                    new Allergy(
                            draft.anchored(
                                    cells.stated(
                                            at,
                                            Assertion.fact("completed")
                                                    .withStatus("completed", at.text("concern", "active"))),
                                    row),
                            at.optionalText("type").isPresent()
                                    ? cells.coded(at, "type", Place.ALLERGY_TYPE)
                                    : cells.fixed(Place.ALLERGY_TYPE, "420134006"),
                            agent,
                            status,
                            certainty,
                            criticality,
                            Coded.NONE,
                            onset,
                            reactions,
                            Coded.NONE,
                            comment),
                    row);
        }
        return draft;
    }

    SectionDraft problems(Settings summary, String key, SectionKind kind) {
        SectionDraft draft = new SectionDraft(
                kind, words, "problem", "status", "certainty", "severity", "outcome", "when", "comment");
        for (Settings at : summary.sections(key)) {
            Coded problem = cells.required(at, "problem", Place.PROBLEM);
            Coded status = cells.coded(at, "status", Place.PROBLEM_STATUS);
            Coded certainty = cells.coded(at, "certainty", Place.PROBLEM_CERTAINTY);
            Coded severity = cells.coded(at, "severity", Place.SEVERITY);
            Coded outcome = cells.coded(at, "outcome", Place.OUTCOME);
            Period when = Cells.period(at);
            boolean negated = at.flag("negated", false);
            String comment = at.text("comment", "");
            String[] row = SectionDraft.told(
                    at,
                    (negated ? words.say("negation") + " " : "") + problem.words(),
                    status.displayName(),
                    certainty.displayName(),
                    severity.displayName(),
                    outcome.displayName(),
                    Cells.words(when),
                    comment);
            Assertion assertion = cells.stated(
                    at,
                    Assertion.fact("completed")
                            .withStatus(
                                    "completed",
                                    at.text("concern", kind == SectionKind.PROBLEMS ? "active" : "completed")));
            draft.row(
                    at,
                    new Problem(
                            draft.anchored(negated ? assertion.negate() : assertion, row),
                            at.optionalText("kind").isPresent()
                                    ? cells.coded(at, "kind", Place.PROBLEM_KIND)
                                    : cells.fixed(Place.PROBLEM_KIND, "64572001"),
                            problem,
                            status,
                            certainty,
                            severity,
                            outcome,
                            when,
                            comment),
                    row);
        }
        return draft;
    }
}
