package eu.passerelle.treatment;

import eu.passerelle.border.BorderFault;
import eu.passerelle.border.CountryCode;
import eu.passerelle.border.CountryOfAffiliation;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.Refusal;
import eu.passerelle.border.Retrieval;
import eu.passerelle.discovery.Partner;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Remembers from the questions that are asked anyway which countries answer. It asks nothing of its own, lives in memory
 * only, and changes no answer. A refusal is an answer, unless it says that the country's own systems are not there.
 */
public final class WatchedPartners implements Partners {
    private final Map<CountryCode, Availability> seen = new ConcurrentHashMap<>();
    private final Partners partners;
    private final InstantSource clock;

    public WatchedPartners(Partners partners, InstantSource clock) {
        this.partners = partners;
        this.clock = clock;
    }

    /** Never asks and never waits. */
    public Availability availability(CountryCode country) {
        return seen.getOrDefault(country, Availability.UNKNOWN);
    }

    @Override
    public List<Partner> all() {
        return partners.all();
    }

    @Override
    public Optional<Partner> of(CountryCode country) {
        return partners.of(country);
    }

    @Override
    public CountryOfAffiliation reach(CountryCode country, Access access) {
        CountryOfAffiliation way = partners.reach(country, access);
        return new CountryOfAffiliation() {
            @Override
            public Identification identify(IdentificationQuery query, Credentials credentials, Exchange exchange) {
                return noted(country, () -> way.identify(query, credentials, exchange), WatchedPartners::refusal);
            }

            @Override
            public DocumentList find(DocumentQuery query, Credentials credentials, Exchange exchange) {
                return noted(country, () -> way.find(query, credentials, exchange), WatchedPartners::refusal);
            }

            @Override
            public Retrieval retrieve(DocumentAddress document, Credentials credentials, Exchange exchange) {
                return noted(country, () -> way.retrieve(document, credentials, exchange), WatchedPartners::refusal);
            }
        };
    }

    private <T> T noted(CountryCode country, Supplier<T> question, Function<T, Optional<Refusal>> refusal) {
        try {
            T answer = question.get();
            boolean absent = refusal.apply(answer)
                    .flatMap(Refusal::known)
                    .filter(code -> code.category() == ErrorCode.Category.UNAVAILABLE)
                    .isPresent();
            note(country, !absent);
            return answer;
        } catch (BorderFault fault) {
            note(country, false);
            throw fault;
        }
    }

    private void note(CountryCode country, boolean answered) {
        seen.compute(country, (code, before) -> {
            Availability known = before == null ? Availability.UNKNOWN : before;
            return answered ? known.answeredAt(clock.instant()) : known.disturbedAt(clock.instant());
        });
    }

    private static Optional<Refusal> refusal(Identification answer) {
        return switch (answer) {
            case Identification.Refused refused -> Optional.of(refused.refusal());
            case Identification.Identified found -> Optional.empty();
            case Identification.NoMatch none -> Optional.empty();
            case Identification.MoreDetailsNeeded more -> Optional.empty();
        };
    }

    private static Optional<Refusal> refusal(DocumentList answer) {
        return switch (answer) {
            case DocumentList.Refused refused -> Optional.of(refused.refusal());
            case DocumentList.None none -> Optional.empty();
            case DocumentList.Found found -> Optional.empty();
        };
    }

    private static Optional<Refusal> refusal(Retrieval answer) {
        return switch (answer) {
            case Retrieval.Refused refused -> Optional.of(refused.refusal());
            case Retrieval.Missing missing -> Optional.empty();
            case Retrieval.Retrieved retrieved -> Optional.empty();
        };
    }
}
