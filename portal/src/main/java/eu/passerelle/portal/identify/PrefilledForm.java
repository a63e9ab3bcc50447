package eu.passerelle.portal.identify;

import eu.passerelle.portal.consultation.Drafts;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.FieldProblem;
import eu.passerelle.treatment.IdentityForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** A form of P3 that somebody else filled in, to be shown as if the professional had typed it. */
public final class PrefilledForm {
    private PrefilledForm() {}

    /** @param problems why it was not sent; empty when it was */
    public static void keep(
            HttpServletRequest request, Consultation consultation, IdentityForm form, List<FieldProblem> problems) {
        FormReading reading = new FormReading(consultation.form(), consultation.token());
        Drafts.dropConfirming(request);
        Drafts.keep(request, reading.withoutSecrets(reading.again(form, false), problems));
    }
}
