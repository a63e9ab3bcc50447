package eu.passerelle.discovery.rule;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.trust.ProfessionalRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What holds for one question on one day: every item, each with the rule it came from.
 *
 * @param country of affiliation
 * @param items all of {@link Item}, in their order
 */
public record Ruling(
        CountryCode country,
        DocumentKind kind,
        ProfessionalRole role,
        LocalDate day,
        RuleVersion version,
        List<Decided<Decision>> items) {
    public Ruling {
        items = List.copyOf(items);
        if (!items.stream().map(decided -> decided.decision().item()).toList().equals(List.of(Item.values()))) {
            throw new IllegalArgumentException("a ruling decides every item once, in order");
        }
    }

    public Decided<Decision> about(Item item) {
        return items.get(item.ordinal());
    }

    private <T extends Decision> T decided(Item item, Class<T> type) {
        return type.cast(about(item).decision());
    }

    public boolean offered() {
        return decided(Item.OFFERED, Decision.Offered.class).offered();
    }

    /** Why it is not offered, in a language or in English; empty where it is. */
    public String reason(LanguageTag language) {
        return decided(Item.OFFERED, Decision.Offered.class).reason(language);
    }

    public AgreementRule agreement() {
        return decided(Item.AGREEMENT, Decision.Agreement.class).rule();
    }

    /** Whether an emergency can be the purpose; then no agreement is asked. */
    public boolean emergency() {
        return decided(Item.EMERGENCY, Decision.Emergency.class).offered();
    }

    public boolean accessCode() {
        return decided(Item.ACCESS_CODE, Decision.AccessCode.class).expected();
    }

    public boolean otherPerson() {
        return decided(Item.OTHER_PERSON, Decision.OtherPerson.class).allowed();
    }

    public CopyRule copy() {
        return decided(Item.COPY, Decision.Copy.class).rule();
    }

    public Set<NoticeWay> noticeWays() {
        return decided(Item.NOTICE, Decision.Notice.class).ways();
    }

    /** Whether the same holds, whatever the rules are called. */
    public boolean saysTheSameAs(Ruling other) {
        return items.stream()
                .allMatch(decided ->
                        other.about(decided.decision().item()).decision().equals(decided.decision()));
    }
}
