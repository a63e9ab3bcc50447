package eu.passerelle.border;

/** An address in the parts the border carries; any part may be empty. */
public record PostalAddress(String street, String city, String postalCode, String country) {
    @Override
    public String toString() {
        return "PostalAddress[…]";
    }
}
