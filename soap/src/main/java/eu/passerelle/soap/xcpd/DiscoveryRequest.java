package eu.passerelle.soap.xcpd;

import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.Oid;
import eu.passerelle.soap.envelope.MessageRefused;
import eu.passerelle.xml.XmlCursor;
import eu.passerelle.xml.XmlWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * ITI-55 asked: PRPA_IN201305UV02.
 *
 * @param id of the message, echoed in the answer
 * @param queryId echoed in the answer
 */
public record DiscoveryRequest(InstanceId id, InstanceId queryId, IdentificationQuery query) {
    private static final String INTERACTION = "PRPA_IN201305UV02";
    private static final InstanceId QUERY_ID = new InstanceId("1.263507841149", "");

    /** Reads the element that the cursor stands on. What the schema demands and an answer needs must be there. */
    public static DiscoveryRequest read(XmlCursor cursor) {
        InstanceId id = InstanceId.NONE;
        InstanceId queryId = InstanceId.NONE;
        String receiver = "";
        String sender = "";
        @Nullable ParameterList parameters = null;
        int here = cursor.depth();
        while (cursor.nextChild(here)) {
            switch (cursor.localName()) {
                case "id" -> id = InstanceId.read(cursor);
                case "receiver" -> receiver = receiver.isEmpty() ? Transmission.readCommunity(cursor) : receiver;
                case "sender" -> sender = Transmission.readCommunity(cursor);
                case "controlActProcess" -> {
                    int control = cursor.depth();
                    while (cursor.nextChild(control)) {
                        if (cursor.localName().equals("queryByParameter")) {
                            int query = cursor.depth();
                            while (cursor.nextChild(query)) {
                                switch (cursor.localName()) {
                                    case "queryId" -> queryId = InstanceId.read(cursor);
                                    case "parameterList" -> parameters = ParameterList.read(cursor);
                                    default -> {
                                        // status, priority, match criteria: the answer does not depend on them
                                    }
                                }
                            }
                        }
                    }
                }
                default -> {
                    // codes of the wrapper: constants
                }
            }
        }
        if (id.isEmpty()) {
            throw MessageRefused.malformed("the patient discovery has no id");
        }
        if (parameters == null) {
            throw MessageRefused.malformed("the patient discovery has no parameter list");
        }
        IdentificationQuery query = new IdentificationQuery(
                community(sender, "sender"),
                community(receiver, "receiver"),
                parameters.identifiers(),
                parameters.incompleteRoots(),
                parameters.demographics());
        return new DiscoveryRequest(id, queryId, query);
    }

    private static HomeCommunityId community(String root, String who) {
        String oid = Oid.bare(root);
        if (!Oid.isValid(oid)) {
            throw MessageRefused.malformed("the patient discovery names no " + who + " by OID");
        }
        return new HomeCommunityId(oid);
    }

    /** Writes a question of ours, all of it that the incumbent's server needs (soap-exchange §2.1). */
    public static void write(XmlWriter xml, IdentificationQuery query, Instant now) {
        Transmission.begin(xml, INTERACTION, "AL", now);
        Transmission.receiver(xml, query.receiver());
        Transmission.sender(xml, query.sender(), true);
        xml.start("controlActProcess").attribute("classCode", "CACT").attribute("moodCode", "EVN");
        xml.start("code")
                .attribute("code", "PRPA_TE201305UV02")
                .attribute("codeSystemName", "2.16.840.1.113883.1.6")
                .end();
        xml.start("authorOrPerformer").attribute("typeCode", "AUT");
        xml.start("assignedPerson").attribute("classCode", "ASSIGNED").end().end();
        xml.start("queryByParameter");
        QUERY_ID.write(xml, "queryId");
        Transmission.code(xml, "statusCode", "code", "new");
        Transmission.code(xml, "responseModalityCode", "code", "R");
        Transmission.code(xml, "responsePriorityCode", "code", "I");
        xml.start("matchCriterionList").end();
        ParameterList.write(xml, query);
        xml.end().end().end();
    }
}
