package eu.passerelle.benchmarks;

import eu.passerelle.border.Credentials;
import eu.passerelle.border.DocumentKeys;
import eu.passerelle.trust.AuthenticationClass;
import eu.passerelle.trust.IdentityAssertionIssuer;
import eu.passerelle.trust.IssuedAssertion;
import eu.passerelle.trust.Permission;
import eu.passerelle.trust.Professional;
import eu.passerelle.trust.ProfessionalRole;
import eu.passerelle.trust.PurposeOfUse;
import eu.passerelle.trust.TreatmentAssertionIssuer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Fresh assertions, signed before the measurement starts so that signing does not take processor time from it. */
final class Tickets {
    private static final Professional DOCTOR = new Professional(
            "dr.exemple@example.org",
            "Claire Exemple",
            ProfessionalRole.MEDICAL_DOCTOR,
            "Hospital",
            "Hôpital d'exemple, Luxembourg",
            Optional.of("Hôpital d'exemple"),
            Optional.of("urn:oid:2.999.442.7.1"),
            Optional.empty(),
            Set.copyOf(EnumSet.of(
                    Permission.MEDICAL_HISTORY,
                    Permission.VITAL_SIGNS,
                    Permission.PATIENT_IDENTIFICATION,
                    Permission.MEDICATIONS,
                    Permission.PROBLEMS)));

    private final IdentityAssertionIssuer identities;
    private final TreatmentAssertionIssuer treatments;

    Tickets(Household household, InstantSource clock) {
        this.identities =
                new IdentityAssertionIssuer(household.askingSeal(), Household.ASKING, Household.ASKING_HOME, clock);
        this.treatments = new TreatmentAssertionIssuer(household.askingSeal(), Household.ASKING, clock);
    }

    /** The assertions of one transaction, never used before. */
    private List<byte[]> fresh(Asking.Question question) {
        IssuedAssertion identity = identities.issue(DOCTOR, PurposeOfUse.TREATMENT, AuthenticationClass.SMARTCARD_PKI);
        return switch (question) {
            case IDENTIFY -> List.of(identity.bytes());
            case LIST, RETRIEVE ->
                List.of(
                        identity.bytes(),
                        treatments
                                .issue(identity, LargeSummary.PATIENT, DocumentKeys.NONE)
                                .bytes());
        };
    }

    /** As many as asked, made by all processors. */
    ConcurrentLinkedQueue<Credentials> pool(Asking.Question question, int size)
            throws InterruptedException, ExecutionException {
        ConcurrentLinkedQueue<Credentials> pool = new ConcurrentLinkedQueue<>();
        int workers = Runtime.getRuntime().availableProcessors();
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                work.add(() -> {
                    for (int i = 0; i <= size / workers; i++) {
                        pool.add(Credentials.of(fresh(question)));
                    }
                    return true;
                });
            }
            for (Future<Boolean> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        return pool;
    }
}
