package eu.passerelle.sandbox.patients;

import eu.passerelle.border.PatientId;
import eu.passerelle.national.NationalDocument;
import eu.passerelle.national.NationalEntry;
import eu.passerelle.national.choice.CodeLock;
import eu.passerelle.trust.PurposeOfUse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A population in memory; its documents are written when it is made. */
final class MemoryPopulation implements Population {
    private final List<SyntheticPatient> patients;
    private final Map<PatientId, List<Folder.Kept>> documents = new HashMap<>();
    private final Map<PatientId, CodeLock> locks = new HashMap<>();

    MemoryPopulation(List<SyntheticPatient> patients, SummaryDocuments writer, InstantSource clock) {
        this.patients = List.copyOf(patients);
        Folder folder = new Folder(writer, clock);
        for (SyntheticPatient patient : patients) {
            documents.put(patient.id(), folder.of(patient));
        }
    }

    @Override
    public List<Person> holding(PatientId identifier) {
        return patients.stream()
                .filter(patient -> patient.identifiers().contains(identifier)
                        || patient.id().equals(identifier))
                .map(MemoryPopulation::person)
                .toList();
    }

    @Override
    public Optional<Person> person(PatientId id) {
        return patients.stream()
                .filter(patient -> patient.id().equals(id))
                .map(MemoryPopulation::person)
                .findFirst();
    }

    static Person person(SyntheticPatient patient) {
        return new Person(patient.id(), patient.person(), patient.accessCode(), patient.consent());
    }

    @Override
    public List<NationalEntry> documents(PatientId id, PurposeOfUse purpose) {
        return seen(id, purpose).map(NationalDocument::entry).toList();
    }

    @Override
    public Optional<NationalDocument> document(PatientId id, String uniqueId, PurposeOfUse purpose) {
        return seen(id, purpose)
                .filter(document -> document.entry().uniqueId().equals(uniqueId))
                .findFirst();
    }

    private Stream<NationalDocument> seen(PatientId id, PurposeOfUse purpose) {
        return documents.getOrDefault(id, List.of()).stream()
                .filter(kept -> kept.purposes().contains(purpose))
                .map(Folder.Kept::document);
    }

    @Override
    public synchronized CodeLock.Outcome tryCode(PatientId id, boolean right, Instant now) {
        CodeLock.Outcome outcome = locks.getOrDefault(id, CodeLock.OPEN).attempt(right, now);
        locks.put(id, outcome.after());
        return outcome;
    }
}
