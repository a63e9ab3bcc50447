package eu.passerelle.border;

import java.util.Optional;

/** What a country of affiliation says of a person, or what somebody asks with. */
public record Demographics(
        Optional<PersonName> name,
        Optional<PartialDate> birthDate,
        Optional<AdministrativeGender> gender,
        Optional<PostalAddress> address) {
    public static final Demographics NONE =
            new Demographics(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @Override
    public String toString() {
        return "Demographics[…]";
    }
}
