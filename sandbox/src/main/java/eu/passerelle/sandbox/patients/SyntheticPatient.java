package eu.passerelle.sandbox.patients;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.PatientId;
import eu.passerelle.clinical.summary.PatientSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person who does not exist.
 *
 * @param file the name of the file it was read from, without folder
 * @param contentHash changes whenever the person, the summary or the words and codes it is written in change
 * @param identifiers what stands on the card, what a professional abroad types in
 * @param registered the id the register answers with, when it is another one
 * @param accessCode what opens the summary, asked as one more identifier
 * @param note what it shows, in English, for testers
 * @param summary in the codes and words of the country; as a rule about this person
 * @param pdf what the PDF twin is made of, where it says something else than the structured document
 */
public record SyntheticPatient(
        CountryCode country,
        String file,
        String contentHash,
        Scenario scenario,
        List<PatientId> identifiers,
        Optional<PatientId> registered,
        Optional<PatientId> accessCode,
        Consent consent,
        Demographics person,
        String note,
        Optional<PatientSummary> summary,
        Optional<PatientSummary> pdf) {
    /** What the patient decided about requests from abroad. */
    public enum Consent {
        GIVEN,
        /** Nothing was ever said: no for care, yes in an emergency. */
        WITHHELD,
        /** No to everything. */
        OPTED_OUT
    }

    public SyntheticPatient {
        identifiers = List.copyOf(identifiers);
        if (identifiers.isEmpty()) {
            throw new IllegalArgumentException("patient has no identifier");
        }
    }

    /** The id by which the national side knows the person. */
    public PatientId id() {
        return registered.orElse(identifiers.getFirst());
    }

    /** Everything a professional abroad has to type in. */
    public List<PatientId> asked() {
        List<PatientId> asked = new ArrayList<>(identifiers);
        accessCode.ifPresent(asked::add);
        return List.copyOf(asked);
    }

    @Override
    public String toString() {
        return "SyntheticPatient[" + country + "/" + file + "]";
    }
}
