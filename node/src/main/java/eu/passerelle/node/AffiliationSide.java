package eu.passerelle.node;

import eu.passerelle.affiliation.Affiliation;
import eu.passerelle.affiliation.Gate;
import eu.passerelle.audit.AnsweredExchanges;
import eu.passerelle.border.CountryOfAffiliation;
import eu.passerelle.national.NationalConnector;
import eu.passerelle.national.NationalConnectorProvider;
import eu.passerelle.soap.server.ContactPoint;
import eu.passerelle.soap.server.ContactPointSettings;
import eu.passerelle.trust.AssertionChecks;
import eu.passerelle.trust.Verdict;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.ServiceLoader;
import org.apache.catalina.Valve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Country A of a node, assembled and serving. */
public final class AffiliationSide implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AffiliationSide.class);

    private final NationalConnector national;
    private final ContactPoint contactPoint;

    public AffiliationSide(Core core) {
        NodeSettings settings = core.settings();
        this.national = connector(core);
        AnsweredExchanges record = new AnsweredExchanges(core.commit());
        AssertionChecks checks = new AssertionChecks(
                core.partners(),
                core.clock(),
                (partner, check, assertion, reason) ->
                        LOG.warn("observed only: {} of {} in assertion {}: {}", check, partner, assertion, reason));
        Gate gate = (credentials, demand, exchange) -> {
            Verdict verdict = checks.check(credentials, demand);
            switch (verdict) {
                case Verdict.Granted granted -> record.granted(exchange, granted.authority());
                case Verdict.Refused refused ->
                    LOG.info("transaction {} refused: {} ({})", exchange.id(), refused.code(), refused.reason());
            }
            return verdict;
        };
        CountryOfAffiliation country =
                record.noted(new Affiliation(settings.homeCommunityId(), gate, national, core.terminology()));
        List<Valve> valves = core.extensions().stream()
                .flatMap(extension -> extension.contactPointValves(settings).stream())
                .toList();
        this.contactPoint = new ContactPoint(ContactPointSettings.onLoopback(
                        core.tlsContexts().server(core.tls(), core.partners()),
                        settings.country(),
                        settings.homeCommunityId(),
                        country,
                        core.clock())
                .at(
                        address(settings.contactPoint().address()),
                        settings.contactPoint().port())
                .seenBy(record)
                .behind(valves));
    }

    private static NationalConnector connector(Core core) {
        NodeSettings settings = core.settings();
        NationalConnectorProvider provider = ServiceLoader.load(NationalConnectorProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> candidate.name().equals(settings.national().connector()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("national.connector: there is no connector named "
                        + settings.national().connector() + " on the class path"));
        if (provider.isMock() && settings.mode() == NodeSettings.Mode.PRODUCTION) {
            throw new IllegalStateException(
                    "national.connector: " + provider.name() + " is a mock and does not run in production");
        }
        return provider.open(new NationalConnectorProvider.Setting(
                settings.country(),
                settings.homeCommunityId(),
                core.database(),
                settings.folder(),
                settings.national().settings(),
                core.clock()));
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("contact-point.address: is no address of this machine: " + text, e);
        }
    }

    /** The port of the contact point. */
    public int port() {
        return contactPoint.port();
    }

    @Override
    public void close() {
        contactPoint.close();
        national.close();
    }
}
