package eu.passerelle.portal.identify;

import eu.passerelle.discovery.mask.CardPicture;
import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.discovery.mask.MaskForm;
import eu.passerelle.portal.consultation.Drafts;
import eu.passerelle.portal.consultation.ProblemPanel;
import eu.passerelle.portal.consultation.StepFrames;
import eu.passerelle.portal.identify.IdentifyPage.Alternative;
import eu.passerelle.portal.identify.IdentifyPage.Field;
import eu.passerelle.portal.identify.IdentifyPage.Hand;
import eu.passerelle.portal.identify.IdentifyPage.Picture;
import eu.passerelle.portal.pages.Frame;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.FieldProblem;
import eu.passerelle.treatment.Problem;
import eu.passerelle.treatment.Step;
import eu.passerelle.trust.PurposeOfUse;
import eu.passerelle.ui.ErrorLink;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** P3: the search mask of the country as a page. */
public final class IdentifyView {
    private final StepFrames frames;
    private final Consultations consultations;

    public IdentifyView(StepFrames frames, Consultations consultations) {
        this.frames = frames;
        this.consultations = consultations;
    }

    public IdentifyPage page(Consultation consultation, Step.Identify step, HttpServletRequest request) {
        Frame frame = canBeTried(step)
                ? frames.withForm(consultation, request, "identify.title", "identity")
                : frames.of(consultation, request, "identify.title");
        MaskForm mask = consultation.form();
        FormReading reading = new FormReading(mask, consultation.token());
        boolean more = kind(step).equals(Optional.of(Problem.Kind.MORE_DETAILS_NEEDED));
        Drafts.Identity draft = Drafts.identity(request, consultation.token())
                .orElseGet(() ->
                        step.typed().map(typed -> reading.again(typed, more)).orElseGet(reading::empty));
        return page(consultation, step, frame, mask, draft, consultations.suggestsHelp(consultation));
    }

    static IdentifyPage page(
            Consultation consultation,
            Step.Identify step,
            Frame frame,
            MaskForm mask,
            Drafts.Identity draft,
            boolean suggestsHelp) {
        Words words = frame.t();
        boolean more = kind(step).equals(Optional.of(Problem.Kind.MORE_DETAILS_NEEDED));
        boolean corrected = !draft.problems().isEmpty() || draft.zoneUnreadable();
        Optional<ProblemPanel> problem =
                corrected ? Optional.empty() : step.problem().map(said -> StepFrames.panel(consultation, said, words));
        Optional<String> doubtful =
                corrected ? Optional.empty() : kind(step).flatMap(kind -> doubtful(mask, draft, kind));
        FormDrawing drawing = new FormDrawing(mask, draft, words, doubtful);
        List<Alternative> alternatives = drawing.alternatives();
        List<Field> common = drawing.common();
        List<Field> keys = drawing.documentKeys();
        Hand hand = hand(mask, draft, words);
        return new IdentifyPage(
                frame,
                consultation.token().value(),
                StepFrames.country(consultation, words),
                consultation.purpose() == PurposeOfUse.EMERGENCY,
                alternatives,
                common,
                keys,
                hand,
                sendBirthDate(mask, draft.sendBirthDate() || more),
                mask.picture().map(picture -> picture(consultation, picture, words)),
                problem,
                suggestsHelp && (problem.isPresent() || corrected),
                canBeTried(step),
                errors(draft, alternatives, Stream.concat(common.stream(), keys.stream()), hand, words));
    }

    private static Optional<Problem.Kind> kind(Step.Identify step) {
        return step.problem().map(Problem::kind);
    }

    /** Where nothing that is typed could help, nothing is asked. */
    private static boolean canBeTried(Step.Identify step) {
        return kind(step)
                .filter(kind -> switch (ProblemPanel.action(kind)) {
                    case CLOSE, LOG_IN_AGAIN -> true;
                    case SEARCH_AGAIN, TRY_AGAIN, CONFIRM_AGAIN -> false;
                })
                .isEmpty();
    }

    /** Where to look first after an answer. */
    private static Optional<String> doubtful(MaskForm mask, Drafts.Identity draft, Problem.Kind kind) {
        FormNames names = new FormNames(mask);
        return switch (kind) {
            case ACCESS_CODE_MISSING, ACCESS_CODE_WRONG -> names.first(draft, (field, value) -> field.isSecret());
            case MORE_DETAILS_NEEDED -> names.first(draft, (field, value) -> !field.isSecret() && value.isEmpty());
            case NO_MATCH, WRONG_SHAPE, CANNOT_BE_TOLD_APART ->
                names.first(draft, (field, value) -> field.kind() == MaskField.Kind.ID && !value.isEmpty())
                        .or(() -> names.first(draft, (field, value) -> !field.isSecret()));
            case ACCESS_CODE_NOT_ASKED,
                    REGISTRY_UNAVAILABLE,
                    NO_CONSENT,
                    UNREACHABLE,
                    TOO_SLOW,
                    CUT_OFF,
                    UNREADABLE,
                    STRONGER_LOGIN,
                    NOT_ALLOWED,
                    CONFIRMATION_INVALID,
                    DATA_DISAGREE,
                    NO_DOCUMENT,
                    CONTENT,
                    WRONG_PERSON,
                    NOT_SERVED,
                    TOO_MANY_ATTEMPTS,
                    FAILED_THERE,
                    FAILED_HERE -> Optional.empty();
        };
    }

    /** Whether the mask takes a birth date that it does not demand. */
    private static Optional<Boolean> sendBirthDate(MaskForm mask, boolean chosen) {
        return mask.all().anyMatch(field -> field.kind() == MaskField.Kind.BIRTH_DATE && !field.mandatory())
                ? Optional.of(chosen)
                : Optional.empty();
    }

    private static Hand hand(MaskForm mask, Drafts.Identity draft, Words words) {
        Optional<FieldProblem.What> wrong = draft.problems().stream()
                .filter(problem -> problem.field() == FieldProblem.BIRTH_DATE_IN_HAND
                        || isBirthDate(mask, draft.alternative(), problem.field()))
                .map(FieldProblem::what)
                .findFirst();
        return new Hand(
                draft.birthDate().day(),
                draft.birthDate().month(),
                draft.birthDate().year(),
                wrong.map(what -> birthDateError(what, draft, words)).orElse(""),
                wrong.equals(Optional.of(FieldProblem.What.LONG_AGO))
                        || draft.birthDate().sure(),
                askedFor(mask, MaskField.Kind.FAMILY_NAME) ? Optional.empty() : Optional.of(draft.family()),
                askedFor(mask, MaskField.Kind.FIRST_NAME) ? Optional.empty() : Optional.of(draft.given()),
                draft.zoneUnreadable());
    }

    private static boolean askedFor(MaskForm mask, MaskField.Kind kind) {
        return mask.all().anyMatch(field -> field.kind() == kind);
    }

    private static boolean isBirthDate(MaskForm mask, int alternative, int position) {
        return alternative >= 0
                && position >= 0
                && mask.fields(alternative).get(position).kind() == MaskField.Kind.BIRTH_DATE;
    }

    /** A date that was typed and is none has the wrong shape; it is not missing. One that is too short is told so. */
    private static String birthDateError(FieldProblem.What what, Drafts.Identity draft, Words words) {
        boolean isDate = draft.birthDate().date().isPresent();
        return switch (what) {
            case MISSING, ONE_IS_NEEDED ->
                words.say("birthDate.error." + (draft.birthDate().isEmpty() ? "MISSING" : "WRONG_SHAPE"));
            case WRONG_SHAPE -> words.say("birthDate.error." + (isDate ? "WHOLE" : "WRONG_SHAPE"));
            case IN_THE_FUTURE, LONG_AGO -> words.say("birthDate.error", what);
        };
    }

    private static Picture picture(Consultation consultation, CardPicture picture, Words words) {
        String text = words.say("identify.picture.alt", StepFrames.country(consultation, words));
        return new Picture(
                CardPictureController.address(consultation.partner().country(), picture),
                picture.width(),
                picture.height(),
                picture.description().isEmpty() ? text : text + " (" + picture.description() + ")");
    }

    private static List<ErrorLink> errors(
            Drafts.Identity draft, List<Alternative> alternatives, Stream<Field> others, Hand hand, Words words) {
        List<ErrorLink> errors = new ArrayList<>();
        if (draft.alternative() < 0 && !draft.problems().isEmpty()) {
            errors.add(new ErrorLink("alternative-0", words.say("identify.document"), words.say("identify.choose")));
        }
        Stream.concat(alternatives.stream().filter(Alternative::chosen).flatMap(each -> each.fields().stream()), others)
                .filter(field -> !field.error().isEmpty())
                .forEach(field -> errors.add(new ErrorLink(target(field), field.label(), field.error())));
        if (!hand.error().isEmpty()) {
            errors.add(new ErrorLink("day", words.say("birthDate.label"), hand.error()));
        }
        if (hand.zoneUnreadable()) {
            errors.add(new ErrorLink("zone", words.say("zone.label"), words.say("zone.unreadable")));
        }
        return errors;
    }

    private static String target(Field field) {
        return field.choices().isEmpty()
                ? field.name()
                : field.name() + "-" + field.choices().getFirst().value();
    }
}
