package eu.passerelle.sandbox.ask;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.trust.PurposeOfUse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code ask} asks for.
 *
 * @param birthDate compared with the answer; without it nothing is compared, and the answer says so
 * @param folder to save the documents in
 */
public record AskedFor(
        CountryCode from,
        CountryCode to,
        List<PatientId> identifiers,
        LanguageTag language,
        Optional<PartialDate> birthDate,
        PurposeOfUse purpose,
        Optional<Path> folder) {
    public AskedFor {
        identifiers = List.copyOf(identifiers);
    }
}
