package eu.passerelle.sandbox.patients;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.PatientId;
import eu.passerelle.national.ConsentRegister;
import eu.passerelle.national.ConsentRegister.ConsentDecision;
import eu.passerelle.national.NationalConnector;
import eu.passerelle.national.NationalDocument;
import eu.passerelle.national.NationalEntry;
import eu.passerelle.national.PatientRegister;
import eu.passerelle.national.SummarySource;
import eu.passerelle.national.choice.ChoiceMatrix;
import eu.passerelle.sandbox.catalogue.SandboxCatalogue;
import eu.passerelle.trust.Authority;
import eu.passerelle.trust.PurposeOfUse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The national side of a sandbox country. */
final class SandboxConnector implements NationalConnector {
    private final PatientRegister register;
    private final SummarySource summaries;
    private final ConsentRegister consents;

    SandboxConnector(CountryCode country, Population population, InstantSource clock) {
        ChoiceMatrix matrix = CountryRules.of(country);
        this.register = new SandboxRegister(population, SandboxCatalogue.arc(country) + ".4", matrix, clock);
        this.summaries = new Summaries(population);
        this.consents = (authority, patient, kind) -> population
                .person(patient)
                .map(person -> decide(matrix, person.consent(), authority.purpose()))
                .orElse(ConsentDecision.WITHHELD);
    }

    @Override
    public PatientRegister patients() {
        return register;
    }

    @Override
    public SummarySource summaries() {
        return summaries;
    }

    @Override
    public ConsentRegister consents() {
        return consents;
    }

    /** The restricted part is no matter here: it never is in a document that the purpose may not see. */
    private static ConsentDecision decide(ChoiceMatrix matrix, SyntheticPatient.Consent consent, PurposeOfUse purpose) {
        return matrix.rule(consent.wish(), false, purpose).serves()
                ? ConsentDecision.PERMITTED
                : ConsentDecision.WITHHELD;
    }

    private record Summaries(Population population) implements SummarySource {
        @Override
        public List<NationalEntry> list(Authority authority, PatientId patient) {
            return population.documents(patient, authority.purpose());
        }

        @Override
        public Optional<NationalDocument> fetch(Authority authority, PatientId patient, String documentUniqueId) {
            return population.document(patient, documentUniqueId, authority.purpose());
        }
    }
}
