package eu.passerelle.sandbox.patients;

import eu.passerelle.border.Demographics;
import eu.passerelle.border.PatientId;
import eu.passerelle.national.NationalDocument;
import eu.passerelle.national.NationalEntry;
import java.util.List;
import java.util.Optional;

/** Who lives in a sandbox country, and the documents about them. */
interface Population {
    /** Everybody who holds an identifier, be it the register's own or one on a card. */
    List<Person> holding(PatientId identifier);

    /** By the register's own id. */
    Optional<Person> person(PatientId id);

    /** Newest first. */
    List<NationalEntry> documents(PatientId id);

    Optional<NationalDocument> document(PatientId id, String uniqueId);

    /** What the register knows of a person. */
    record Person(
            PatientId id,
            Demographics demographics,
            Optional<PatientId> accessCode,
            SyntheticPatient.Consent consent) {}
}
