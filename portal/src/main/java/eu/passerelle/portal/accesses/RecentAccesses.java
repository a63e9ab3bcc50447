package eu.passerelle.portal.accesses;

import eu.passerelle.border.CountryCode;
import eu.passerelle.portal.PortalSettings;
import eu.passerelle.portal.words.Dates;
import eu.passerelle.portal.words.Words;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.SignedIn;
import eu.passerelle.treatment.professional.PastAccess;
import eu.passerelle.treatment.professional.ProfessionalRecord;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The accesses of the last 24 hours of one professional, in words. */
public final class RecentAccesses {
    private static final Duration BACK = Duration.ofHours(24);

    private final ProfessionalRecord record;
    private final Consultations consultations;
    private final PortalSettings settings;
    private final InstantSource clock;

    public RecentAccesses(
            ProfessionalRecord record, Consultations consultations, PortalSettings settings, InstantSource clock) {
        this.record = record;
        this.consultations = consultations;
        this.settings = settings;
        this.clock = clock;
    }

    /** The latest first. */
    public List<AccessRow> of(SignedIn user, Words words) {
        return record.accesses(user.subject(), clock.instant().minus(BACK)).stream()
                .map(access -> row(access, words))
                .toList();
    }

    private AccessRow row(PastAccess access, Words words) {
        String country = country(access.country(), words);
        return new AccessRow(
                country,
                new Dates(words).moment(access.opened(), settings.zone()),
                access.reference().value(),
                access.problem()
                        .map(problem -> words.say("problem." + problem.name() + ".what", country))
                        .orElseGet(() -> words.say("accesses.state", access.state())));
    }

    private String country(CountryCode code, Words words) {
        String otherwise = consultations.countries().stream()
                .filter(partner -> partner.country().equals(code))
                .map(partner -> partner.name())
                .findFirst()
                .orElse(code.value());
        return words.country(code, otherwise);
    }
}
