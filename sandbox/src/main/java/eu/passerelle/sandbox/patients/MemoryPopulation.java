package eu.passerelle.sandbox.patients;

import eu.passerelle.border.PatientId;
import eu.passerelle.national.NationalDocument;
import eu.passerelle.national.NationalEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A population in memory; its documents are written when it is made. */
final class MemoryPopulation implements Population {
    private final List<SyntheticPatient> patients;
    private final Map<PatientId, List<NationalDocument>> documents = new HashMap<>();

    MemoryPopulation(List<SyntheticPatient> patients, SummaryDocuments writer) {
        this.patients = List.copyOf(patients);
        for (SyntheticPatient patient : patients) {
            documents.put(patient.id(), Folder.of(patient, writer));
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
    public List<NationalEntry> documents(PatientId id) {
        return documents.getOrDefault(id, List.of()).stream()
                .map(NationalDocument::entry)
                .toList();
    }

    @Override
    public Optional<NationalDocument> document(PatientId id, String uniqueId) {
        return documents.getOrDefault(id, List.of()).stream()
                .filter(document -> document.entry().uniqueId().equals(uniqueId))
                .findFirst();
    }
}
