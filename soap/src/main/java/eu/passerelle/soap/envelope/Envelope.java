package eu.passerelle.soap.envelope;

import eu.passerelle.xml.XmlCursor;
import eu.passerelle.xml.XmlLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A SOAP message read up to its payload: the headers are known, the cursor stands on the only child of the body. Who
 * read the payload calls {@link #finish()}, since what follows must be well-formed too.
 *
 * <p>Every refusal of the form is a {@link MessageRefused} or an {@code XmlRefused}.
 */
public final class Envelope implements AutoCloseable {
    static final String SECURITY = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final String SAML = "urn:oasis:names:tc:SAML:2.0:assertion";
    private static final int MOST_ASSERTIONS = 8;

    private final byte[] message;
    private final XmlCursor cursor;
    private final Map<String, String> inScope = new HashMap<>();
    private final Map<String, String> addressing = new HashMap<>();
    private final List<byte[]> assertions = new ArrayList<>();
    private SoapVersion version = SoapVersion.SOAP_12;
    private boolean notUnderstood;

    private Envelope(byte[] message, XmlLimits limits) {
        this.message = message;
        this.cursor = XmlCursor.over(message, limits);
    }

    /**
     * Reads the headers.
     *
     * @param message in any encoding that is read here
     * @param charset as the media type states it
     */
    public static Envelope open(byte[] message, Optional<String> charset, XmlLimits limits) {
        Envelope envelope = new Envelope(Utf8.of(message, charset), limits);
        envelope.readToPayload();
        return envelope;
    }

    private void readToPayload() {
        cursor.root();
        version = SoapVersion.ofNamespace(cursor.namespace())
                .filter(known -> cursor.localName().equals("Envelope"))
                .orElseThrow(() -> MessageRefused.malformed("this is not a SOAP envelope"));
        remember(inScope);
        while (cursor.nextChild(1)) {
            if (cursor.is(version.namespace(), "Header")) {
                readHeader();
            } else if (cursor.is(version.namespace(), "Body")) {
                if (!cursor.nextChild(2)) {
                    throw MessageRefused.malformed("the SOAP body is empty");
                }
                return;
            }
        }
        throw MessageRefused.malformed("there is no SOAP body");
    }

    private void readHeader() {
        Map<String, String> header = new HashMap<>(inScope);
        remember(header);
        while (cursor.nextChild(2)) {
            String namespace = cursor.namespace();
            if (namespace.equals(SECURITY)) {
                if (cursor.localName().equals("Security")) {
                    readSecurity(header);
                }
            } else if (Addressing.knows(namespace)) {
                String name = cursor.localName();
                if (name.equals("Action") || name.equals("MessageID") || name.equals("RelatesTo")) {
                    boolean right = namespace.equals(Addressing.NAMESPACE);
                    String value = cursor.text().strip();
                    if (right || !addressing.containsKey(name)) {
                        addressing.put(name, value);
                    }
                }
            } else if (mustBeUnderstood()) {
                notUnderstood = true;
            }
        }
    }

    private void readSecurity(Map<String, String> header) {
        Map<String, String> around = new HashMap<>(header);
        remember(around);
        while (cursor.nextChild(3)) {
            if (cursor.is(SAML, "Assertion")) {
                if (assertions.size() == MOST_ASSERTIONS) {
                    throw MessageRefused.malformed("more assertions than anybody needs");
                }
                assertions.add(AssertionCut.cut(message, cursor, around));
            }
        }
    }

    private boolean mustBeUnderstood() {
        String value = cursor.attribute(version.namespace(), "mustUnderstand")
                .orElse("0")
                .strip();
        return value.equals("1") || value.equals("true");
    }

    private void remember(Map<String, String> scope) {
        for (int i = 0; i < cursor.namespaceCount(); i++) {
            String uri = cursor.namespaceUri(i);
            if (uri.isEmpty()) {
                scope.remove(cursor.namespacePrefix(i));
            } else {
                scope.put(cursor.namespacePrefix(i), uri);
            }
        }
    }

    public SoapVersion version() {
        return version;
    }

    public Addressing addressing() {
        return new Addressing(header("Action"), header("MessageID"), header("RelatesTo"));
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(addressing.get(name)).filter(value -> !value.isEmpty());
    }

    /** The exact bytes of each assertion, in the order of the header. */
    public List<byte[]> assertions() {
        return assertions;
    }

    /** Whether a header that must be understood is unknown here. */
    public boolean holdsUnknownMandatoryHeader() {
        return notUnderstood;
    }

    /** Stands on the payload's start tag until somebody reads on. */
    public XmlCursor payload() {
        return cursor;
    }

    public boolean isFault() {
        return cursor.is(version.namespace(), "Fault");
    }

    /** Reads the rest, so that a message broken behind its payload is refused too. */
    public void finish() {
        cursor.finish();
    }

    @Override
    public void close() {
        cursor.close();
    }
}
