package eu.passerelle.soap.server;

import eu.passerelle.border.ExchangeWitness.Side;
import eu.passerelle.border.ExchangeWitness.Sighting;
import eu.passerelle.soap.envelope.Fault;
import eu.passerelle.soap.envelope.MessageRefused;
import eu.passerelle.soap.envelope.SoapVersion;
import eu.passerelle.soap.mime.Body;
import eu.passerelle.soap.mime.ContentType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP side of the contact point: three paths, POST only; the witness sees each answer before it leaves. */
final class WireServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(WireServlet.class);

    private final transient ContactPointSettings settings;
    private final transient Reception reception;
    private final transient BodyIntake intake;

    WireServlet(ContactPointSettings settings) {
        this.settings = settings;
        this.reception = new Reception(settings);
        this.intake = new BodyIntake(
                settings.limits().messageBytes(), settings.connections().bodyTime());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getRequestURI()) {
            case "/services/XCPD_Service",
                    "/services/XCPD_Service/",
                    "/services/XCA_Service",
                    "/services/XCA_Service/",
                    "/services/XDR_Service",
                    "/services/XDR_Service/" -> {
                if (request.getMethod().equals("POST")) {
                    exchange(request, response);
                } else {
                    response.setHeader("Allow", "POST");
                    response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
                }
            }
            default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void exchange(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Instant from = settings.clock().instant();
        List<X509Certificate> peer = peer(request);
        ContentType type = ContentType.parse(header(request, "Content-Type"));
        String requestSha256 = "";
        Reply reply;
        try {
            byte[] body = intake.read(request.getInputStream(), request.getContentLengthLong());
            requestSha256 = HexFormat.of().formatHex(sha256().digest(body));
            reply = reception.answer(new Incoming(
                    type, header(request, "SOAPAction").replace("\"", ""), header(request, "Accept"), peer, body));
        } catch (MessageRefused e) {
            response.setHeader("Connection", "close");
            reply = reception.refused(Frame.unread(SoapVersion.SOAP_12), e.kind(), e.reason());
        }
        try {
            settings.witness().saw(sighting(reply, peer, requestSha256, from));
        } catch (RuntimeException e) {
            LOG.error(
                    "An answer to {} was kept back: {}",
                    reply.frame().operation(),
                    e.getClass().getName());
            reply = reception.fault(
                    reply.frame(), 500, Fault.Blame.RECEIVER, "The contact point failed.", "fault: not recorded");
        }
        send(reply, response);
    }

    private Sighting sighting(Reply reply, List<X509Certificate> peer, String requestSha256, Instant from)
            throws IOException {
        MessageDigest digest = sha256();
        reply.body().digestInto(digest);
        return new Sighting(
                Side.SERVER,
                reply.frame().transaction(),
                reply.frame().messageId(),
                reply.frame().operation(),
                peer.isEmpty() ? Optional.empty() : Optional.of(peer.getFirst()),
                requestSha256,
                HexFormat.of().formatHex(digest.digest()),
                from,
                settings.clock().instant(),
                reply.outcome());
    }

    private static void send(Reply reply, HttpServletResponse response) throws IOException {
        Body body = reply.body();
        response.setStatus(reply.httpStatus());
        response.setContentType(body.contentType());
        response.setContentLengthLong(body.size());
        body.writeTo(response.getOutputStream());
        response.flushBuffer();
    }

    private static List<X509Certificate> peer(HttpServletRequest request) {
        @Nullable Object chain = request.getAttribute("jakarta.servlet.request.X509Certificate");
        return chain instanceof X509Certificate[] certificates ? List.of(certificates) : List.of();
    }

    private static String header(HttpServletRequest request, String name) {
        @Nullable String value = request.getHeader(name);
        return value == null ? "" : value;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
