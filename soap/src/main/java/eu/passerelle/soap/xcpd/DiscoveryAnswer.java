package eu.passerelle.soap.xcpd;

import eu.passerelle.border.Demographics;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationReason;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PersonName;
import eu.passerelle.border.Refusal;
import eu.passerelle.xml.XmlWriter;
import java.time.Instant;
import java.util.Optional;

/**
 * ITI-55 answered: writes PRPA_IN201306UV02 so that the incumbent's client reads it (soap-exchange §2.2 to §2.5): birth
 * dates of eight digits, one given name, one street line, a detectedIssueEvent with every refusal, {@code location}
 * empty.
 */
public final class DiscoveryAnswer {
    private static final String INTERACTION = "PRPA_IN201306UV02";
    private static final int WHOLE_DATE = 8;

    private final XmlWriter xml;
    private final DiscoveryRequest request;

    private DiscoveryAnswer(XmlWriter xml, DiscoveryRequest request) {
        this.xml = xml;
        this.request = request;
    }

    /**
     * Writes the answer.
     *
     * @param self who answers
     */
    public static void write(
            XmlWriter xml, DiscoveryRequest request, Identification outcome, HomeCommunityId self, Instant now) {
        Transmission.begin(xml, INTERACTION, "NE", now);
        Transmission.receiver(xml, request.query().sender());
        Transmission.sender(xml, self, false);
        new DiscoveryAnswer(xml, request).outcome(sayable(outcome), self);
        xml.end();
    }

    /** A birth date that is not a whole day cannot be said: the incumbent's client breaks on it. */
    private static Identification sayable(Identification outcome) {
        if (outcome instanceof Identification.Identified found
                && found.demographics()
                                .birthDate()
                                .map(PartialDate::digits)
                                .orElse("")
                                .length()
                        < WHOLE_DATE) {
            return new Identification.Refused(
                    Refusal.of(ErrorCode.ERROR_PI_GENERIC, "The birth date of the person is not completely known."),
                    Optional.of(IdentificationReason.ANSWER_NOT_AVAILABLE));
        }
        return outcome;
    }

    private void outcome(Identification outcome, HomeCommunityId self) {
        switch (outcome) {
            case Identification.Identified found -> {
                acknowledgement("AA", Optional.empty());
                beginControlAct();
                subject(found, self);
                endControlAct("OK");
            }
            case Identification.NoMatch none -> {
                acknowledgement("AA", Optional.of(none.refusal()));
                beginControlAct();
                issue(Optional.of(IdentificationReason.ANSWER_NOT_AVAILABLE));
                endControlAct("NF");
            }
            case Identification.MoreDetailsNeeded several -> {
                acknowledgement("AE", Optional.of(several.refusal()));
                beginControlAct();
                issue(Optional.of(IdentificationReason.ADDITIONAL_DEMOGRAPHICS_REQUESTED));
                endControlAct("AE");
            }
            case Identification.Refused refused -> {
                acknowledgement("AE", Optional.of(refused.refusal()));
                beginControlAct();
                issue(refused.reason().or(() -> usualReason(refused.refusal())));
                endControlAct("AE");
            }
        }
    }

    private static Optional<IdentificationReason> usualReason(Refusal refusal) {
        return refusal.known().flatMap(code -> switch (code.category()) {
            case SECURITY, RIGHTS, PATIENT_CHOICE -> Optional.of(IdentificationReason.INSUFFICIENT_RIGHTS);
            case REQUEST, NOT_FOUND, UNAVAILABLE, INTERNAL, CONTENT, NOTICE -> Optional.empty();
        });
    }

    private void acknowledgement(String type, Optional<Refusal> refusal) {
        xml.start("acknowledgement");
        Transmission.code(xml, "typeCode", "code", type);
        xml.start("targetMessage");
        request.id().write(xml, "id");
        xml.end();
        refusal.ifPresent(why -> {
            xml.start("acknowledgementDetail");
            Transmission.code(xml, "code", "code", why.code());
            xml.element("text", why.text()).start("location").end().end();
        });
        xml.end();
    }

    private void beginControlAct() {
        xml.start("controlActProcess").attribute("classCode", "CACT").attribute("moodCode", "EVN");
        Transmission.code(xml, "code", "code", "PRPA_TE201306UV02");
    }

    private void issue(Optional<IdentificationReason> reason) {
        xml.start("reasonOf").attribute("typeCode", "RSON");
        xml.start("detectedIssueEvent").attribute("classCode", "ALRT").attribute("moodCode", "EVN");
        xml.start("code")
                .attribute("code", "ActAdministrativeDetectedIssueCode")
                .attribute("codeSystem", "2.16.840.1.113883.5.4")
                .end();
        reason.ifPresent(why -> {
            boolean order = switch (why) {
                case DEMOGRAPHICS_QUERY_NOT_ALLOWED, ADDITIONAL_DEMOGRAPHICS_REQUESTED, EHIC_DATA_REQUESTED -> true;
                case ANSWER_NOT_AVAILABLE,
                        RESPONDER_BUSY,
                        INTERNAL_ERROR,
                        PRIVACY_VIOLATION,
                        INSUFFICIENT_RIGHTS,
                        PATIENT_AUTHENTICATION_REQUIRED,
                        POLICY_VIOLATION -> false;
            };
            xml.start(order ? "triggerFor" : "mitigatedBy").attribute("typeCode", order ? "TRIG" : "MITGT");
            xml.start(order ? "actOrderRequired" : "detectedIssueManagement")
                    .attribute("classCode", "ACT")
                    .attribute("moodCode", order ? "RQO" : "EVN");
            xml.start("code")
                    .attribute("code", why.code())
                    .attribute("codeSystem", why.system().id())
                    .end();
            xml.end().end();
        });
        xml.end().end();
    }

    private void subject(Identification.Identified found, HomeCommunityId self) {
        xml.start("subject").attribute("typeCode", "SUBJ");
        xml.start("registrationEvent").attribute("classCode", "REG").attribute("moodCode", "EVN");
        Transmission.code(xml, "id", "nullFlavor", "NA");
        Transmission.code(xml, "statusCode", "code", "active");
        xml.start("subject1").attribute("typeCode", "SBJ");
        xml.start("patient").attribute("classCode", "PAT");
        new InstanceId(found.patient().root(), found.patient().extension()).write(xml, "id");
        Transmission.code(xml, "statusCode", "code", "active");
        person(found.demographics());
        xml.start("subjectOf1");
        xml.start("queryMatchObservation").attribute("classCode", "OBS").attribute("moodCode", "EVN");
        xml.start("code")
                .attribute("code", "IHE_PDQ")
                .attribute("codeSystem", "2.16.840.1.113883.1.11.19914")
                .end();
        xml.start("value")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:type", "INT")
                .attribute("value", "100")
                .end();
        xml.end().end().end().end();
        xml.start("custodian").attribute("typeCode", "CST");
        xml.start("assignedEntity").attribute("classCode", "ASSIGNED");
        new InstanceId(self.oid(), "").write(xml, "id");
        xml.start("code")
                .attribute("code", "NotHealthDataLocator")
                .attribute("codeSystem", "1.3.6.1.4.1.19376.1.2.27.2")
                .end();
        xml.end().end().end().end();
    }

    private void person(Demographics person) {
        xml.start("patientPerson").attribute("classCode", "PSN").attribute("determinerCode", "INSTANCE");
        xml.start("name");
        PersonElements.writeName(xml, person.name().orElse(new PersonName("", "")));
        xml.end();
        person.gender().ifPresent(gender -> Transmission.code(xml, "administrativeGenderCode", "code", gender.code()));
        person.birthDate()
                .ifPresent(date -> Transmission.code(
                        xml, "birthTime", "value", date.digits().substring(0, WHOLE_DATE)));
        person.address().ifPresent(address -> {
            xml.start("addr");
            PersonElements.writeAddress(xml, address, "streetAddressLine");
            xml.end();
        });
        xml.end();
    }

    private void endControlAct(String responseCode) {
        xml.start("queryAck");
        request.queryId().write(xml, "queryId");
        Transmission.code(xml, "statusCode", "code", "deliveredResponse");
        Transmission.code(xml, "queryResponseCode", "code", responseCode);
        xml.end();
        xml.start("queryByParameter");
        request.queryId().write(xml, "queryId");
        Transmission.code(xml, "statusCode", "code", "new");
        ParameterList.write(xml, request.query());
        xml.end().end();
    }
}
