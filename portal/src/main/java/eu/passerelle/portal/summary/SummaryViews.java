package eu.passerelle.portal.summary;

import eu.passerelle.border.DocumentEntry;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.PartialDate;
import eu.passerelle.portal.PortalSettings;
import eu.passerelle.portal.consultation.Banner;
import eu.passerelle.portal.consultation.OpenConsultations.Read;
import eu.passerelle.portal.consultation.ProblemPanel;
import eu.passerelle.portal.consultation.Remaining;
import eu.passerelle.portal.consultation.StepFrames;
import eu.passerelle.portal.pages.Frame;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.pages.PageView;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.portal.reading.SummarySheet;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.IdentifiedPerson;
import eu.passerelle.treatment.Offered;
import eu.passerelle.treatment.Problem;
import eu.passerelle.treatment.ReadingEvent;
import eu.passerelle.treatment.ReadingSteps;
import eu.passerelle.treatment.Step;
import eu.passerelle.treatment.SummaryOffer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The pages of a patient who is being read: P5 and P6. What is shown is recorded before it leaves. */
public final class SummaryViews {
    private static final List<DocumentKind> OTHERS = List.of(
            DocumentKind.HOSPITAL_DISCHARGE,
            DocumentKind.LABORATORY_REPORT,
            DocumentKind.IMAGING_REPORT,
            DocumentKind.MEDICAL_IMAGES,
            DocumentKind.MEDICATION_OVERVIEW);

    private final PortalSettings settings;
    private final Frames frames;
    private final Pages pages;
    private final InstantSource clock;
    private final ReadingSteps steps;

    public SummaryViews(PortalSettings settings, Frames frames, Pages pages, InstantSource clock, ReadingSteps steps) {
        this.settings = settings;
        this.frames = frames;
        this.pages = pages;
        this.clock = clock;
        this.steps = steps;
    }

    /** Without scripts the browser looks again when there is something to tell of the end, or to take away. */
    public ReadingFrame around(
            Consultation consultation,
            IdentifiedPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            String title) {
        Frame frame = frames.of(request, title).about(consultation.reference().value());
        Banner banner = Banner.of(consultation, person, frame.t(), settings.zone(), clock.instant());
        banner.remaining().ifPresent(left -> Frames.refresh(request, response, left.lookAgain()));
        return new ReadingFrame(
                frame,
                consultation.token().value(),
                banner,
                StepFrames.country(consultation, frame.t()),
                consultation.user().professional().name(),
                new Dates(frame.t()).moment(clock.instant(), settings.zone()),
                consultation.ruling().copy());
    }

    public PageView summary(Read read, HttpServletRequest request, HttpServletResponse response) {
        ReadingFrame around = around(read.consultation(), read.person(), request, response, "summary.title");
        SummarySheet sheet = SummarySheet.of(read.view(), around.frame().t(), today(), settings.zone());
        steps.happened(read.consultation(), ReadingEvent.SUMMARY_SHOWN, "");
        return pages.page("summary", page(read, around, sheet, Optional.empty()));
    }

    PageView beside(Read read, HttpServletRequest request, HttpServletResponse response) {
        ReadingFrame around = around(read.consultation(), read.person(), request, response, "original.title");
        Words words = around.frame().t();
        SummarySheet sheet = SummarySheet.of(read.view(), words, today(), settings.zone());
        SummarySheet original = SummarySheet.original(read.view(), words, today(), settings.zone());
        steps.happened(read.consultation(), ReadingEvent.ORIGINAL_SHOWN, "");
        return pages.page("original", page(read, around, sheet, Optional.of(original)));
    }

    private static SummaryPage page(
            Read read, ReadingFrame around, SummarySheet sheet, Optional<SummarySheet> original) {
        int others = read.consultation()
                .offered()
                .map(offered -> offered.summaries().size() - 1)
                .orElse(0);
        return new SummaryPage(around, sheet, original, read.view().pdf(), others);
    }

    public PageView choosing(
            Consultation consultation, Step.Choosing step, HttpServletRequest request, HttpServletResponse response) {
        ReadingFrame around = around(consultation, step.person(), request, response, "choice.title");
        Words words = around.frame().t();
        Optional<ProblemPanel> problem = step.problem().map(said -> problem(consultation, said, words));
        return pages.page("choice", new ChoicePage(around, rows(step.offered(), words), problem));
    }

    private static List<ChoicePage.Row> rows(Offered offered, Words words) {
        List<SummaryOffer> summaries = offered.summaries();
        List<Integer> newestFirst =
                new ArrayList<>(IntStream.range(0, summaries.size()).boxed().toList());
        newestFirst.sort(Comparator.comparing((Integer place) -> summaries
                        .get(place)
                        .first()
                        .creationTime()
                        .map(PartialDate::digits)
                        .orElse(""))
                .reversed());
        return newestFirst.stream()
                .map(place -> row(place, summaries.get(place), words))
                .toList();
    }

    private static ChoicePage.Row row(int place, SummaryOffer offer, Words words) {
        DocumentEntry entry = offer.first();
        String type = offer.structured().isEmpty() ? "pdf" : offer.pdf().isEmpty() ? "structured" : "both";
        return new ChoicePage.Row(
                place,
                entry.title().isBlank() ? words.say("summary.title") : entry.title(),
                entry.creationTime().map(new Dates(words)::day).orElse(words.say("term.notStated")),
                String.join("; ", entry.authors()),
                entry.language().map(words::languageName).orElse(""),
                words.say("choice.type." + type));
    }

    /** P6: what the country says it has, and what this portal can do with it. */
    PageView documents(Read read, HttpServletRequest request, HttpServletResponse response) {
        ReadingFrame around = around(read.consultation(), read.person(), request, response, "documents.title");
        Words words = around.frame().t();
        List<OtherDocumentsPage.Row> rows = OTHERS.stream()
                .map(kind -> {
                    boolean offered = read.consultation().partner().serves(kind);
                    return new OtherDocumentsPage.Row(
                            words.say("documents.kind", kind),
                            offered,
                            words.say(offered ? "documents.offered" : "documents.notOffered", around.country()));
                })
                .toList();
        return pages.page("documents", new OtherDocumentsPage(around, rows));
    }

    /** The part of the banner that tells of the end. */
    PageView time(Consultation consultation, HttpServletRequest request, boolean extended) {
        Frame frame = frames.of(request, "summary.title");
        return pages.page(
                "time_part",
                new TimePart(
                        frame,
                        Remaining.of(consultation, clock.instant(), settings.zone()),
                        extended,
                        consultation.token().value()));
    }

    /** The fragment that looks again and again how long is left. */
    public record TimePart(Frame frame, Optional<Remaining> remaining, boolean extended, String token) {}

    /** A problem in words, with the reference of its consultation. */
    public static ProblemPanel problem(Consultation consultation, Problem problem, Words words) {
        return StepFrames.panel(consultation, problem, words);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
