package eu.passerelle.soap.envelope;

import eu.passerelle.xml.XmlCursor;
import java.util.Optional;

/** SOAP faults. Ours say who is to blame and one sentence; nothing of the inside, nothing of the message. */
public final class Fault {
    private static final String ACTION = Addressing.NAMESPACE + "/soap/fault";

    private Fault() {}

    /** Who is to blame. */
    public enum Blame {
        SENDER("Sender", "Client"),
        RECEIVER("Receiver", "Server"),
        NOT_UNDERSTOOD("MustUnderstand", "MustUnderstand");

        private final String soap12;
        private final String soap11;

        Blame(String soap12, String soap11) {
            this.soap12 = soap12;
            this.soap11 = soap11;
        }
    }

    /** A whole message. */
    public static byte[] write(SoapVersion version, Blame blame, String reason, String messageId, Optional<String> to) {
        return EnvelopeWriter.write(version, ACTION, messageId, to, xml -> {
            xml.start("s:Fault");
            switch (version) {
                case SOAP_12 ->
                    xml.start("s:Code")
                            .element("s:Value", "s:" + blame.soap12)
                            .end()
                            .start("s:Reason")
                            .start("s:Text")
                            .attribute("xml:lang", "en")
                            .text(reason)
                            .end()
                            .end();
                case SOAP_11 -> xml.element("faultcode", "s:" + blame.soap11).element("faultstring", reason);
            }
            xml.end();
        });
    }

    public static String contentType(SoapVersion version) {
        return version.contentType(ACTION);
    }

    /**
     * Reads the code of a fault that the cursor stands on: its local name when it is one of SOAP's own, else empty. The
     * reason is not read: partners put anything there.
     */
    public static String readCode(XmlCursor cursor) {
        int here = cursor.depth();
        String code = "";
        while (cursor.nextChild(here)) {
            String name = cursor.localName();
            if (name.equals("Code") || name.equals("faultcode")) {
                String text = cursor.text().strip();
                code = text.substring(text.indexOf(':') + 1);
            }
        }
        for (Blame blame : Blame.values()) {
            if (code.startsWith(blame.soap12) || code.startsWith(blame.soap11)) {
                return blame.soap12;
            }
        }
        return "";
    }
}
