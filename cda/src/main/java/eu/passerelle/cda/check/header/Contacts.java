package eu.passerelle.cda.check.header;

/** How a contact of the patient is told from other participants. */
final class Contacts {
    static final String TEMPLATE = "1.3.6.1.4.1.19376.1.5.3.1.2.4";

    private Contacts() {}
}
