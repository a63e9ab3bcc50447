package eu.passerelle.sandbox.patients;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.PatientId;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.national.choice.Wish;
import eu.passerelle.national.consolidation.SourceAnswer;
import eu.passerelle.national.restriction.Restrictions;
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
 * @param summary what the first source recorded, in the codes and words of the country; as a rule about this person
 * @param pdf what the PDF twin is made of instead, where it says something else than the structured document
 * @param furtherSources what others answer
 * @param restrictions what the patient keeps back
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
        Optional<PatientSummary> pdf,
        List<SourceAnswer> furtherSources,
        Restrictions restrictions) {
    /** What the patient decided about requests from abroad. */
    public enum Consent {
        GIVEN(Wish.AGREED),
        /** Nothing was ever said: the country's model decides. */
        UNSPOKEN(Wish.NOTHING_SAID),
        /** No for care, yes in an emergency. */
        WITHHELD(Wish.NOT_FOR_CARE),
        /** No to everything. */
        OPTED_OUT(Wish.OBJECTED);

        private final Wish wish;

        Consent(Wish wish) {
            this.wish = wish;
        }

        Wish wish() {
            return wish;
        }
    }

    public SyntheticPatient {
        identifiers = List.copyOf(identifiers);
        furtherSources = List.copyOf(furtherSources);
        if (identifiers.isEmpty()) {
            throw new IllegalArgumentException("patient has no identifier");
        }
    }

    /** The id by which the national side knows the person. */
    public PatientId id() {
        return registered.orElse(identifiers.getFirst());
    }

    /** What every source answers that is asked for the summary; empty where none is asked. */
    public List<SourceAnswer> sources() {
        return sources(summary);
    }

    /** The same, but for what the first source says. */
    List<SourceAnswer> sources(Optional<PatientSummary> said) {
        List<SourceAnswer> sources = new ArrayList<>();
        said.ifPresent(first -> sources.add(new SourceAnswer.Recorded(
                first.header().authors().stream()
                        .flatMap(author -> author.organisation().stream())
                        .findFirst()
                        .or(() -> first.header().custodian())
                        .orElseThrow(),
                first)));
        sources.addAll(furtherSources);
        return List.copyOf(sources);
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
