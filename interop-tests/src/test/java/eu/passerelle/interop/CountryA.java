package eu.passerelle.interop;

import eu.passerelle.affiliation.Affiliation;
import eu.passerelle.affiliation.Gate;
import eu.passerelle.audit.AnsweredExchanges;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.sandbox.catalogue.SandboxCatalogue;
import eu.passerelle.soap.client.Endpoints;
import eu.passerelle.soap.server.ContactPoint;
import eu.passerelle.soap.server.ContactPointSettings;
import eu.passerelle.terminology.CatalogueRelease;
import eu.passerelle.terminology.ReleaseInForce;
import eu.passerelle.terminology.Terminology;
import eu.passerelle.trust.AssertionChecks;
import eu.passerelle.trust.TlsContexts;
import eu.passerelle.trust.TrustList;
import eu.passerelle.trust.Verdict;
import java.net.URI;
import java.time.InstantSource;

/** Portugal as a node assembles it, with real checks, record and socket; only its national side is given. */
final class CountryA implements AutoCloseable {
    private static final CatalogueRelease RELEASE = SandboxCatalogue.release(Keys.PT);

    private final ContactPoint contactPoint;

    CountryA(Records records, TrustList trusted, InstantSource clock, FakeNational national) {
        this(records, trusted, clock, national, Keys.PT_HOME);
    }

    CountryA(Records records, TrustList trusted, InstantSource clock, FakeNational national, HomeCommunityId home) {
        AnsweredExchanges record = new AnsweredExchanges(records.commit());
        AssertionChecks checks = new AssertionChecks(trusted, clock, (partner, check, assertion, reason) -> {
            throw new AssertionError("nothing is observed only");
        });
        Gate gate = (credentials, demand, exchange) -> {
            Verdict verdict = checks.check(credentials, demand);
            if (verdict instanceof Verdict.Granted granted) {
                record.granted(exchange, granted.authority());
            }
            return verdict;
        };
        Terminology terminology = new ReleaseInForce(RELEASE);
        this.contactPoint = new ContactPoint(ContactPointSettings.onLoopback(
                        new TlsContexts(clock).server(Keys.identity(Keys.PT_TLS), trusted),
                        Keys.PT,
                        home,
                        record.noted(new Affiliation(home, gate, national, terminology)),
                        clock)
                .seenBy(record));
    }

    URI base() {
        return URI.create("https://localhost:" + contactPoint.port());
    }

    Endpoints endpoints() {
        return Endpoints.below(base());
    }

    @Override
    public void close() {
        contactPoint.close();
    }
}
