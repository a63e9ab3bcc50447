package eu.passerelle.portal;

import eu.passerelle.border.AttemptsLeft;
import eu.passerelle.portal.Scene.Visitor;
import eu.passerelle.treatment.Activity;
import eu.passerelle.treatment.Comparison;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.treatment.Problem;
import eu.passerelle.treatment.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every screen in every state: a line each. A state that is not here is not looked at. */
final class Scenes {
    private Scenes() {}

    static List<Scene> all() {
        return Stream.concat(screens().stream(), problems().stream()).toList();
    }

    /** All but what goes wrong on the way. */
    static List<Scene> screens() {
        List<Scene> scenes = new ArrayList<>();
        scenes.addAll(beforeThePatient());
        scenes.addAll(identifying());
        scenes.addAll(confirming());
        scenes.addAll(ReadingScenes.reading());
        scenes.addAll(ending());
        return scenes;
    }

    /** Everything that can go wrong, where it can. */
    static List<Scene> problems() {
        List<Scene> scenes = new ArrayList<>();
        for (Problem.Kind kind : Problem.Kind.values()) {
            if (kind != Problem.Kind.CONFIRMATION_INVALID) { // nothing is confirmed before P4
                scenes.add(Scene.of(
                        "P3-problem-" + kind, s -> where(s, kind).refused(kind).path()));
            }
            scenes.add(Scene.of(
                    "P4-problem-" + kind,
                    s -> where(s, kind).refusedAtConfirm(kind).path()));
        }
        return scenes;
    }

    /** A code is refused where one is asked. */
    private static Stage where(Stage stage, Problem.Kind kind) {
        boolean ofCode = kind == Problem.Kind.ACCESS_CODE_MISSING || kind == Problem.Kind.ACCESS_CODE_WRONG;
        return ofCode ? inSpain(stage) : stage.inPortugal();
    }

    private static List<Scene> beforeThePatient() {
        return List.of(
                new Scene("design", Visitor.NOBODY, s -> "/design"),
                new Scene("W1-welcome", Visitor.NOBODY, s -> "/"),
                new Scene("W3-conditions", Visitor.NOBODY, s -> "/conditions"),
                new Scene("W3-conditions-first", Visitor.NEWCOMER, s -> "/conditions"),
                new Scene("W3-conditions-changed", Visitor.RETURNING, s -> "/conditions"),
                new Scene("W4-help", Visitor.NOBODY, s -> "/help"),
                new Scene("W4-guide", Visitor.NOBODY, s -> "/help/guide"),
                new Scene("P0-account-suspended", Visitor.SUSPENDED, s -> "/"),
                new Scene("P0-declined", Visitor.NOBODY, s -> "/login?declined"),
                new Scene("P0-place", Visitor.OF_TWO_PLACES, s -> "/place"),
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
                Scene.of("P1-practised", s -> s.practised("/")),
                Scene.of("P1-found", s -> "/?q=es"),
                Scene.of("P1-nothing-found", s -> "/?q=atlantis"),
                Scene.of("P1-accesses", s -> s.practised("/accesses")),
                Scene.of("P1-no-access", s -> "/accesses"),
                Scene.of("P2-turned", s -> "/notice/PT/pt"),
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
                Scene.of("P3-another-open", s -> {
                    s.open("GR", "el", "TOLD").read(Optional.of(SampleSummary.rich()), new PdfOfCountry.NotOffered());
                    return s.inPortugal()
                            .post(
                                    "/identity",
                                    Map.of(
                                            "f0.0",
                                            FakeCountries.CANARY_NUMBER,
                                            "day",
                                            "12",
                                            "month",
                                            "3",
                                            "year",
                                            "1985"))
                            .path("/another");
                }),
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
                        "P4-other-person",
                        s -> s.under("[{country: PT, agreement: oral, other-person: true, source: {text: x}}]")
                                .inPortugal()
                                .confirm(Comparison.Result.AGREES)
                                .path()),
                Scene.of("P4-access-code", s -> inSpain(s).path()),
                Scene.of(
                        "P4-access-code-given",
                        s -> s.under("[{country: ES, access-code: true, source: {text: x}}]")
                                .open("ES", "es", "TOLD")
                                .post("/identity", Stage.inSpain("ABC123"))
                                .path()),
                Scene.of(
                        "P4-access-code-wrong",
                        s -> inSpain(s)
                                .put(new Step.Confirm(
                                        s.person(Comparison.Result.AGREES),
                                        Optional.of(new Problem(
                                                Problem.Kind.ACCESS_CODE_WRONG,
                                                "LOCKED",
                                                "The code is not accepted. " + new AttemptsLeft(2).text()))))
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
                Scene.of("P4-agreement-oral", s -> agreement(s, "oral").path()),
                Scene.of("P4-agreement-explicit", s -> agreement(s, "explicit").path()),
                Scene.of(
                        "P4-agreement-missing",
                        s -> agreement(s, "explicit")
                                .post("/confirmation", Map.of("purpose", "TREATMENT", "agreement", "AGREES"))
                                .path()),
                Scene.of("P4-agreement-signed", s -> agreement(s, "signed").path()),
                Scene.of(
                        "P4-signature-missing",
                        s -> agreement(s, "signed")
                                .post("/confirmation", Map.of("purpose", "TREATMENT", "agreement", "AGREES"))
                                .path()),
                Scene.of(
                        "P4-emergency",
                        s -> s.open("PT", "pt", "NOT_POSSIBLE")
                                .confirm(Comparison.Result.AGREES)
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

    private static Stage inSpain(Stage stage) {
        return stage.under("[{country: ES, access-code: true, agreement: oral, source: {text: x}}]")
                .open("ES", "es", "TOLD")
                .confirm(Comparison.Result.AGREES);
    }

    /** At P4, the patient's agreement asked as the rule says, care chosen already. */
    private static Stage agreement(Stage stage, String how) {
        return stage.under("[{country: PT, agreement: " + how + ", source: {text: x}}]")
                .inPortugal()
                .confirm(Comparison.Result.AGREES);
    }

    private static List<Scene> ending() {
        List<Scene> scenes = new ArrayList<>(ReadingScenes.ending());
        scenes.add(Scene.of("ended", s -> "/c/" + "x".repeat(32)));
        scenes.add(Scene.of("nothing-here", s -> "/nowhere/at/all"));
        return scenes;
    }
}
