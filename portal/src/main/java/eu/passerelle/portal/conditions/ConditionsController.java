package eu.passerelle.portal.conditions;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.portal.PortalSettings;
import eu.passerelle.portal.login.ProfessionalClaims;
import eu.passerelle.portal.pages.Frame;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.pages.PageView;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.SignedIn;
import eu.passerelle.treatment.professional.Acceptance;
import eu.passerelle.treatment.professional.ProfessionalRecord;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** W3: the conditions, to be accepted once per version and to be read by anybody at any time. */
@Controller
public class ConditionsController {
    private final Conditions conditions;
    private final ProfessionalRecord record;
    private final PortalSettings settings;
    private final InstantSource clock;
    private final Frames frames;
    private final Pages pages;

    public ConditionsController(
            Conditions conditions,
            ProfessionalRecord record,
            PortalSettings settings,
            InstantSource clock,
            Frames frames,
            Pages pages) {
        this.conditions = conditions;
        this.record = record;
        this.settings = settings;
        this.clock = clock;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping(ConditionsGate.PAGE)
    PageView read(@Nullable Authentication login, HttpServletRequest request) {
        Frame frame = frames.of(request, "conditions.title");
        Words words = frame.t();
        ConditionsText text = conditions.current(words.language());
        Optional<String> subject = Optional.ofNullable(login)
                .filter(ProfessionalClaims::isReader)
                .map(Authentication::getPrincipal)
                .filter(OidcUser.class::isInstance)
                .map(OidcUser.class::cast)
                .map(ProfessionalClaims::subject);
        Optional<Acceptance> accepted = subject.flatMap(known -> record.acceptance(known, text.version()));
        Optional<Acceptance> before = accepted.isPresent() ? Optional.empty() : subject.flatMap(record::lastAcceptance);
        Optional<ConditionsText> compared = before.flatMap(last -> conditions.of(last.version(), text.language()));
        Dates dates = new Dates(words);
        return pages.page(
                "conditions",
                new ConditionsPage(
                        frame,
                        text,
                        dates.of(LocalDate.parse(text.version())),
                        compared.map(old -> Changes.between(old.blocks(), text.blocks()))
                                .orElseGet(() -> Changes.none(text.blocks())),
                        accepted.map(when -> dates.moment(when.at(), settings.zone())),
                        before.map(when -> dates.moment(when.at(), settings.zone())),
                        compared.isPresent(),
                        subject.isPresent() && accepted.isEmpty()));
    }

    @PostMapping(ConditionsGate.PAGE)
    ResponseEntity<Void> accept(
            SignedIn user,
            @RequestParam String version,
            @RequestParam String language,
            @RequestParam String hash,
            HttpServletRequest request) {
        boolean tag = language.matches("[a-z]{2,3}(-[A-Z]{2})?");
        ConditionsText text = conditions.current(new LanguageTag(tag ? language : "en"));
        if (!text.version().equals(version) || !text.sha256().equals(hash)) {
            return Pages.see(ConditionsGate.PAGE);
        }
        record.accepted(new Acceptance(user.subject(), version, text.language(), text.sha256(), clock.instant()));
        return Pages.see(ConditionsGate.wanted(request.getSession()));
    }

    /**
     * W3.
     *
     * @param since when it came into force
     * @param blocks with the changes marked where an earlier version was accepted and is still there
     * @param acceptedOn in words; empty when this version was not accepted
     * @param before when another version was accepted, in words
     * @param compared whether the changes are marked
     * @param ask whether it is to be accepted now
     */
    public record ConditionsPage(
            Frame frame,
            ConditionsText text,
            String since,
            List<Marked> blocks,
            Optional<String> acceptedOn,
            Optional<String> before,
            boolean compared,
            boolean ask) {
        public ConditionsPage {
            blocks = List.copyOf(blocks);
        }
    }
}
