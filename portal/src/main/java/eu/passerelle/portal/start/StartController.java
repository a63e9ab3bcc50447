package eu.passerelle.portal.start;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.discovery.Partner;
import eu.passerelle.portal.PortalSettings;
import eu.passerelle.portal.accesses.RecentAccesses;
import eu.passerelle.portal.consultation.Open;
import eu.passerelle.portal.countries.Choice;
import eu.passerelle.portal.countries.Countries;
import eu.passerelle.portal.login.Arrival;
import eu.passerelle.portal.login.ProfessionalClaims;
import eu.passerelle.portal.notice.Notices;
import eu.passerelle.portal.operator.Operator;
import eu.passerelle.portal.pages.Frame;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.pages.Onward;
import eu.passerelle.portal.pages.PageView;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.portal.start.StartPage.Arrived;
import eu.passerelle.portal.words.Bundles;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.NoticeGiven;
import eu.passerelle.treatment.SignedIn;
import eu.passerelle.treatment.Step;
import eu.passerelle.treatment.professional.Habits;
import eu.passerelle.treatment.professional.ProfessionalRecord;
import eu.passerelle.trust.PurposeOfUse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** P1 and P2: which country, and how the patient was informed. */
@Controller
public class StartController {
    /** From this many consultations on the checklist is closed until somebody opens it. */
    private static final int PRACTISED = 3;

    private static final int ACCESSES_SHOWN = 3;

    private final Consultations consultations;
    private final Countries countries;
    private final ProfessionalRecord record;
    private final RecentAccesses accesses;
    private final Notices notices;
    private final Operator operator;
    private final PortalSettings settings;
    private final Frames frames;
    private final Pages pages;

    public StartController(
            Consultations consultations,
            Countries countries,
            ProfessionalRecord record,
            RecentAccesses accesses,
            Notices notices,
            Operator operator,
            PortalSettings settings,
            Frames frames,
            Pages pages) {
        this.consultations = consultations;
        this.countries = countries;
        this.record = record;
        this.accesses = accesses;
        this.notices = notices;
        this.operator = operator;
        this.settings = settings;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/")
    View start(
            SignedIn user,
            @AuthenticationPrincipal OidcUser login,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String notice,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String problem) {
        Optional<Partner> chosen = countries
                .partner(country)
                .filter(partner -> Countries.canBeAsked(partner)
                        && consultations.ruling(user, partner.country()).offered());
        Frame frame = frames.of(request, chosen.isPresent() ? "notice.title" : "start.title");
        List<Open> open = open(user, frame.t());
        if (chosen.isPresent()) {
            return notice(user, chosen.get(), notice, frame, open);
        }
        Habits habits = record.habits(user.subject());
        List<Choice> fitting = Countries.fitting(countries.choices(Optional.of(user), frame.t(), habits), q);
        if (!q.isBlank() && fitting.size() == 1 && fitting.getFirst().active()) {
            return new Onward("/?country=" + fitting.getFirst().code());
        }
        return pages.page(
                "start",
                new StartPage(
                        frame,
                        q.strip(),
                        fitting.stream().filter(Choice::active).toList(),
                        fitting.stream().filter(choice -> !choice.active()).toList(),
                        open,
                        problem.equals("not-served"),
                        countries.notes(Optional.empty(), frame.t()),
                        arrived(user, login, request, habits, frame.t()),
                        habits.consultations() < PRACTISED,
                        accesses.of(user, frame.t()).stream()
                                .limit(ACCESSES_SHOWN)
                                .toList()));
    }

    private Arrived arrived(SignedIn user, OidcUser login, HttpServletRequest request, Habits habits, Words words) {
        Arrival.Before before = Arrival.before(request);
        return new Arrived(
                user.professional().name(),
                words.say("role", user.professional().role()),
                user.professional().organization().orElse(""),
                before.login().map(at -> moment(at, words)).orElse(""),
                before.use().map(at -> moment(at, words)).orElse(""),
                habits.consultations() == 0,
                ProfessionalClaims.hasSeveralPlaces(login));
    }

    private String moment(Instant at, Words words) {
        return new Dates(words).moment(at, settings.zone());
    }

    private PageView notice(SignedIn user, Partner partner, String asked, Frame frame, List<Open> open) {
        List<LanguageTag> languages = noticeLanguages(partner);
        LanguageTag language = languages.stream()
                .filter(offered -> offered.value().equals(asked))
                .findFirst()
                .orElse(languages.getFirst());
        CountryCode country = partner.country();
        return pages.page(
                "notice_given",
                new NoticeGivenPage(
                        frame,
                        countries.choice(partner, Optional.of(user), frame.t(), Habits.NONE),
                        notices.in(language),
                        language,
                        languages,
                        operator.noticeLink()
                                .map(link -> link.to(country, language))
                                .map(URI::toString),
                        consultations.ruling(user, country),
                        notices.today(notices.in(language).language()),
                        open));
    }

    @PostMapping("/consultations")
    ResponseEntity<Void> open(
            SignedIn user,
            @RequestParam String country,
            @RequestParam NoticeGiven.Way way,
            @RequestParam(defaultValue = "en") String notice) {
        Optional<Partner> partner = countries.partner(country);
        if (partner.isEmpty()) {
            return Pages.see("/?problem=not-served");
        }
        LanguageTag language = noticeLanguages(partner.get()).stream()
                .filter(offered -> offered.value().equals(notice))
                .findFirst()
                .orElse(new LanguageTag("en"));
        Bundles.Notice text = notices.in(language);
        NoticeGiven given = new NoticeGiven(way, language, text.asAsked() ? text.version() : NoticeGiven.ORAL);
        PurposeOfUse purpose = way == NoticeGiven.Way.NOT_POSSIBLE ? PurposeOfUse.EMERGENCY : PurposeOfUse.TREATMENT;
        return untouched(user, partner.get(), given, purpose)
                .or(() -> consultations.open(user, partner.get().country(), given, purpose))
                .map(consultation -> Pages.see("/c/" + consultation.token().value()))
                .orElseGet(() -> Pages.see("/?problem=not-served"));
    }

    /** A button pressed twice opens one consultation. */
    private Optional<Consultation> untouched(SignedIn user, Partner partner, NoticeGiven given, PurposeOfUse purpose) {
        return consultations.openOf(user).stream()
                .filter(open -> open.partner().country().equals(partner.country())
                        && open.notice().equals(given)
                        && open.purpose() == purpose
                        && open.step() instanceof Step.Identify identify
                        && identify.problem().isEmpty()
                        && identify.typed().isEmpty())
                .findFirst();
    }

    private List<Open> open(SignedIn user, Words words) {
        return consultations.openOf(user).stream()
                .filter(consultation -> !(consultation.step() instanceof Step.Closed))
                .map(consultation -> Open.of(consultation, words, settings.zone()))
                .toList();
    }

    /** The languages of the patient's country, the main one first; then all others there is a text in. */
    private List<LanguageTag> noticeLanguages(Partner partner) {
        return Stream.concat(
                        partner.languages().stream().map(LanguageTag::base),
                        Stream.concat(Stream.of(new LanguageTag("en")), notices.languages().stream()))
                .distinct()
                .toList();
    }
}
