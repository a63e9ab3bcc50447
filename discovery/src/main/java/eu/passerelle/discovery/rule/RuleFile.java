package eu.passerelle.discovery.rule;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.settings.Settings;
import eu.passerelle.settings.SettingsRefused;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a version of the rules from its YAML file. A head ({@code version}, {@code valid-from}, {@code issued-by},
 * {@code source}), a complete {@code default}, and {@code rules}, each with {@code country}, {@code service} and
 * {@code role} (left out, or {@code any}, where it is about all), its own {@code source}, {@code from} and {@code until}.
 */
public final class RuleFile {
    private static final Source NO_SOURCE = new Source("?", Optional.empty());
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private RuleFile() {}

    /** @throws SettingsRefused with everything that is wrong */
    public static RuleVersion read(Path file) {
        return Settings.read(file, RuleFile::version);
    }

    /** @throws SettingsRefused with everything that is wrong */
    public static RuleVersion read(String name, Reader reader) {
        return Settings.read(name, reader, RuleFile::version);
    }

    private static RuleVersion version(Settings root) {
        String name = root.text("version");
        LocalDate validFrom = root.value("valid-from", RuleFile::day, NO_DAY);
        String issuedBy = root.text("issued-by");
        Source source = source(root);
        Settings otherwise = root.section("default");
        Decisions decisions = Decisions.of(decisions(otherwise));
        if (root.has("default")) {
            decisions.missing().stream()
                    .filter(item -> !otherwise.has(item.word()))
                    .forEach(item -> otherwise.refuse(item.word(), "is missing: the default decides everything"));
        }
        List<Rule> rules = new ArrayList<>();
        boolean allRead = true;
        List<Settings> sections = root.sections("rules");
        for (int i = 0; i < sections.size(); i++) {
            Optional<Rule> rule = rule(sections.get(i));
            allRead &= rule.isPresent();
            rule.ifPresent(rules::add);
            if (Stream.of(Item.values()).map(Item::word).noneMatch(sections.get(i)::has)) {
                root.refuse("rules[" + i + "]", "decides nothing");
            }
        }
        if (allRead) {
            RuleVersion.contradictions(rules).forEach(found -> root.refuse("rules", found.text()));
        }
        // what was refused above is told all the same; the stand-in only keeps the reading going
        boolean sound = decisions.missing().isEmpty()
                && RuleVersion.contradictions(rules).isEmpty();
        return sound ? new RuleVersion(name, validFrom, issuedBy, source, decisions, rules) : RuleVersion.BUILT_IN;
    }

    /** Empty where something in it was refused. */
    private static Optional<Rule> rule(Settings section) {
        Scope scope = new Scope(
                anyOr(section, "country", CountryCode::of),
                anyOr(section, "service", Asked::kind),
                anyOr(section, "role", Asked::role));
        Optional<LocalDate> from = section.optionalValue("from", RuleFile::day);
        Optional<LocalDate> until = section.optionalValue("until", RuleFile::day);
        Source source = source(section);
        List<Decision> decisions = decisions(section);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            section.refuse("until", "is before from");
            return Optional.empty();
        }
        return decisions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rule(scope, new Period(from, until), source, Decisions.of(decisions)));
    }

    private static <T> Optional<T> anyOr(Settings section, String key, Function<String, T> type) {
        return section.optionalText(key).equals(Optional.of("any"))
                ? Optional.empty()
                : section.optionalValue(key, type);
    }

    private static Source source(Settings section) {
        Settings source = section.section("source");
        String text = source.text("text");
        Optional<URI> link = source.optionalValue(
                "link",
                word -> new Source("?", Optional.of(URI.create(word))).link().orElseThrow());
        return text.isBlank() ? NO_SOURCE : new Source(text, link);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is no day such as 2026-12-31: " + text, e);
        }
    }

    private static List<Decision> decisions(Settings section) {
        List<Decision> found = new ArrayList<>();
        offered(section).ifPresent(found::add);
        section.optionalValue("agreement", word -> oneOf(AgreementRule.values(), word))
                .map(Decision.Agreement::new)
                .ifPresent(found::add);
        flag(section, Item.EMERGENCY).map(Decision.Emergency::new).ifPresent(found::add);
        flag(section, Item.ACCESS_CODE).map(Decision.AccessCode::new).ifPresent(found::add);
        flag(section, Item.OTHER_PERSON).map(Decision.OtherPerson::new).ifPresent(found::add);
        section.optionalValue("copy", word -> oneOf(CopyRule.values(), word))
                .map(Decision.Copy::new)
                .ifPresent(found::add);
        notice(section).ifPresent(found::add);
        return found;
    }

    private static Optional<Decision> offered(Settings section) {
        Optional<Boolean> offered = flag(section, Item.OFFERED);
        Map<LanguageTag, String> reasons = new HashMap<>();
        section.textMap("reason").forEach((language, text) -> {
            try {
                reasons.put(LanguageTag.of(language).base(), text);
            } catch (IllegalArgumentException e) {
                section.refuse("reason", "is no language: " + language);
            }
        });
        if (!offered.equals(Optional.of(false))) {
            if (section.has("reason")) {
                section.refuse("reason", "belongs to offered: false");
            }
            return offered.map(yes -> new Decision.Offered(true, Map.of()));
        }
        if (!reasons.containsKey(Decision.Offered.ENGLISH)) {
            section.refuse("reason", "is missing in English (en): who is turned away is told why");
            reasons.put(Decision.Offered.ENGLISH, "?");
        }
        return Optional.of(new Decision.Offered(false, reasons));
    }

    private static Optional<Boolean> flag(Settings section, Item item) {
        return section.optionalValue(item.word(), text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("is neither true nor false: " + text);
        });
    }

    private static Optional<Decision> notice(Settings section) {
        if (!section.has("notice")) {
            return Optional.empty();
        }
        Set<NoticeWay> ways = EnumSet.noneOf(NoticeWay.class);
        for (String word : section.texts("notice")) {
            try {
                ways.add(oneOf(NoticeWay.values(), word));
            } catch (IllegalArgumentException e) {
                section.refuse("notice", String.valueOf(e.getMessage()));
            }
        }
        if (ways.isEmpty()) {
            section.refuse("notice", "allows no way of giving the notice");
            return Optional.empty();
        }
        return Optional.of(new Decision.Notice(ways));
    }

    private static <T extends Enum<T>> T oneOf(T[] values, String word) {
        for (T value : values) {
            if (Asked.spelled(value).equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException("is none of "
                + String.join(", ", List.of(values).stream().map(Asked::spelled).toList()) + ": " + word);
    }
}
