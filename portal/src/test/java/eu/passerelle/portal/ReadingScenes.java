package eu.passerelle.portal;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.Content;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.DocumentEntry;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.treatment.Closing;
import eu.passerelle.treatment.Comparison;
import eu.passerelle.treatment.IdentifiedPerson;
import eu.passerelle.treatment.Offered;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.treatment.Problem;
import eu.passerelle.treatment.Step;
import eu.passerelle.treatment.StepsForTests;
import eu.passerelle.treatment.SummaryOffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** P5 to P7 in every state. */
final class ReadingScenes {
    private static final PdfOfCountry NONE = new PdfOfCountry.NotOffered();

    private ReadingScenes() {}

    static List<Scene> reading() {
        List<Scene> scenes = new ArrayList<>();
        scenes.add(Scene.of("P5-summary", s -> s.inPortugal().read(Stage.pdf()).path()));
        scenes.add(Scene.of(
                "P5-summary-ending",
                s -> s.inPortugal()
                        .readUntil(
                                Optional.of(SampleSummary.rich()),
                                NONE,
                                Instant.now().plusSeconds(200))
                        .path()));
        scenes.add(Scene.of(
                "P5-summary-extended",
                s -> s.inPortugal()
                        .readUntil(
                                Optional.of(SampleSummary.rich()),
                                NONE,
                                Instant.now().plusSeconds(100))
                        .post("/extension", Map.of())
                        .path()));
        scenes.add(Scene.of(
                "P5-summary-emergency",
                s -> s.open("PT", "pt", "NOT_POSSIBLE")
                        .read(Optional.of(SampleSummary.rich()), NONE)
                        .path()));
        scenes.add(Scene.of("P5-summary-500-entries", s -> summary(s, LongSummaries.withEntries(500))));
        scenes.add(Scene.of("P5-summary-strange", s -> summary(s, LongSummaries.strange())));
        scenes.add(Scene.of("P5-summary-greek", ReadingScenes::greek));
        scenes.add(Scene.of("P5-original", s -> s.inPortugal().read(Stage.pdf()).path("/original")));
        scenes.add(Scene.of(
                "P5-choice",
                s -> s.inPortugal()
                        .put(new Step.Choosing(offered(), s.person(Comparison.Result.AGREES), Optional.empty()))
                        .path()));
        scenes.add(Scene.of(
                "P5-choice-failed",
                s -> s.inPortugal()
                        .put(new Step.Choosing(
                                offered(),
                                s.person(Comparison.Result.AGREES),
                                Optional.of(Problem.of(Problem.Kind.CUT_OFF))))
                        .path()));
        scenes.add(Scene.of(
                "P5-pdf-only",
                s -> s.inPortugal()
                        .read(Optional.empty(), new PdfOfCountry.Fetching())
                        .path()));
        scenes.add(Scene.of("P5-report", s -> s.inPortugal().read(Stage.pdf()).path("/report")));
        scenes.add(Scene.of(
                "P5-report-names-patient",
                s -> s.inPortugal()
                        .read(Stage.pdf())
                        .post("/report", Map.of("kind", "DISPLAY", "words", "Number " + FakeCountries.CANARY_NUMBER))
                        .path("/report")));
        scenes.add(Scene.of("P5-reported", s -> s.inPortugal().read(Stage.pdf()).path("/reported")));
        scenes.add(
                Scene.of("P6-documents", s -> s.inPortugal().read(Stage.pdf()).path("/documents")));
        scenes.addAll(originals());
        scenes.addAll(copies());
        return scenes;
    }

    /** Under each rule about copies. */
    private static List<Scene> copies() {
        return List.of(
                Scene.of("P5-summary-no-copy", s -> under(s, "none").path()),
                Scene.of("P5-pdf-no-copy", s -> under(s, "none").path("/pdf/1")),
                Scene.of("P5-summary-copy", s -> under(s, "print-and-save").path()),
                Scene.of("P5-copy", s -> under(s, "print-and-save").path("/copy")),
                Scene.of(
                        "P5-copy-kept",
                        s -> under(s, "print-and-save").post("/copy", Map.of()).path("/copy")));
    }

    private static Stage under(Stage stage, String copy) {
        return stage.under("[{country: PT, copy: " + copy + ", source: {text: x}}]")
                .inPortugal()
                .read(Stage.pdf());
    }

    private static List<Scene> originals() {
        return List.of(
                pdf("P5-pdf", Stage.pdf(), "/pdf/1"),
                pdf("P5-pdf-zoom", words(), "/pdf/1?zoom=200"),
                Scene.of(
                        "P5-pdf-found",
                        s -> s.inPortugal()
                                .read(words())
                                .post("/pdf/search", Map.of("words", "penicilina"))
                                .path("/pdf/1")),
                Scene.of(
                        "P5-pdf-not-found",
                        s -> s.inPortugal()
                                .read(words())
                                .post("/pdf/search", Map.of("words", "nada disso"))
                                .path("/pdf/2")),
                Scene.of(
                        "P5-pdf-scan",
                        s -> s.inPortugal()
                                .read(new PdfOfCountry.Available(Originals.scan(1)))
                                .post("/pdf/search", Map.of("words", "alergia"))
                                .path("/pdf/1")),
                pdf("P5-pdf-picture", new PdfOfCountry.Picture(Originals.picture("jpg", 900, 1200)), "/pdf/1"),
                pdf("P5-pdf-other-format", new PdfOfCountry.OtherFormat("application/msword"), "/pdf/1"),
                pdf("P5-pdf-locked", new PdfOfCountry.Available(Originals.locked()), "/pdf/1"),
                pdf("P5-pdf-damaged", new PdfOfCountry.Available(Content.of(new byte[] {1, 2, 3})), "/pdf/1"),
                pdf("P5-pdf-too-large", new PdfOfCountry.Available(Content.of(new byte[30_000_001])), "/pdf/1"),
                pdf("P5-pdf-fetching", new PdfOfCountry.Fetching(), "/pdf/1"),
                pdf("P5-pdf-failed", new PdfOfCountry.Failed(Problem.of(Problem.Kind.TOO_SLOW)), "/pdf/1"),
                pdf("P5-pdf-not-offered", NONE, "/pdf/1"));
    }

    static List<Scene> ending() {
        List<Scene> scenes = new ArrayList<>();
        for (Closing how : Closing.values()) {
            scenes.add(Scene.of(
                    "P7-" + how,
                    s -> (read(how) ? s.inPortugal().read(NONE) : s.inPortugal())
                            .put(new Step.Closed(how))
                            .path()));
        }
        scenes.add(Scene.of(
                "P7-nothing-read",
                s -> s.inPortugal().put(new Step.Closed(Closing.FINISHED)).path()));
        scenes.add(Scene.of(
                "P7-thanked",
                s -> s.inPortugal()
                        .read(NONE)
                        .put(new Step.Closed(Closing.FINISHED))
                        .post("/opinion", Map.of("useful", "PARTLY", "trouble", "TRANSLATION"))
                        .path()));
        return scenes;
    }

    private static boolean read(Closing how) {
        return switch (how) {
            case FINISHED, EXPIRED -> true;
            case IDENTITY_REJECTED, PATIENT_REFUSED -> false;
        };
    }

    private static Scene pdf(String name, PdfOfCountry pdf, String below) {
        return Scene.of(name, s -> s.inPortugal().read(pdf).path(below));
    }

    private static String summary(Stage stage, PatientSummary summary) {
        return stage.inPortugal().read(Optional.of(summary), NONE).path();
    }

    static PdfOfCountry words() {
        return new PdfOfCountry.Available(Originals.pdf(List.of(
                "Resumo clínico\nAlergia à Penicilina G, choque\nanafilático em 2011",
                "Nada a assinalar",
                "Alergias: PENICILINA")));
    }

    private static String greek(Stage stage) {
        IdentifiedPerson person = new IdentifiedPerson(
                new PatientId("2.999.1", "01010099000"),
                new Demographics(
                        Optional.of(new PersonName("Παπαδοπούλου", "Ελένη")),
                        PartialDate.parse("195704"),
                        Optional.of(AdministrativeGender.FEMALE),
                        Optional.empty()),
                new Comparison(Comparison.Result.AGREES, Comparison.Result.AGREES));
        stage.open("GR", "el", "TOLD");
        StepsForTests.readableUntil(stage.portal.last(), Instant.now().plusSeconds(7000));
        return stage.put(new Step.Reading(
                        StepsForTests.view(
                                Optional.of(LongSummaries.strange()),
                                person,
                                List.of(),
                                Set.of(),
                                new FakeRelease(),
                                Instant.now(),
                                NONE),
                        person))
                .path();
    }

    /** The older first, as a country may list them. */
    static Offered offered() {
        DocumentEntry old = entry("1.1", "Resumo clínico único do utente", "20250301", "Centro de Saúde de Exemplo");
        DocumentEntry recent = entry("2.1", "Resumo hospitalar", "20260911", "Hospital de Exemplo");
        return new Offered(
                List.of(
                        new SummaryOffer(Optional.of(old), Optional.empty()),
                        new SummaryOffer(Optional.of(recent), Optional.of(recent))),
                List.of());
    }

    private static DocumentEntry entry(String id, String title, String created, String author) {
        return new DocumentEntry(
                new DocumentAddress(HomeCommunityId.of("2.999.1"), "2.999.2", "2.999.3^" + id),
                new PatientId("2.999.1", FakeCountries.CANARY_NUMBER),
                DocumentKind.PATIENT_SUMMARY,
                DocumentKind.PATIENT_SUMMARY.formatCode(),
                "text/xml",
                title,
                "",
                PartialDate.parse(created),
                Optional.of(new LanguageTag("pt-PT")),
                OptionalLong.empty(),
                Optional.empty(),
                "N",
                List.of(author),
                Optional.empty());
    }
}
