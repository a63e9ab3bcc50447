package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** The patient has identifier, family name, given name, sex and date of birth. */
final class PatientIncomplete implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.PATIENT_INCOMPLETE;
    }

    @Override
    public List<String> watches() {
        return List.of("patientRole");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        CdaElement patient = it.child("patient");
        CdaElement name = patient.child("name");
        return it.child("id").isNone()
                || !Traits.isFilled(name.child("family"))
                || !Traits.isFilled(name.child("given"))
                || patient.child("administrativeGenderCode").isNone()
                || !Traits.isFilled(patient.child("birthTime"));
    }
}
