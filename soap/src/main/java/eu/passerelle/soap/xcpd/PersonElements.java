package eu.passerelle.soap.xcpd;

import eu.passerelle.border.PersonName;
import eu.passerelle.border.PostalAddress;
import eu.passerelle.xml.XmlCursor;
import eu.passerelle.xml.XmlWriter;

/** HL7 names and addresses (EN, AD) as both messages of ITI-55 hold them. */
final class PersonElements {
    private PersonElements() {}

    /** Several given names become one text; a name in one piece is taken as family name. */
    static PersonName readName(XmlCursor cursor) {
        int here = cursor.depth();
        StringBuilder family = new StringBuilder();
        StringBuilder given = new StringBuilder();
        StringBuilder loose = new StringBuilder();
        while (cursor.next() && !(cursor.isEnd() && cursor.depth() == here)) {
            if (cursor.isText() && cursor.depth() == here) {
                loose.append(cursor.characters());
            } else if (cursor.isStart()) {
                switch (cursor.localName()) {
                    case "family" -> join(family, cursor.text());
                    case "given" -> join(given, cursor.text());
                    default -> cursor.skip();
                }
            }
        }
        boolean onePiece = family.isEmpty() && given.isEmpty();
        return new PersonName(onePiece ? loose.toString() : family.toString(), given.toString());
    }

    private static void join(StringBuilder whole, String part) {
        String stripped = part.strip();
        if (!stripped.isEmpty()) {
            whole.append(whole.isEmpty() ? "" : " ").append(stripped);
        }
    }

    static PostalAddress readAddress(XmlCursor cursor) {
        int here = cursor.depth();
        StringBuilder street = new StringBuilder();
        String city = "";
        String postalCode = "";
        String country = "";
        while (cursor.nextChild(here)) {
            switch (cursor.localName()) {
                case "streetName", "streetAddressLine", "houseNumber" -> join(street, cursor.text());
                case "city" -> city = cursor.text().strip();
                case "postalCode" -> postalCode = cursor.text().strip();
                case "country" -> country = cursor.text().strip();
                default -> {
                    // other parts are not carried over the border
                }
            }
        }
        return new PostalAddress(street.toString(), city, postalCode, country);
    }

    /** One family and one given name: the incumbent keeps only the last of several. */
    static void writeName(XmlWriter xml, PersonName name) {
        xml.element("family", name.family()).element("given", name.given());
    }

    /**
     * The street is one line: the incumbent keeps only the last of several.
     *
     * @param streetElement what the reader on the other side looks for
     */
    static void writeAddress(XmlWriter xml, PostalAddress address, String streetElement) {
        part(xml, streetElement, address.street());
        part(xml, "city", address.city());
        part(xml, "country", address.country());
        part(xml, "postalCode", address.postalCode());
    }

    private static void part(XmlWriter xml, String element, String value) {
        if (!value.isBlank()) {
            xml.element(element, value.strip());
        }
    }
}
