package eu.passerelle.soap.xca;

import eu.passerelle.border.Refusal;
import eu.passerelle.border.Severity;
import eu.passerelle.xml.XmlCursor;
import eu.passerelle.xml.XmlWriter;
import java.util.ArrayList;
import java.util.List;

/** RegistryErrorList, read and written. {@code location} is never read and stays empty: partners put stack frames there. */
final class RegistryErrors {
    private static final String SEVERITY = "urn:oasis:names:tc:ebxml-regrep:ErrorSeverityType:";

    private RegistryErrors() {}

    /** The list that the cursor stands on. */
    static List<Refusal> read(XmlCursor cursor) {
        List<Refusal> errors = new ArrayList<>();
        int here = cursor.depth();
        while (cursor.nextChild(here)) {
            if (cursor.localName().equals("RegistryError")) {
                errors.add(Refusal.received(
                        cursor.attributeOr("errorCode", "").strip(),
                        cursor.attributeOr("codeContext", "").strip(),
                        severity(cursor.attributeOr("severity", ""))));
            }
        }
        return errors;
    }

    private static Severity severity(String text) {
        String stripped = text.strip();
        if (stripped.endsWith("Error")) {
            return Severity.ERROR;
        }
        return stripped.endsWith("Warning") ? Severity.WARNING : Severity.UNSTATED;
    }

    /** Nothing is written for an empty list: the schema wants at least one error in it. */
    static void write(XmlWriter xml, List<Stated> errors) {
        if (errors.isEmpty()) {
            return;
        }
        xml.start("rs:RegistryErrorList");
        for (Stated error : errors) {
            xml.start("rs:RegistryError")
                    .attribute("codeContext", error.text())
                    .attribute("errorCode", error.code())
                    .attribute("severity", SEVERITY + (error.fatal() ? "Error" : "Warning"))
                    .attribute("location", "")
                    .end();
        }
        xml.end();
    }

    /** One error as it is going to be written. */
    record Stated(String code, String text, boolean fatal) {
        static Stated error(Refusal refusal) {
            return new Stated(refusal.code(), refusal.text(), true);
        }

        static Stated warning(Refusal refusal) {
            return new Stated(refusal.code(), refusal.text(), false);
        }

        static Stated asSevere(Refusal refusal) {
            return new Stated(refusal.code(), refusal.text(), refusal.severity() == Severity.ERROR);
        }
    }

    /** Of an error beside other things: whether it stands against the answer. Nothing found stands against nothing. */
    static boolean isFatal(Refusal error) {
        return error.severity() == Severity.ERROR && !meansNone(error);
    }

    static boolean meansNone(Refusal error) {
        return error.known().map(code -> code.meansNone()).orElse(false);
    }
}
