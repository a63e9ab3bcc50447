package eu.passerelle.soap.xcpd;

import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.IdentificationReason;
import eu.passerelle.border.Note;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.Refusal;
import eu.passerelle.border.Severity;
import eu.passerelle.soap.envelope.MessageRefused;
import eu.passerelle.xml.XmlCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a partner's answer to ITI-55 means. The subjects decide: one is the person, several ask for one more detail,
 * none leaves it to the error code, then to the reason, then to the acknowledgement.
 */
public final class DiscoveryConclusion {
    private DiscoveryConclusion() {}

    /**
     * Reads the element that the cursor stands on.
     *
     * @param asked to complete an id that came without its root
     */
    public static Identification read(XmlCursor cursor, IdentificationQuery asked) {
        DiscoveryReply reply = DiscoveryReply.read(cursor);
        return switch (reply.subjects().size()) {
            case 0 -> withoutSubject(reply);
            case 1 -> identified(reply.subjects().getFirst(), asked);
            default ->
                new Identification.MoreDetailsNeeded(
                        Refusal.received(ErrorCode.ERROR_PI_MULTIPLE_MATCHES.code(), "", Severity.UNSTATED));
        };
    }

    private static Identification identified(DiscoveryReply.Subject subject, IdentificationQuery asked) {
        List<Note> notes = new ArrayList<>();
        String root = subject.id().root();
        if (root.isEmpty() && !asked.identifiers().isEmpty()) {
            root = asked.identifiers().getFirst().root();
            notes.add(Note.warning(
                    ErrorCode.WARNING_PI_GENERIC,
                    "The answered patient identifier names no domain; the domain asked for was taken."));
        }
        if (subject.birthDateUnreadable()) {
            notes.add(Note.warning(ErrorCode.WARNING_PI_GENERIC, "The answered birth date cannot be read."));
        }
        try {
            return new Identification.Identified(
                    new PatientId(root, subject.id().extension()), subject.person(), notes);
        } catch (IllegalArgumentException unusable) {
            throw MessageRefused.malformed("the patient that was answered has no usable identifier");
        }
    }

    private static Identification withoutSubject(DiscoveryReply reply) {
        Severity severity = Severity.ERROR;
        Optional<Refusal> stated = reply.details().stream()
                .filter(detail -> !detail.code().isEmpty())
                .findFirst()
                .map(detail -> Refusal.received(detail.code(), detail.text(), severity));
        Optional<ErrorCode> code = stated.flatMap(Refusal::known);
        if (code.isPresent() && code.get() == ErrorCode.ERROR_PI_MULTIPLE_MATCHES) {
            return new Identification.MoreDetailsNeeded(stated.get());
        }
        if (code.map(ErrorCode::meansNone).orElse(false)) {
            return new Identification.NoMatch(stated.get());
        }
        String text = reply.details().stream()
                .map(DiscoveryReply.Detail::text)
                .findFirst()
                .orElse("");
        if (stated.isEmpty()) {
            if (reply.reason().equals(Optional.of(IdentificationReason.ADDITIONAL_DEMOGRAPHICS_REQUESTED))) {
                return new Identification.MoreDetailsNeeded(
                        Refusal.received(ErrorCode.ERROR_PI_MULTIPLE_MATCHES.code(), text, severity));
            }
            boolean nothingAgainst =
                    reply.reason().isEmpty() || reply.reason().get() == IdentificationReason.ANSWER_NOT_AVAILABLE;
            if (reply.accepted() && nothingAgainst) {
                return new Identification.NoMatch(Refusal.received(ErrorCode.ERROR_PI_NO_MATCH.code(), text, severity));
            }
            if (!reply.acknowledged() && !reply.issueStated()) {
                throw MessageRefused.malformed("the answer holds neither a person nor a reason");
            }
        }
        return new Identification.Refused(
                stated.orElseGet(() -> Refusal.received(ErrorCode.ERROR_PI_GENERIC.code(), text, severity)),
                reply.reason());
    }
}
