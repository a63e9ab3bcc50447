package eu.passerelle.border;

/** A person's name in the script of its owner; several given names are separated by a blank. Either part may be empty. */
public record PersonName(String family, String given) {
    public PersonName {
        family = family.strip();
        given = given.strip();
    }

    /** Never the name: persons stay out of logs. */
    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
