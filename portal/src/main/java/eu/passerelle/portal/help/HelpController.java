package eu.passerelle.portal.help;

import eu.passerelle.portal.countries.Choice;
import eu.passerelle.portal.countries.Countries;
import eu.passerelle.portal.operator.Helpdesk;
import eu.passerelle.portal.operator.Operator;
import eu.passerelle.portal.pages.Frame;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.pages.PageView;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.professional.Habits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** W4: help before and after the login. */
@Controller
public class HelpController {
    private final Operator operator;
    private final Countries countries;
    private final Frames frames;
    private final Pages pages;

    public HelpController(Operator operator, Countries countries, Frames frames, Pages pages) {
        this.operator = operator;
        this.countries = countries;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/help")
    PageView help(HttpServletRequest request) {
        Frame frame = frames.of(request, "help.title");
        List<Choice> states = countries.choices(Optional.empty(), frame.t(), Habits.NONE).stream()
                .filter(Choice::active)
                .toList();
        return pages.page(
                "help",
                new HelpPage(
                        frame,
                        topics(frame.t()),
                        contact(frame.t()),
                        states,
                        countries.notes(Optional.empty(), frame.t())));
    }

    @GetMapping("/help/guide")
    PageView guide(HttpServletRequest request) {
        Frame frame = frames.of(request, "guide.title");
        return pages.page("guide", new GuidePage(frame, lines("guide.step.", frame.t()), contact(frame.t())));
    }

    private Contact contact(Words words) {
        Helpdesk helpdesk = operator.helpdesk();
        return new Contact(
                helpdesk.telephone().orElse(""),
                helpdesk.email().orElse(""),
                helpdesk.hours(words.language()).orElse(""));
    }

    private static List<Topic> topics(Words words) {
        List<Topic> topics = new ArrayList<>();
        for (int i = 1; words.find("help." + i).isPresent(); i++) {
            List<Answer> answers = new ArrayList<>();
            for (int j = 1; words.find("help." + i + "." + j).isPresent(); j++) {
                String key = "help." + i + "." + j;
                answers.add(new Answer(words.say(key), words.say(key + ".answer")));
            }
            topics.add(new Topic(words.say("help." + i), answers));
        }
        return topics;
    }

    private static List<String> lines(String prefix, Words words) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; words.find(prefix + i).isPresent(); i++) {
            lines.add(words.say(prefix + i));
        }
        return lines;
    }

    /** W4. */
    public record HelpPage(
            Frame frame, List<Topic> topics, Contact contact, List<Choice> countries, List<String> notes) {
        public HelpPage {
            topics = List.copyOf(topics);
            countries = List.copyOf(countries);
            notes = List.copyOf(notes);
        }
    }

    /** Questions that belong together. */
    public record Topic(String name, List<Answer> answers) {
        public Topic {
            answers = List.copyOf(answers);
        }
    }

    /** A question with its answer. */
    public record Answer(String question, String answer) {}

    /** Whom to call; empty texts where nothing is configured. */
    public record Contact(String telephone, String email, String hours) {
        public boolean isThere() {
            return !telephone.isEmpty() || !email.isEmpty();
        }

        public String dialled() {
            return Helpdesk.dialled(telephone);
        }
    }

    /** What to do, on one page of paper. */
    public record GuidePage(Frame frame, List<String> steps, Contact contact) {
        public GuidePage {
            steps = List.copyOf(steps);
        }
    }
}
