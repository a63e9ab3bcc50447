package eu.passerelle.soap.xcpd;

import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.xml.XmlCursor;
import eu.passerelle.xml.XmlWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The HL7 v3 wrapper around both messages of ITI-55: who sends, who receives, when. */
final class Transmission {
    static final String HL7 = "urn:hl7-org:v3";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss.SSS'+0000'");

    private Transmission() {}

    /** Opens the message element and writes the wrapper up to receiver and sender, without them. */
    static void begin(XmlWriter xml, String interaction, String acceptAcknowledgement, Instant now) {
        xml.start(interaction).attribute("xmlns", HL7).attribute("ITSVersion", "XML_1.0");
        long digits = ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L);
        new InstanceId(UUID.randomUUID().toString(), Long.toString(digits)).write(xml, "id");
        code(xml, "creationTime", "value", TIME.format(now.atOffset(ZoneOffset.UTC)));
        code(xml, "versionCode", "code", "V3PR1");
        new InstanceId("2.16.840.1.113883.1.6", interaction).write(xml, "interactionId");
        code(xml, "processingCode", "code", "P");
        code(xml, "processingModeCode", "code", "T");
        code(xml, "acceptAckCode", "code", acceptAcknowledgement);
    }

    static void code(XmlWriter xml, String element, String attribute, String value) {
        xml.start(element).attribute(attribute, value).end();
    }

    static void receiver(XmlWriter xml, HomeCommunityId community) {
        device(xml, "receiver", "RCV", community, true);
    }

    static void sender(XmlWriter xml, HomeCommunityId community, boolean withOrganization) {
        device(xml, "sender", "SND", community, withOrganization);
    }

    private static void device(
            XmlWriter xml, String element, String type, HomeCommunityId community, boolean withOrganization) {
        InstanceId id = new InstanceId(community.oid(), "");
        xml.start(element).attribute("typeCode", type);
        xml.start("device").attribute("classCode", "DEV").attribute("determinerCode", "INSTANCE");
        id.write(xml, "id");
        if (withOrganization) {
            xml.start("asAgent").attribute("classCode", "AGNT");
            xml.start("representedOrganization").attribute("classCode", "ORG").attribute("determinerCode", "INSTANCE");
            id.write(xml, "id");
            xml.end().end();
        }
        xml.end().end();
    }

    /** The root of the first id in a sender or receiver: of its device, else of the organization behind it. */
    static String readCommunity(XmlCursor cursor) {
        int here = cursor.depth();
        String root = "";
        while (cursor.next() && !(cursor.isEnd() && cursor.depth() == here)) {
            if (cursor.isStart() && root.isEmpty() && cursor.localName().equals("id")) {
                root = InstanceId.read(cursor).root();
            }
        }
        return root;
    }
}
