package eu.passerelle.portal.countries;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.discovery.Partner;
import eu.passerelle.portal.PortalSettings;
import eu.passerelle.portal.operator.ServiceNote;
import eu.passerelle.portal.operator.ServiceNotes;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.SignedIn;
import eu.passerelle.treatment.WatchedPartners;
import eu.passerelle.treatment.professional.Habits;
import java.text.Collator;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The countries in the words of one reader: the partners of this node, and the other countries that may take part in the
 * network, so that a search for one of them does not end in silence.
 */
public final class Countries {
    private final Consultations consultations;
    private final WatchedPartners watched;
    private final ServiceNotes notes;
    private final PortalSettings settings;
    private final InstantSource clock;

    public Countries(
            Consultations consultations,
            WatchedPartners watched,
            ServiceNotes notes,
            PortalSettings settings,
            InstantSource clock) {
        this.consultations = consultations;
        this.watched = watched;
        this.notes = notes;
        this.settings = settings;
        this.clock = clock;
    }

    /** The partners of this node, without the country itself. */
    public List<Partner> partners() {
        return consultations.countries().stream()
                .filter(partner -> !partner.country().equals(settings.country()))
                .toList();
    }

    public Optional<Partner> partner(String code) {
        return consultations.countries().stream()
                .filter(partner -> partner.country().value().equals(code))
                .findFirst();
    }

    public static boolean canBeAsked(Partner partner) {
        return partner.serves(DocumentKind.PATIENT_SUMMARY);
    }

    /**
     * Those used before first, the latest first; then by name. Those that cannot be asked stand behind the others.
     *
     * @param user whose role the rules look at; empty where nobody is logged in
     */
    public List<Choice> choices(Optional<SignedIn> user, Words words, Habits habits) {
        Collator collator = Collator.getInstance(words.locale());
        List<Partner> partners = partners();
        Stream<Choice> absent = NetworkCountry.ALL.stream()
                .filter(country -> !country.code().equals(settings.country())
                        && partners.stream()
                                .noneMatch(partner -> partner.country().equals(country.code())))
                .map(country -> absent(country, words));
        return Stream.concat(partners.stream().map(partner -> choice(partner, user, words, habits)), absent)
                .sorted(Comparator.comparing((Choice choice) -> !choice.active())
                        .thenComparing(choice -> rank(choice, habits))
                        .thenComparing(Choice::name, collator))
                .toList();
    }

    private static int rank(Choice choice, Habits habits) {
        int position = habits.countries().indexOf(new CountryCode(choice.code()));
        return choice.active() && position >= 0 ? position : Integer.MAX_VALUE;
    }

    /** Those whose name, in one of its languages, or code fits the letters typed. */
    public static List<Choice> fitting(List<Choice> choices, String typed) {
        String sought = Folded.of(typed);
        return choices.stream()
                .filter(choice -> choice.words().contains(sought))
                .toList();
    }

    public Choice choice(Partner partner, Optional<SignedIn> user, Words words, Habits habits) {
        String name = words.country(partner.country(), partner.name());
        List<Choice.OwnName> ownNames = ownNames(partner.country(), partner.languages(), name);
        AvailabilityWords state =
                AvailabilityWords.of(watched.availability(partner.country()), words, clock.instant(), settings.zone());
        return new Choice(
                partner.country().value(),
                name,
                ownNames,
                habits.countries().contains(partner.country()),
                why(partner, user, words),
                canBeAsked(partner) ? state.text() : "",
                state.disturbed(),
                notes(Optional.of(partner.country()), words),
                found(partner.country(), name, ownNames));
    }

    private Choice absent(NetworkCountry country, Words words) {
        CountryCode code = country.code();
        String name = words.country(code, code.value());
        List<Choice.OwnName> ownNames = ownNames(code, country.languages(), name);
        return new Choice(
                code.value(),
                name,
                ownNames,
                false,
                words.say("start.notConnected"),
                "",
                false,
                notes(Optional.of(code), words),
                found(code, name, ownNames));
    }

    /** What the operator says now about a country, or about the service. */
    public List<String> notes(Optional<CountryCode> country, Words words) {
        return notes.now().stream()
                .filter(note -> note.country().equals(country))
                .map((ServiceNote note) -> note.text(words.language()))
                .toList();
    }

    private static String found(CountryCode code, String name, List<Choice.OwnName> ownNames) {
        String english = Locale.of("", code.value()).getDisplayCountry(Locale.ENGLISH);
        return Folded.of(Stream.concat(
                        Stream.of(name, english, code.value()),
                        ownNames.stream().map(Choice.OwnName::name))
                .distinct()
                .collect(Collectors.joining(" ")));
    }

    /** A name that is the same in two of its languages, or in that of the reader, is said once. */
    private static List<Choice.OwnName> ownNames(CountryCode country, List<LanguageTag> languages, String name) {
        List<Choice.OwnName> names = new ArrayList<>();
        for (LanguageTag language : languages) {
            ownName(country, language.base())
                    .filter(own -> !own.name().equals(name)
                            && names.stream().noneMatch(known -> known.name().equals(own.name())))
                    .ifPresent(names::add);
        }
        return names;
    }

    private static Optional<Choice.OwnName> ownName(CountryCode country, LanguageTag language) {
        String name = Locale.of("", country.value()).getDisplayCountry(language.locale());
        return name.isEmpty() || name.equals(country.value())
                ? Optional.empty()
                : Optional.of(new Choice.OwnName(language, name));
    }

    /** Empty where it can be chosen. */
    private String why(Partner partner, Optional<SignedIn> user, Words words) {
        if (canBeAsked(partner)) {
            return user.map(who -> consultations.ruling(who, partner.country()))
                    .filter(ruling -> !ruling.offered())
                    .map(ruling -> ruling.reason(words.language()))
                    .orElse("");
        }
        if (partner.endpoints().isEmpty()) {
            return words.say("start.asksOnly");
        }
        return words.say(
                partner.services().contains(DocumentKind.PATIENT_SUMMARY) ? "start.noForm" : "start.noSummaries");
    }
}
