package eu.passerelle.portal.confirm;

import eu.passerelle.border.PostalAddress;
import eu.passerelle.portal.consultation.Drafts;
import eu.passerelle.portal.consultation.ProblemPanel;
import eu.passerelle.portal.consultation.StepFrames;
import eu.passerelle.portal.notice.Notices;
import eu.passerelle.portal.pages.Frame;
import eu.passerelle.portal.words.Bundles;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.Comparison;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.EmergencyReason;
import eu.passerelle.treatment.IdentifiedPerson;
import eu.passerelle.treatment.NoticeGiven;
import eu.passerelle.treatment.Problem;
import eu.passerelle.treatment.Step;
import eu.passerelle.treatment.Strokes;
import eu.passerelle.trust.PurposeOfUse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** P4: the answer of the country as a page, with what must be said before the documents are asked for. */
public final class ConfirmView {
    private final StepFrames frames;
    private final Notices notices;

    public ConfirmView(StepFrames frames, Notices notices) {
        this.frames = frames;
        this.notices = notices;
    }

    public ConfirmPage page(Consultation consultation, Step.Confirm step, HttpServletRequest request) {
        Frame bare = frames.of(consultation, request, "confirm.title");
        Words words = bare.t();
        Optional<ProblemPanel> problem = step.problem()
                .map(said -> StepFrames.panel(consultation, said, words))
                .map(panel -> consultation.expectsCode() ? panel.whereCodeIsAsked() : panel);
        boolean form = problem.map(
                        said -> said.canBeConfirmed(consultation.ruling().emergency()))
                .orElse(true);
        Frame frame = form ? frames.withForm(consultation, request, "confirm.title", "confirmation") : bare;
        IdentifiedPerson person = step.person();
        Optional<Drafts.Confirming> draft = Drafts.confirming(request, consultation.token());
        boolean careOffered = consultation.notice().way() != NoticeGiven.Way.NOT_POSSIBLE;
        EmergencyReason reason = draft.map(Drafts.Confirming::reason).orElse(EmergencyReason.NONE);
        return new ConfirmPage(
                frame,
                consultation.token().value(),
                StepFrames.country(consultation, words),
                frames.banner(consultation, person, words).beforePurpose(),
                ShownPerson.mark(consultation, person),
                person.patient().extension(),
                person.demographics().address().map(ConfirmView::lines).orElse(List.of()),
                facts(person.comparison(), Drafts.identity(request, consultation.token()), words),
                new ConfirmPage.Compared(
                        person.comparison().birthDate().name(),
                        person.comparison().name().name()),
                consultation.ruling().emergency(),
                careOffered,
                purpose(draft, careOffered),
                reason.kind() == EmergencyReason.Kind.NONE ? "" : reason.kind().name(),
                reason.words(),
                draft.flatMap(Drafts.Confirming::agreement).map(Enum::name).orElse(""),
                draft.map(Drafts.Confirming::differences).orElse(Set.of()).stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet()),
                careOffered ? asked(consultation, draft) : Optional.empty(),
                consultation.ruling().otherPerson(),
                careOffered
                        ? CodeQuestion.of(
                                consultation,
                                draft.flatMap(Drafts.Confirming::missing),
                                step.problem()
                                        .filter(said -> said.kind() == Problem.Kind.ACCESS_CODE_WRONG)
                                        .isPresent(),
                                words)
                        : Optional.empty(),
                NoticeQuestion.of(consultation, notices, draft),
                draft.flatMap(Drafts.Confirming::missing).map(Enum::name).orElse(""),
                problem,
                form);
    }

    /** No default, but what was chosen: an emergency is chosen at the notice already. */
    private static String purpose(Optional<Drafts.Confirming> draft, boolean careOffered) {
        return draft.flatMap(Drafts.Confirming::purpose)
                .map(Enum::name)
                .orElse(careOffered ? "" : PurposeOfUse.EMERGENCY.name());
    }

    private static List<String> lines(PostalAddress address) {
        return Stream.of(address.street(), (address.postalCode() + " " + address.city()).strip(), address.country())
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static List<ConfirmPage.Fact> facts(Comparison comparison, Optional<Drafts.Identity> typed, Words words) {
        String name =
                typed.map(hand -> (hand.family() + " " + hand.given()).strip()).orElse("");
        String birthDate = typed.flatMap(hand -> hand.birthDate().date())
                .map(new Dates(words)::of)
                .orElse("");
        return List.of(
                new ConfirmPage.Fact("name", name, comparison.name().name()),
                new ConfirmPage.Fact(
                        "birthDate", birthDate, comparison.birthDate().name()));
    }

    private Optional<ConfirmPage.Asked> asked(Consultation consultation, Optional<Drafts.Confirming> draft) {
        boolean given = draft.map(Drafts.Confirming::patientAgrees).orElse(false);
        return switch (consultation.ruling().agreement()) {
            case NONE -> Optional.empty();
            case ORAL -> Optional.of(new ConfirmPage.Asked("", "", "", given, Optional.empty()));
            case EXPLICIT -> Optional.of(inTheirLanguage(consultation, given, Optional.empty()));
            case SIGNED -> Optional.of(inTheirLanguage(consultation, given, Optional.of(signing(draft))));
        };
    }

    private ConfirmPage.Asked inTheirLanguage(
            Consultation consultation, boolean given, Optional<ConfirmPage.Signing> signing) {
        Bundles.Notice notice = notices.in(consultation.notice().language());
        return new ConfirmPage.Asked(
                notice.agreement().question(),
                notice.agreement().answer(),
                notice.language().value(),
                given,
                signing);
    }

    private static ConfirmPage.Signing signing(Optional<Drafts.Confirming> draft) {
        String strokes = draft.map(Drafts.Confirming::strokes).orElse("");
        Optional<Strokes> drawn = Strokes.parse(strokes);
        return new ConfirmPage.Signing(
                draft.map(Drafts.Confirming::signedOnPaper).orElse(false),
                draft.map(Drafts.Confirming::place).orElse(""),
                drawn.isPresent() ? strokes : "",
                drawn.map(Strokes::path).orElse(""));
    }
}
