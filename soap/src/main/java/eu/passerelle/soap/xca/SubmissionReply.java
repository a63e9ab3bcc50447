package eu.passerelle.soap.xca;

import eu.passerelle.border.Refusal;
import eu.passerelle.border.Severity;
import eu.passerelle.soap.envelope.MessageRefused;
import eu.passerelle.xml.XmlCursor;
import java.util.ArrayList;
import java.util.List;

/**
 * ITI-41 as a partner answered it: RegistryResponse.
 *
 * @param accepted only where Success is said and nothing of severity Error beside it
 */
public record SubmissionReply(boolean accepted, List<Refusal> errors) {
    public SubmissionReply {
        errors = List.copyOf(errors);
    }

    /** Reads the element that the cursor stands on. */
    public static SubmissionReply read(XmlCursor cursor) {
        if (!cursor.is(Registry.RS, "RegistryResponse")) {
            throw MessageRefused.malformed("the answer is not one to a submission");
        }
        RegistryStatus status = RegistryStatus.read(cursor.attributeOr("status", ""));
        List<Refusal> errors = new ArrayList<>();
        int here = cursor.depth();
        while (cursor.nextChild(here)) {
            if (cursor.localName().equals("RegistryErrorList")) {
                errors.addAll(RegistryErrors.read(cursor));
            }
        }
        boolean against = errors.stream().anyMatch(error -> error.severity() == Severity.ERROR);
        return new SubmissionReply(status == RegistryStatus.SUCCESS && !against, errors);
    }
}
