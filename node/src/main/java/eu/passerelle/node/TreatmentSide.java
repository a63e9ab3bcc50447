package eu.passerelle.node;

import eu.passerelle.audit.AskedExchanges;
import eu.passerelle.border.CountryOfAffiliation;
import eu.passerelle.treatment.Assertions;
import eu.passerelle.treatment.AttemptLimits;
import eu.passerelle.treatment.ConsultationTable;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.Questions;
import eu.passerelle.treatment.SignedNoticeTable;
import eu.passerelle.treatment.WatchedPartners;
import eu.passerelle.treatment.professional.ProfessionalRecord;
import eu.passerelle.treatment.professional.ProfessionalTable;
import eu.passerelle.trust.IdentityAssertionIssuer;
import eu.passerelle.trust.TreatmentAssertionIssuer;
import java.time.ZoneId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Country B of a node, assembled. */
public final class TreatmentSide implements AutoCloseable {
    private final Network network;
    private final Consultations consultations;
    private final WatchedPartners partners;
    private final ProfessionalRecord professionals;
    private final ExecutorService jobs = Executors.newVirtualThreadPerTaskExecutor();

    public TreatmentSide(Core core) {
        NodeSettings settings = core.settings();
        AskedExchanges record = new AskedExchanges(core.commit(), core.clock());
        this.network = new Network(
                core.partners(),
                core.tls(),
                core.tlsContexts(),
                record,
                partner -> extended(core, partner),
                core.clock());
        this.partners = new WatchedPartners(network, core.clock());
        this.professionals = new ProfessionalTable(core.database(), core.commit());
        ConsultationTable table = new ConsultationTable(core.database(), core.commit(), core.clock());
        Assertions assertions = new SealedAssertions(
                new IdentityAssertionIssuer(core.seal(), settings.country(), settings.homeCommunityId(), core.clock()),
                new TreatmentAssertionIssuer(core.seal(), settings.country(), core.clock()),
                core.clock());
        Questions questions = new Questions(
                settings.homeCommunityId(), partners, assertions, core.terminology(), table, core.clock(), jobs);
        this.consultations = new Consultations(
                partners,
                core.rules(),
                table,
                new SignedNoticeTable(core.database(), core.commit()),
                questions,
                AttemptLimits.USUAL.stoppingAfter(settings.failedIdentifications()),
                core.clock(),
                ZoneId.systemDefault());
    }

    /** In a sandbox what is sent may be spoiled on purpose. */
    private static CountryOfAffiliation extended(Core core, CountryOfAffiliation partner) {
        CountryOfAffiliation result = partner;
        for (NodeExtension extension : core.extensions()) {
            result = extension.asked(core.settings(), result);
        }
        return result;
    }

    public Consultations consultations() {
        return consultations;
    }

    /** What the questions that were asked tell of each country. */
    public WatchedPartners partners() {
        return partners;
    }

    public ProfessionalRecord professionals() {
        return professionals;
    }

    @Override
    public void close() {
        consultations.close();
        jobs.shutdownNow();
        network.close();
    }
}
