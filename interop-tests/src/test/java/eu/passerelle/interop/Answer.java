package eu.passerelle.interop;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What came back, read by nothing of ours. */
record Answer(String messageId, int httpStatus, byte[] body) {
    Document xml() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(body));
        } catch (Exception e) {
            throw new IllegalStateException("not XML", e);
        }
    }

    List<String> at(String xpath) {
        try {
            NodeList found = (NodeList)
                    XPathFactory.newDefaultInstance().newXPath().evaluate(xpath, xml(), XPathConstants.NODESET);
            List<String> values = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                values.add(found.item(i).getTextContent());
            }
            return values;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Error codes, of either profile. */
    List<String> codes() {
        List<String> codes =
                new ArrayList<>(at("//*[local-name()='acknowledgementDetail']/*[local-name()='code']/@code"));
        codes.addAll(at("//*[local-name()='RegistryError']/@errorCode"));
        return codes;
    }

    boolean isFault() {
        return !at("//*[local-name()='Body']/*[local-name()='Fault']").isEmpty();
    }

    /** Whether it tells anything of a person: a subject, an entry, a document. */
    boolean tellsOfAPerson() {
        return !at("//*[local-name()='registrationEvent' or local-name()='ExtrinsicObject'"
                        + " or local-name()='DocumentResponse']")
                .isEmpty();
    }
}
