package eu.passerelle.portal.welcome;

import eu.passerelle.discovery.Partner;
import eu.passerelle.portal.countries.Countries;
import eu.passerelle.portal.operator.Operator;
import eu.passerelle.portal.pages.Frame;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.pages.PageView;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.portal.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** W1. */
@Controller
public class WelcomeController {
    private final Countries countries;
    private final Operator operator;
    private final Frames frames;
    private final Pages pages;

    public WelcomeController(Countries countries, Operator operator, Frames frames, Pages pages) {
        this.countries = countries;
        this.operator = operator;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/welcome")
    PageView welcome(HttpServletRequest request) {
        Frame frame = frames.of(request, "welcome.title");
        List<Partner> partners = countries.partners();
        return pages.page(
                "welcome",
                new WelcomePage(
                        frame,
                        Arrays.stream(Service.values())
                                .map(service -> new Offer(
                                        service,
                                        partners.stream()
                                                .anyMatch(partner -> service.with(partner) == Service.State.WORKS)))
                                .toList(),
                        partners.stream()
                                .map(partner -> row(partner, frame.t()))
                                .sorted(Comparator.comparing(
                                        Row::country,
                                        Collator.getInstance(frame.t().locale())))
                                .toList(),
                        operator.citizens().map(URI::toString)));
    }

    private static Row row(Partner partner, Words words) {
        return new Row(
                words.country(partner.country(), partner.name()),
                Arrays.stream(Service.values())
                        .map(service -> service.with(partner))
                        .toList());
    }

    /**
     * W1.
     *
     * @param citizens the country's page for its citizens; empty where there is none
     */
    public record WelcomePage(Frame frame, List<Offer> offers, List<Row> countries, Optional<String> citizens) {
        public WelcomePage {
            offers = List.copyOf(offers);
            countries = List.copyOf(countries);
        }
    }

    /** A service, and whether it works here with some country. */
    public record Offer(Service service, boolean here) {}

    /** A country with the state of each service. */
    public record Row(String country, List<Service.State> states) {
        public Row {
            states = List.copyOf(states);
        }
    }
}
