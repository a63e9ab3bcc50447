package eu.passerelle.node;

import eu.passerelle.audit.AskedExchanges;
import eu.passerelle.audit.OnBehalfOf;
import eu.passerelle.border.BorderFault;
import eu.passerelle.border.CountryCode;
import eu.passerelle.border.CountryOfAffiliation;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.Retrieval;
import eu.passerelle.discovery.Partner;
import eu.passerelle.discovery.PartnerDirectory;
import eu.passerelle.soap.client.Endpoints;
import eu.passerelle.soap.client.SoapClient;
import eu.passerelle.soap.client.SoapClientSettings;
import eu.passerelle.treatment.Access;
import eu.passerelle.treatment.Partners;
import eu.passerelle.trust.KeyIdentity;
import eu.passerelle.trust.Professional;
import eu.passerelle.trust.TlsContexts;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The partners of the folder, each with a line of its own that is kept as long as its endpoints and certificates stay
 * the same; recorded before anything is asked.
 */
final class Network implements Partners, AutoCloseable {
    private final Map<CountryCode, Line> lines = new ConcurrentHashMap<>();
    private final PartnerDirectory directory;
    private final KeyIdentity tls;
    private final TlsContexts contexts;
    private final AskedExchanges record;
    private final UnaryOperator<CountryOfAffiliation> extended;
    private final InstantSource clock;

    private record Line(Partner partner, SoapClient client) {}

    Network(
            PartnerDirectory directory,
            KeyIdentity tls,
            TlsContexts contexts,
            AskedExchanges record,
            UnaryOperator<CountryOfAffiliation> extended,
            InstantSource clock) {
        this.directory = directory;
        this.tls = tls;
        this.contexts = contexts;
        this.record = record;
        this.extended = extended;
        this.clock = clock;
    }

    @Override
    public List<Partner> all() {
        return directory.partners();
    }

    @Override
    public Optional<Partner> of(CountryCode country) {
        return directory.partner(country);
    }

    @Override
    public CountryOfAffiliation reach(CountryCode country, Access access) {
        CountryOfAffiliation way = directory
                .partner(country)
                .flatMap(this::line)
                .map(CountryOfAffiliation.class::cast)
                .orElseGet(Gone::new);
        return record.recorded(extended.apply(way), onBehalfOf(country, access));
    }

    private static OnBehalfOf onBehalfOf(CountryCode country, Access access) {
        Professional professional = access.user().professional();
        return new OnBehalfOf(
                access.consultation(),
                access.reference().value(),
                access.user().subject(),
                professional.name(),
                professional.role().code(),
                professional.organization().orElse(""),
                access.purpose().name(),
                country);
    }

    private Optional<SoapClient> line(Partner partner) {
        if (partner.endpoints().isEmpty()) {
            return Optional.empty();
        }
        Line line = lines.compute(partner.country(), (country, known) -> {
            if (known != null && known.partner().equals(partner)) {
                return known;
            }
            if (known != null) {
                known.client().close();
            }
            return new Line(partner, client(partner));
        });
        return Optional.of(line.client());
    }

    private SoapClient client(Partner partner) {
        Partner.Endpoints at = partner.endpoints().orElseThrow();
        return new SoapClient(SoapClientSettings.of(
                        contexts.client(tls, () -> directory.byCountry(partner.country())),
                        new Endpoints(at.xcpd(), at.xca(), at.xdr()),
                        partner.homeCommunityId(),
                        clock)
                .seenBy(record));
    }

    @Override
    public void close() {
        lines.values().forEach(line -> line.client().close());
    }

    /** A partner whose file was taken away while somebody was reading. */
    private static final class Gone implements CountryOfAffiliation {
        private static BorderFault fault() {
            return new BorderFault(BorderFault.Kind.UNREACHABLE, "the partner is not listed any more");
        }

        @Override
        public Identification identify(IdentificationQuery query, Credentials credentials, Exchange exchange) {
            throw fault();
        }

        @Override
        public DocumentList find(DocumentQuery query, Credentials credentials, Exchange exchange) {
            throw fault();
        }

        @Override
        public Retrieval retrieve(DocumentAddress document, Credentials credentials, Exchange exchange) {
            throw fault();
        }
    }
}
