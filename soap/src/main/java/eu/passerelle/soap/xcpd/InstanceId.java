package eu.passerelle.soap.xcpd;

import eu.passerelle.xml.XmlCursor;
import eu.passerelle.xml.XmlWriter;

/** An HL7 instance identifier as it stands on the wire; either part may be missing, that is empty. */
public record InstanceId(String root, String extension) {
    static final InstanceId NONE = new InstanceId("", "");

    static InstanceId read(XmlCursor cursor) {
        return new InstanceId(
                cursor.attributeOr("root", "").strip(),
                cursor.attributeOr("extension", "").strip());
    }

    boolean isEmpty() {
        return root.isEmpty() && extension.isEmpty();
    }

    void write(XmlWriter xml, String element) {
        xml.start(element);
        if (!root.isEmpty()) {
            xml.attribute("root", root);
        }
        if (!extension.isEmpty()) {
            xml.attribute("extension", extension);
        }
        xml.end();
    }
}
