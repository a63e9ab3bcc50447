package eu.passerelle.sandbox.patients;

import eu.passerelle.border.Demographics;
import eu.passerelle.border.PatientId;
import eu.passerelle.national.NationalDocument;
import eu.passerelle.national.NationalEntry;
import eu.passerelle.national.choice.CodeLock;
import eu.passerelle.trust.PurposeOfUse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who lives in a sandbox country, and the documents about them. */
interface Population {
    /** Everybody who holds an identifier, be it the register's own or one on a card. */
    List<Person> holding(PatientId identifier);

    /** By the register's own id. */
    Optional<Person> person(PatientId id);

    /** What a purpose sees, newest first; one reading of the store, whoever the patient is. */
    List<NationalEntry> documents(PatientId id, PurposeOfUse purpose);

    /** Empty for a document that the purpose does not see. */
    Optional<NationalDocument> document(PatientId id, String uniqueId, PurposeOfUse purpose);

    /** Counts a try at a person's access code, durably, and before any other try at the same code. */
    CodeLock.Outcome tryCode(PatientId id, boolean right, Instant now);

    /** What the register knows of a person. */
    record Person(
            PatientId id,
            Demographics demographics,
            Optional<PatientId> accessCode,
            SyntheticPatient.Consent consent) {}
}
