package eu.passerelle.discovery.rule;

import eu.passerelle.border.CountryCode;
import eu.passerelle.trust.ProfessionalRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What would be different for one question if other rules held. */
public record Change(Ruling before, Ruling after) {
    /** The items about which something else is decided, in their order. */
    public List<Item> items() {
        return List.of(Item.values()).stream()
                .filter(item ->
                        !before.about(item).decision().equals(after.about(item).decision()))
                .toList();
    }

    /**
     * All changes on a day, by country, kind of document and role.
     *
     * @param countries of the network; those that a rule names are compared too
     */
    public static List<Change> between(RuleBook now, RuleBook then, LocalDate day, Collection<CountryCode> countries) {
        Set<CountryCode> compared = new TreeSet<>(countries);
        Set<ProfessionalRole> roles = EnumSet.noneOf(ProfessionalRole.class);
        for (RuleBook book : List.of(now, then)) {
            roles.addAll(Asked.roles(book.on(day)));
            book.on(day).rules().forEach(rule -> rule.scope().country().ifPresent(compared::add));
        }
        List<Change> changes = new ArrayList<>();
        for (CountryCode country : compared) {
            for (var kind : Asked.KINDS) {
                for (ProfessionalRole role : roles) {
                    Ruling before = now.ruling(country, kind, role, day);
                    Ruling after = then.ruling(country, kind, role, day);
                    if (!before.saysTheSameAs(after)) {
                        changes.add(new Change(before, after));
                    }
                }
            }
        }
        return List.copyOf(changes);
    }
}
