package eu.passerelle.soap.server;

import eu.passerelle.border.Credentials;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.Identification;
import eu.passerelle.border.Refusal;
import eu.passerelle.border.TransactionId;
import eu.passerelle.soap.envelope.Envelope;
import eu.passerelle.soap.envelope.EnvelopeWriter;
import eu.passerelle.soap.envelope.Fault;
import eu.passerelle.soap.envelope.MessageRefused;
import eu.passerelle.soap.envelope.MessageRefused.Kind;
import eu.passerelle.soap.envelope.Operation;
import eu.passerelle.soap.envelope.SoapVersion;
import eu.passerelle.soap.mime.Body;
import eu.passerelle.soap.mime.WireMessage;
import eu.passerelle.soap.xca.ListAnswer;
import eu.passerelle.soap.xca.ListRequest;
import eu.passerelle.soap.xca.RetrieveAnswer;
import eu.passerelle.soap.xca.RetrieveRequest;
import eu.passerelle.soap.xca.SubmissionAnswer;
import eu.passerelle.soap.xcpd.DiscoveryAnswer;
import eu.passerelle.soap.xcpd.DiscoveryRequest;
import eu.passerelle.xml.XmlRefused;
import eu.passerelle.xml.XmlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a message into a question, has it answered, and writes the answer. A message that breaks the form is a Sender
 * fault before anybody is asked; everything else is answered by code.
 */
final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final ContactPointSettings settings;
    private final Questions questions;

    Reception(ContactPointSettings settings) {
        this.settings = settings;
        this.questions = new Questions(settings);
    }

    /** A message read whole: either a question with all it needs, or nothing. */
    private sealed interface Asked {
        record Discovery(DiscoveryRequest request) implements Asked {}

        record Listing(ListRequest request) implements Asked {}

        record Retrieving(List<RetrieveRequest.Wanted> wanted) implements Asked {}

        record Submission() implements Asked {}
    }

    Reply answer(Incoming incoming) {
        Frame frame =
                Frame.unread(incoming.type().type().equals("text/xml") ? SoapVersion.SOAP_11 : SoapVersion.SOAP_12);
        try {
            WireMessage message = WireMessage.of(
                    incoming.type(), incoming.body(), settings.limits().mime());
            Operation operation;
            Asked asked;
            Credentials credentials;
            try (Envelope envelope = Envelope.open(
                    message.envelope(), message.charset(), settings.limits().xml())) {
                frame = frame(envelope);
                operation = operation(incoming, envelope);
                frame = new Frame(frame.version(), frame.messageId(), operation.transaction(), Optional.empty());
                asked = read(operation, envelope);
                envelope.finish();
                credentials = new Credentials(incoming.peer(), envelope.assertions());
            }
            Exchange exchange = new Exchange(
                    TransactionId.parse(frame.messageId()).orElseGet(() -> TransactionId.create(settings.clock())),
                    settings.clock().instant().plus(settings.deadline()));
            frame = new Frame(frame.version(), frame.messageId(), frame.operation(), Optional.of(exchange));
            return answer(incoming, frame, operation, asked, credentials, exchange);
        } catch (MessageRefused e) {
            return refused(frame, e.kind(), e.reason());
        } catch (XmlRefused e) {
            return refused(frame, Kind.MALFORMED, "XML refused: " + e.reason());
        } catch (RuntimeException e) {
            LOG.error(
                    "A message of {} could not be answered: {}",
                    frame.operation(),
                    e.getClass().getName());
            return fault(frame, 500, Fault.Blame.RECEIVER, "The contact point failed.", "fault: internal");
        }
    }

    private static Frame frame(Envelope envelope) {
        return new Frame(envelope.version(), envelope.addressing().messageId().orElse(""), "", Optional.empty());
    }

    /** By the first action that is known, else by the body; action and body must not contradict each other. */
    private static Operation operation(Incoming incoming, Envelope envelope) {
        if (envelope.holdsUnknownMandatoryHeader()) {
            throw new MessageRefused(Kind.NOT_UNDERSTOOD, "a header that must be understood is not known here");
        }
        Optional<Operation> inBody = Operation.ofElement(
                envelope.payload().namespace(), envelope.payload().localName());
        List<String> stated = List.of(
                incoming.type().parameter("action").orElse(""),
                envelope.addressing().action().orElse(""),
                incoming.soapAction());
        Optional<Operation> byAction = stated.stream()
                .flatMap(action -> Operation.ofAction(action).stream())
                .findFirst();
        if (byAction.isEmpty() && stated.stream().anyMatch(action -> !action.isBlank())) {
            throw new MessageRefused(Kind.UNKNOWN_ACTION, "this action is not served here");
        }
        Operation operation = inBody.orElseThrow(
                () -> new MessageRefused(Kind.MALFORMED, "the body holds no request that is served here"));
        if (byAction.isPresent() && byAction.get() != operation) {
            throw new MessageRefused(Kind.MALFORMED, "action and body name different operations");
        }
        return operation;
    }

    private Asked read(Operation operation, Envelope envelope) {
        return switch (operation) {
            case PATIENT_DISCOVERY -> new Asked.Discovery(DiscoveryRequest.read(envelope.payload()));
            case DOCUMENT_QUERY -> new Asked.Listing(ListRequest.read(envelope.payload()));
            case DOCUMENT_RETRIEVE ->
                new Asked.Retrieving(RetrieveRequest.read(
                        envelope.payload(),
                        settings.homeCommunityId(),
                        settings.limits().documents()));
            case DOCUMENT_SUBMISSION -> new Asked.Submission();
        };
    }

    private Reply answer(
            Incoming incoming,
            Frame frame,
            Operation operation,
            Asked asked,
            Credentials credentials,
            Exchange exchange) {
        return switch (asked) {
            case Asked.Discovery discovery -> {
                Identification outcome = questions.identify(discovery.request().query(), credentials, exchange);
                yield plain(
                        frame,
                        operation,
                        xml -> DiscoveryAnswer.write(
                                xml,
                                discovery.request(),
                                outcome,
                                settings.homeCommunityId(),
                                settings.clock().instant()));
            }
            case Asked.Listing listing -> {
                DocumentList outcome = questions.find(listing.request(), credentials, exchange);
                yield plain(frame, operation, xml -> ListAnswer.write(xml, outcome, settings.country()));
            }
            case Asked.Retrieving retrieving ->
                documents(incoming, frame, operation, questions.retrieve(retrieving.wanted(), credentials, exchange));
            case Asked.Submission submission ->
                plain(
                        frame,
                        operation,
                        xml -> SubmissionAnswer.writeRefusal(xml, Refusal.of(ErrorCode.UNKNOWN_DOCUMENT_CLASS)));
        };
    }

    private Reply documents(
            Incoming incoming, Frame frame, Operation operation, List<RetrieveAnswer.Answered> answered) {
        RetrieveAnswer answer = new RetrieveAnswer(answered, settings.homeCommunityId());
        if (!incoming.readsAttachments()) {
            return plain(frame, operation, answer::writeInline);
        }
        List<Body.Attachment> attachments = new ArrayList<>();
        byte[] envelope = envelope(frame, operation, xml -> attachments.addAll(answer.writeWithReferences(xml)));
        return new Reply(
                200,
                Body.multipart(frame.version().mediaType(), operation.responseAction(), envelope, attachments),
                frame,
                "answered");
    }

    private Reply plain(Frame frame, Operation operation, Consumer<XmlWriter> payload) {
        byte[] envelope = envelope(frame, operation, payload);
        return new Reply(
                200, Body.of(frame.version().contentType(operation.responseAction()), envelope), frame, "answered");
    }

    private byte[] envelope(Frame frame, Operation operation, Consumer<XmlWriter> payload) {
        return EnvelopeWriter.write(frame.version(), operation.responseAction(), newId(), frame.relatesTo(), payload);
    }

    private String newId() {
        return TransactionId.create(settings.clock()).urn();
    }

    /** What the HTTP part refused before the message was read. */
    Reply refused(Frame frame, Kind kind, String reason) {
        Fault.Blame blame = kind == Kind.NOT_UNDERSTOOD ? Fault.Blame.NOT_UNDERSTOOD : Fault.Blame.SENDER;
        int status = frame.version() == SoapVersion.SOAP_11 && kind.httpStatus() == 400 ? 500 : kind.httpStatus();
        return fault(frame, status, blame, reason, "malformed: " + reason);
    }

    Reply fault(Frame frame, int status, Fault.Blame blame, String reason, String outcome) {
        byte[] message = Fault.write(frame.version(), blame, reason, newId(), frame.relatesTo());
        return new Reply(status, Body.of(Fault.contentType(frame.version()), message), frame, outcome);
    }
}
