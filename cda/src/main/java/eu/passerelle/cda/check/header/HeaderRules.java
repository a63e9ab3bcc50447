package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.Rule;
import java.util.List;

/** The rules about the head, and what is common to all parts of a document. */
public final class HeaderRules {
    private HeaderRules() {}

    public static List<Rule> all() {
        return List.of(
                new HeaderIncomplete(),
                new SchemaLocation(),
                new SignerWithoutName(),
                new SignerWithoutAddress(),
                new OrganisationIncomplete(),
                new TimeWithoutZone(),
                new LastUpdateMissing(),
                new SourceDocumentMissing(),
                new AuthorWithoutContact(),
                new AuthorWithoutName(),
                new ContactMissing(),
                new ContactIncomplete(),
                new PrescriptionReferenceMissing(),
                new AddressMalformed(),
                new NameMalformed(),
                new LanguageTag(),
                new TelecomNotUri(),
                new TelecomNullBesideValue(),
                new TelecomUse(),
                new GenderCode(),
                new ConfidentialityCode(),
                new PatientIncomplete(),
                new AuthorKind(),
                new ContactKind(),
                new DocumentTemplate(),
                new DocumentCode(),
                new IdMalformed(),
                new IdLong(),
                new IdTwice(),
                new UuidLowerCase());
    }
}
