package eu.passerelle.portal.pages;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.discovery.Partner;
import eu.passerelle.discovery.rule.Ruling;
import eu.passerelle.portal.PortalSettings;
import eu.passerelle.portal.pages.StartPage.Choice;
import eu.passerelle.portal.pages.StartPage.Open;
import eu.passerelle.portal.words.Bundles;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.NoticeGiven;
import eu.passerelle.treatment.SignedIn;
import eu.passerelle.treatment.Step;
import eu.passerelle.trust.PurposeOfUse;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** P1 and P2: which country, and how the patient was informed. */
@Controller
public class StartController {
    private final Consultations consultations;
    private final PortalSettings settings;
    private final Frames frames;
    private final Pages pages;

    public StartController(Consultations consultations, PortalSettings settings, Frames frames, Pages pages) {
        this.consultations = consultations;
        this.settings = settings;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/")
    PageView start(
            SignedIn user,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String notice,
            @RequestParam(defaultValue = "") String problem) {
        Optional<Partner> chosen = partner(country)
                .filter(partner -> canBeAsked(partner)
                        && consultations.ruling(user, partner.country()).offered());
        Frame frame = frames.of(request, chosen.isPresent() ? "notice.title" : "start.title");
        Words words = frame.t();
        List<Open> open = open(user, words);
        boolean notServed = problem.equals("not-served");
        if (chosen.isEmpty()) {
            return pages.page("start", new StartPage(frame, countries(user, words), open, notServed));
        }
        Partner partner = chosen.get();
        List<LanguageTag> languages = noticeLanguages(partner);
        LanguageTag language = languages.stream()
                .filter(offered -> offered.value().equals(notice))
                .findFirst()
                .orElse(languages.getFirst());
        return pages.page(
                "notice_given",
                new NoticeGivenPage(
                        frame,
                        partner.country().value(),
                        words.country(partner.country(), partner.name()),
                        Bundles.notice(language),
                        language,
                        languages,
                        consultations.ruling(user, partner.country()),
                        open));
    }

    @PostMapping("/consultations")
    ResponseEntity<Void> open(
            SignedIn user,
            @RequestParam String country,
            @RequestParam NoticeGiven.Way way,
            @RequestParam(defaultValue = "en") String notice) {
        Optional<Partner> partner = partner(country);
        if (partner.isEmpty()) {
            return Pages.see("/?problem=not-served");
        }
        LanguageTag language = noticeLanguages(partner.get()).stream()
                .filter(offered -> offered.value().equals(notice))
                .findFirst()
                .orElse(new LanguageTag("en"));
        Bundles.Notice text = Bundles.notice(language);
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

    private Optional<Partner> partner(String country) {
        return country.matches("[A-Z]{2}")
                ? consultations.countries().stream()
                        .filter(partner -> partner.country().equals(new CountryCode(country)))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean canBeAsked(Partner partner) {
        return partner.serves(DocumentKind.PATIENT_SUMMARY);
    }

    private List<Choice> countries(SignedIn user, Words words) {
        Collator collator = Collator.getInstance(words.locale());
        return consultations.countries().stream()
                .filter(partner -> !partner.country().equals(settings.country()))
                .map(partner -> {
                    Ruling ruling = consultations.ruling(user, partner.country());
                    String name = words.country(partner.country(), partner.name());
                    return new Choice(
                            partner.country().value(),
                            name,
                            partner.name().equals(name) ? "" : partner.name(),
                            canBeAsked(partner) && ruling.offered(),
                            canBeAsked(partner)
                                    ? ruling.reason(words.language())
                                    : words.say(
                                            partner.endpoints().isEmpty() ? "start.asksOnly" : "start.noSummaries"));
                })
                .sorted(Comparator.comparing((Choice choice) -> !choice.active())
                        .thenComparing(Choice::name, collator))
                .toList();
    }

    private List<Open> open(SignedIn user, Words words) {
        return consultations.openOf(user).stream()
                .filter(consultation -> !(consultation.step() instanceof Step.Closed))
                .map(consultation -> new Open(
                        consultation.token().value(),
                        words.country(
                                consultation.partner().country(),
                                consultation.partner().name()),
                        Dates.time(consultation.opened(), settings.zone()),
                        consultation.reference().value()))
                .toList();
    }

    /** The patient's languages, the main one first; English can always be given. */
    private static List<LanguageTag> noticeLanguages(Partner partner) {
        LanguageTag english = new LanguageTag("en");
        return java.util.stream.Stream.concat(
                        partner.languages().stream().map(LanguageTag::base), java.util.stream.Stream.of(english))
                .distinct()
                .toList();
    }
}
