package eu.passerelle.console.rules;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.console.ConsoleSettings;
import eu.passerelle.console.pages.Frame;
import eu.passerelle.console.pages.Frames;
import eu.passerelle.console.pages.Pages;
import eu.passerelle.console.words.Words;
import eu.passerelle.discovery.Partner;
import eu.passerelle.discovery.PartnerDirectory;
import eu.passerelle.discovery.rule.Asked;
import eu.passerelle.discovery.rule.Decided;
import eu.passerelle.discovery.rule.Item;
import eu.passerelle.discovery.rule.RuleBook;
import eu.passerelle.discovery.rule.RuleFolder;
import eu.passerelle.discovery.rule.RuleVersion;
import eu.passerelle.discovery.rule.Ruling;
import eu.passerelle.discovery.rule.Source;
import eu.passerelle.trust.ProfessionalRole;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.text.Collator;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** O3, D6: which versions there are, what is wrong with them, and what holds for whom, with its source. */
@Controller
public class RulesController {
    private final RuleFolder rules;
    private final PartnerDirectory partners;
    private final ConsoleSettings settings;
    private final InstantSource clock;
    private final Frames frames;
    private final Pages pages;

    public RulesController(
            RuleFolder rules,
            PartnerDirectory partners,
            ConsoleSettings settings,
            InstantSource clock,
            Frames frames,
            Pages pages) {
        this.rules = rules;
        this.partners = partners;
        this.settings = settings;
        this.clock = clock;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/operator")
    View entrance() {
        return new RedirectView("/operator/rules");
    }

    @GetMapping("/operator/rules")
    View show(
            HttpServletRequest request,
            @RequestParam(defaultValue = "patient-summary") String service,
            @RequestParam(defaultValue = "") String day) {
        Frame frame = frames.of(request, "rules.title");
        RulingText text = new RulingText(frame.t());
        LocalDate shown = day(day);
        DocumentKind kind = Asked.KINDS.stream()
                .filter(known -> Asked.word(known).equals(service))
                .findFirst()
                .orElse(DocumentKind.PATIENT_SUMMARY);
        RuleBook book = rules.get();
        RuleVersion version = book.on(shown);
        List<ProfessionalRole> roles = Asked.roles(version);
        return pages.page(
                "rules",
                new RulesPage(
                        frame,
                        book.versions().reversed().stream()
                                .map(each -> version(each, version, shown, frame.t()))
                                .toList(),
                        Stream.concat(rules.problems().stream(), partners.problems().stream())
                                .toList(),
                        version.equals(RuleVersion.BUILT_IN),
                        Asked.KINDS.stream().map(each -> choice(each, text)).toList(),
                        choice(kind, text),
                        shown.toString(),
                        frame.t().day(shown),
                        roles.stream().map(text::role).toList(),
                        rows(book, kind, roles, shown, frame.t())),
                200);
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notGiven) {
            return LocalDate.ofInstant(clock.instant(), settings.zone());
        }
    }

    private static RulesPage.Choice choice(DocumentKind kind, RulingText text) {
        return new RulesPage.Choice(Asked.word(kind), text.kind(kind));
    }

    private static RulesPage.Version version(RuleVersion version, RuleVersion inForce, LocalDate day, Words words) {
        String state =
                version.equals(inForce) ? "IN_FORCE" : version.validFrom().isAfter(day) ? "COMING" : "OVER";
        return new RulesPage.Version(
                version.name(),
                words.day(version.validFrom()),
                version.issuedBy(),
                version.source().text(),
                link(version.source()),
                state);
    }

    private List<RulesPage.Row> rows(
            RuleBook book, DocumentKind kind, List<ProfessionalRole> roles, LocalDate day, Words words) {
        Set<CountryCode> countries = new TreeSet<>();
        partners.partners().stream().map(Partner::country).forEach(countries::add);
        book.on(day).rules().forEach(rule -> rule.scope().country().ifPresent(countries::add));
        countries.remove(settings.country());
        RulingText text = new RulingText(words);
        List<RulesPage.Row> rows = new ArrayList<>();
        for (CountryCode country : countries) {
            rows.add(new RulesPage.Row(
                    country.value(),
                    words.country(
                            country,
                            partners.partner(country).map(Partner::name).orElseGet(country::value)),
                    roles.stream()
                            .map(role -> cell(book.ruling(country, kind, role, day), text, words))
                            .toList()));
        }
        rows.sort(Comparator.comparing(RulesPage.Row::country, Collator.getInstance(words.locale())));
        return rows;
    }

    private static RulesPage.Cell cell(Ruling ruling, RulingText text, Words words) {
        return new RulesPage.Cell(
                text.role(ruling.role()),
                ruling.offered(),
                ruling.reason(words.language()),
                words.say("short.AGREEMENT", ruling.agreement()),
                ruling.emergency(),
                ruling.about(ruling.offered() ? Item.AGREEMENT : Item.OFFERED)
                        .source()
                        .text(),
                ruling.items().stream()
                        .map(decided -> line(decided, text, words))
                        .toList());
    }

    private static RulesPage.Line line(Decided<?> decided, RulingText text, Words words) {
        return new RulesPage.Line(
                words.say("item", decided.decision().item()),
                text.sentence(decided.decision()),
                decided.rule().isPresent(),
                text.provenance(decided),
                decided.source().text(),
                link(decided.source()));
    }

    private static String link(Source source) {
        return source.link().map(URI::toString).orElse("");
    }
}
