package eu.passerelle.portal;

import eu.passerelle.portal.Scene.Visitor;
import eu.passerelle.treatment.Activity;
import eu.passerelle.treatment.Closing;
import eu.passerelle.treatment.Comparison;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.treatment.Problem;
import eu.passerelle.treatment.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every screen in every state: a line each. A state that is not here is not looked at. */
final class Scenes {
    private Scenes() {}

    static List<Scene> all() {
        List<Scene> scenes = new ArrayList<>();
        scenes.addAll(beforeThePatient());
        scenes.addAll(identifying());
        scenes.addAll(confirming());
        scenes.addAll(reading());
        scenes.addAll(ending());
        for (Problem.Kind kind : Problem.Kind.values()) {
            scenes.add(Scene.of(
                    "P3-problem-" + kind, s -> s.inPortugal().refused(kind).path()));
            scenes.add(Scene.of(
                    "P4-problem-" + kind,
                    s -> s.inPortugal().refusedAtConfirm(kind).path()));
        }
        return scenes;
    }

    private static List<Scene> beforeThePatient() {
        return List.of(
                new Scene("design", Visitor.NOBODY, s -> "/design"),
                new Scene("P0-login", Visitor.NOBODY, s -> "/login"),
                new Scene("P0-login-failed", Visitor.NOBODY, s -> "/login?failed"),
                new Scene("P0-logged-out", Visitor.NOBODY, s -> "/login?left"),
                new Scene("P0-login-over", Visitor.NOBODY, s -> "/login?over"),
                new Scene("P0-role-may-not-read", Visitor.PHARMACIST, s -> "/"),
                Scene.of("P1-start", s -> "/"),
                Scene.of("P1-another-patient-open", s -> {
                    s.inPortugal();
                    return "/";
                }),
                Scene.of("P1-not-served", s -> "/?problem=not-served"),
                Scene.of("P1-not-by-the-rules", s -> {
                    s.under("[{country: PT, offered: false, reason: {en: The agreement between both countries is not in"
                            + " force yet.}, source: {text: x}}]");
                    return "/";
                }),
                Scene.of("P1-no-country", s -> {
                    s.under("[{offered: false, reason: {en: Not yet.}, source: {text: x}}]");
                    return "/";
                }),
                Scene.of("P2-notice-on-paper-only", s -> {
                    s.under("[{country: PT, notice: [print], emergency: false, source: {text: x}}]");
                    return "/?country=PT";
                }),
                Scene.of("P2-notice", s -> "/?country=PT"),
                Scene.of("P2-notice-greek", s -> "/?country=GR"));
    }

    private static List<Scene> identifying() {
        return List.of(
                Scene.of("P3-identify", s -> s.inPortugal().path()),
                Scene.of(
                        "P3-identify-emergency",
                        s -> s.open("PT", "pt", "NOT_POSSIBLE").path()),
                Scene.of(
                        "P3-identify-alternatives",
                        s -> s.open("ES", "es", "PRINTED").path()),
                Scene.of(
                        "P3-errors",
                        s -> s.open("ES", "es", "PRINTED")
                                .post(
                                        "/identity",
                                        Map.of(
                                                "alternative",
                                                "1",
                                                "f1.0",
                                                "abc",
                                                "day",
                                                "40",
                                                "month",
                                                "2",
                                                "year",
                                                "1990"))
                                .path()),
                Scene.of(
                        "P3-waiting",
                        s -> s.inPortugal()
                                .put(new Step.Identifying(Instant.now(), Stage.typed()))
                                .path()));
    }

    private static List<Scene> confirming() {
        return List.of(
                Scene.of(
                        "P4-confirm",
                        s -> s.inPortugal().confirm(Comparison.Result.AGREES).path()),
                Scene.of(
                        "P4-nothing-compared",
                        s -> s.inPortugal()
                                .confirm(Comparison.Result.NOT_STATED)
                                .path()),
                Scene.of(
                        "P4-purpose-missing",
                        s -> s.inPortugal()
                                .confirm(Comparison.Result.AGREES)
                                .post("/confirmation", Map.of("agreement", "AGREES"))
                                .path()),
                Scene.of(
                        "P4-reason-missing",
                        s -> s.inPortugal()
                                .confirm(Comparison.Result.AGREES)
                                .post(
                                        "/confirmation",
                                        Map.of("purpose", "EMERGENCY", "agreement", "AGREES", "reason", "kurz"))
                                .path()),
                Scene.of(
                        "P4-second-step",
                        s -> s.inPortugal()
                                .confirm(Comparison.Result.DIFFERS)
                                .post("/confirmation", Map.of("purpose", "TREATMENT", "agreement", "AGREES"))
                                .path()),
                Scene.of(
                        "P4-waiting-slow",
                        s -> s.inPortugal()
                                .put(new Step.Opening(
                                        Instant.now().minusSeconds(9),
                                        Activity.FETCHING,
                                        s.person(Comparison.Result.AGREES)))
                                .path()));
    }

    private static List<Scene> reading() {
        return List.of(
                Scene.of("P5-summary", s -> s.inPortugal().read(Stage.pdf()).path()),
                Scene.of(
                        "P5-summary-ending",
                        s -> s.inPortugal()
                                .readUntil(
                                        Optional.of(SampleSummary.rich()),
                                        new PdfOfCountry.NotOffered(),
                                        Instant.now().plusSeconds(200))
                                .path()),
                Scene.of(
                        "P5-summary-emergency",
                        s -> s.open("PT", "pt", "NOT_POSSIBLE")
                                .read(Optional.of(SampleSummary.rich()), new PdfOfCountry.NotOffered())
                                .path()),
                Scene.of("P5-original", s -> s.inPortugal().read(Stage.pdf()).path("/original")),
                Scene.of("P5-pdf", s -> s.inPortugal().read(Stage.pdf()).path("/pdf/1")),
                Scene.of(
                        "P5-pdf-fetching",
                        s -> s.inPortugal().read(new PdfOfCountry.Fetching()).path("/pdf/1")),
                Scene.of(
                        "P5-pdf-failed",
                        s -> s.inPortugal()
                                .read(new PdfOfCountry.Failed(Problem.of(Problem.Kind.TOO_SLOW)))
                                .path("/pdf/1")),
                Scene.of(
                        "P5-pdf-not-offered",
                        s -> s.inPortugal().read(new PdfOfCountry.NotOffered()).path("/pdf/1")),
                Scene.of(
                        "P5-pdf-only",
                        s -> s.inPortugal()
                                .read(Optional.empty(), new PdfOfCountry.Fetching())
                                .path()));
    }

    private static List<Scene> ending() {
        List<Scene> scenes = new ArrayList<>();
        for (Closing how : Closing.values()) {
            scenes.add(Scene.of(
                    "P7-" + how, s -> s.inPortugal().put(new Step.Closed(how)).path()));
        }
        scenes.add(Scene.of("ended", s -> "/c/" + "x".repeat(32)));
        scenes.add(Scene.of("nothing-here", s -> "/nowhere/at/all"));
        return scenes;
    }
}
