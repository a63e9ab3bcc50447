package eu.passerelle.soap.xcpd;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.IdentificationReason;
import eu.passerelle.border.Oid;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PersonName;
import eu.passerelle.border.PostalAddress;
import eu.passerelle.soap.envelope.MessageRefused;
import eu.passerelle.xml.XmlCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ITI-55 as a partner answered it, PRPA_IN201306UV02: what stands in it, before anything is concluded. {@code queryAck}
 * is not read: the incumbent says AE there on success too.
 */
final class DiscoveryReply {
    private static final Pattern STACK_FRAME = Pattern.compile("[\\w$]+(\\.[\\w$]+)+\\(.*\\)");
    private static final Pattern LEGACY_CODE = Pattern.compile("\\((\\d{4})\\)");

    /** A person that was found. */
    record Subject(InstanceId id, Demographics person, boolean birthDateUnreadable) {}

    /** An error that was stated; the code may be empty. */
    record Detail(String code, String text) {}

    private final List<Subject> subjects = new ArrayList<>();
    private final List<Detail> details = new ArrayList<>();
    private String acknowledgement = "";
    private boolean issueStated;
    private Optional<IdentificationReason> reason = Optional.empty();

    static DiscoveryReply read(XmlCursor cursor) {
        if (!cursor.is(Transmission.HL7, "PRPA_IN201306UV02")) {
            throw MessageRefused.malformed("the answer is not one to a patient discovery");
        }
        DiscoveryReply reply = new DiscoveryReply();
        int here = cursor.depth();
        while (cursor.nextChild(here)) {
            switch (cursor.localName()) {
                case "acknowledgement" -> reply.readAcknowledgement(cursor);
                case "controlActProcess" -> {
                    int control = cursor.depth();
                    while (cursor.nextChild(control)) {
                        switch (cursor.localName()) {
                            case "subject" -> reply.readSubject(cursor);
                            case "reasonOf" -> reply.readReason(cursor);
                            default -> {
                                // queryAck says nothing reliable; the rest is our own question
                            }
                        }
                    }
                }
                default -> {
                    // the wrapper says who sent it; TLS says it better
                }
            }
        }
        return reply;
    }

    private void readAcknowledgement(XmlCursor cursor) {
        int here = cursor.depth();
        while (cursor.nextChild(here)) {
            switch (cursor.localName()) {
                case "typeCode" ->
                    acknowledgement = cursor.attributeOr("code", "").strip();
                case "acknowledgementDetail" -> readDetail(cursor);
                default -> {
                    // the target message: some partners answer a constant
                }
            }
        }
    }

    private void readDetail(XmlCursor cursor) {
        int here = cursor.depth();
        String code = "";
        String text = "";
        String location = "";
        while (cursor.nextChild(here)) {
            switch (cursor.localName()) {
                case "code" -> code = cursor.attributeOr("code", "").strip();
                case "text" -> text = cursor.text().strip();
                case "location" -> location = cursor.text().strip();
                default -> {
                    // nothing else is defined
                }
            }
        }
        // One partner swaps text and location; the incumbent puts a stack frame into location.
        boolean swapped = location.length() > text.length()
                && !STACK_FRAME.matcher(location).matches();
        String said = swapped ? location : text;
        Matcher legacy = LEGACY_CODE.matcher(said);
        details.add(new Detail(code.isEmpty() && legacy.find() ? legacy.group(1) : code, said));
    }

    private void readReason(XmlCursor cursor) {
        int here = cursor.depth();
        boolean inManagement = false;
        while (cursor.next() && !(cursor.isEnd() && cursor.depth() == here)) {
            if (!cursor.isStart()) {
                continue;
            }
            switch (cursor.localName()) {
                case "detectedIssueEvent" -> issueStated = true;
                case "detectedIssueManagement", "actOrderRequired" -> inManagement = true;
                case "code" -> {
                    if (inManagement && reason.isEmpty()) {
                        reason = IdentificationReason.ofCode(cursor.attributeOr("code", ""));
                    }
                }
                default -> {
                    // wrappers
                }
            }
        }
    }

    private void readSubject(XmlCursor cursor) {
        int here = cursor.depth();
        while (cursor.next() && !(cursor.isEnd() && cursor.depth() == here)) {
            if (cursor.isStart() && cursor.localName().equals("patient")) {
                subjects.add(readPatient(cursor));
            }
        }
    }

    private static Subject readPatient(XmlCursor cursor) {
        Optional<InstanceId> id = Optional.empty();
        Optional<Subject> person = Optional.empty();
        int here = cursor.depth();
        while (cursor.nextChild(here)) {
            switch (cursor.localName()) {
                case "id" -> {
                    InstanceId read = InstanceId.read(cursor);
                    id = id.isPresent() ? id : Optional.of(new InstanceId(Oid.bare(read.root()), read.extension()));
                }
                case "patientPerson" -> person = Optional.of(readPerson(cursor));
                default -> {
                    // status and match quality: one answer is one match
                }
            }
        }
        Subject found = person.orElse(new Subject(InstanceId.NONE, Demographics.NONE, false));
        return new Subject(id.orElse(InstanceId.NONE), found.person(), found.birthDateUnreadable());
    }

    private static Subject readPerson(XmlCursor cursor) {
        Optional<PersonName> name = Optional.empty();
        Optional<PartialDate> birthDate = Optional.empty();
        Optional<AdministrativeGender> gender = Optional.empty();
        Optional<PostalAddress> address = Optional.empty();
        boolean unreadable = false;
        int here = cursor.depth();
        while (cursor.nextChild(here)) {
            switch (cursor.localName()) {
                case "name" -> {
                    PersonName read = PersonElements.readName(cursor);
                    name = name.isPresent() ? name : Optional.of(read);
                }
                case "birthTime" -> {
                    String text = cursor.attributeOr("value", "");
                    birthDate = PartialDate.parse(text);
                    unreadable = birthDate.isEmpty() && !text.isBlank();
                }
                case "administrativeGenderCode" -> gender = AdministrativeGender.ofCode(cursor.attributeOr("code", ""));
                case "addr" -> {
                    PostalAddress read = PersonElements.readAddress(cursor);
                    address = address.isPresent() ? address : Optional.of(read);
                }
                default -> {
                    // nothing else is shown when a person is identified
                }
            }
        }
        return new Subject(InstanceId.NONE, new Demographics(name, birthDate, gender, address), unreadable);
    }

    List<Subject> subjects() {
        return subjects;
    }

    List<Detail> details() {
        return details;
    }

    boolean accepted() {
        return acknowledgement.equalsIgnoreCase("AA") || acknowledgement.equalsIgnoreCase("CA");
    }

    boolean acknowledged() {
        return !acknowledgement.isEmpty();
    }

    boolean issueStated() {
        return issueStated;
    }

    Optional<IdentificationReason> reason() {
        return reason;
    }
}
