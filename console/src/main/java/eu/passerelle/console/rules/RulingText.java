package eu.passerelle.console.rules;

import eu.passerelle.border.DocumentKind;
import eu.passerelle.console.words.Words;
import eu.passerelle.discovery.rule.Decided;
import eu.passerelle.discovery.rule.Decision;
import eu.passerelle.discovery.rule.NoticeWay;
import eu.passerelle.discovery.rule.Period;
import eu.passerelle.discovery.rule.Rule;
import eu.passerelle.discovery.rule.Scope;
import eu.passerelle.trust.ProfessionalRole;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what rules decide, and why, in plain words; for the screen and for the terminal. */
public final class RulingText {
    private final Words words;

    public RulingText(Words words) {
        this.words = words;
    }

    /** One sentence about one item. */
    public String sentence(Decision decision) {
        return switch (decision) {
            case Decision.Offered offered ->
                offered.offered()
                        ? words.say("decision.OFFERED.yes")
                        : words.say("decision.OFFERED.no", offered.reason(words.language()));
            case Decision.Agreement agreement -> words.say("decision.AGREEMENT", agreement.rule());
            case Decision.Emergency emergency -> yesOrNo("decision.EMERGENCY", emergency.offered());
            case Decision.AccessCode code -> yesOrNo("decision.ACCESS_CODE", code.expected());
            case Decision.OtherPerson person -> yesOrNo("decision.OTHER_PERSON", person.allowed());
            case Decision.Copy copy -> words.say("decision.COPY", copy.rule());
            case Decision.Notice notice ->
                words.say(
                        "decision.NOTICE",
                        Stream.of(NoticeWay.values())
                                .filter(notice.ways()::contains)
                                .map(way -> words.say("noticeWay", way))
                                .collect(Collectors.joining(", ")));
        };
    }

    private String yesOrNo(String key, boolean yes) {
        return words.say(key + (yes ? ".yes" : ".no"));
    }

    /** Which rule decided, and from when until when it holds. */
    public String provenance(Decided<?> decided) {
        return decided.rule()
                .map(rule -> words.say("from.rule", scope(rule.scope())) + period(rule))
                .orElseGet(() -> words.say("from.default", decided.version().name()));
    }

    private String period(Rule rule) {
        Period period = rule.period();
        return period.from().map(day -> words.say("from.since", words.day(day))).orElse("")
                + period.until()
                        .map(day -> words.say("from.until", words.day(day)))
                        .orElse("");
    }

    /** Whom a rule is about. */
    public String scope(Scope scope) {
        return String.join(
                ", ",
                scope.country().map(words::country).orElseGet(() -> words.say("any.country")),
                scope.kind().map(this::kind).orElseGet(() -> words.say("any.service")),
                scope.role().map(this::role).orElseGet(() -> words.say("any.role")));
    }

    public String kind(DocumentKind kind) {
        return words.say("service", kind);
    }

    public String role(ProfessionalRole role) {
        return words.say("role", role);
    }
}
