package eu.passerelle.soap.xca;

import eu.passerelle.xml.XmlCursor;
import eu.passerelle.xml.XmlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Named lists of values, the way ebXML carries what it has no element for. */
final class Slots {
    private Slots() {}

    /** The slot that the cursor stands on; a name that comes twice adds to the first. */
    static void read(XmlCursor cursor, Map<String, List<String>> into) {
        List<String> values =
                into.computeIfAbsent(cursor.attributeOr("name", "").strip(), name -> new ArrayList<>());
        int slot = cursor.depth();
        while (cursor.nextChild(slot)) {
            if (cursor.localName().equals("ValueList")) {
                int list = cursor.depth();
                while (cursor.nextChild(list)) {
                    if (cursor.localName().equals("Value")) {
                        values.add(cursor.text().strip());
                    }
                }
            }
        }
    }

    static void write(XmlWriter xml, String name, String value) {
        write(xml, name, List.of(value));
    }

    static void write(XmlWriter xml, String name, List<String> values) {
        xml.start("rim:Slot").attribute("name", name).start("rim:ValueList");
        values.forEach(value -> xml.element("rim:Value", value));
        xml.end().end();
    }
}
