package eu.passerelle.portal.launch;

import eu.passerelle.border.CountryCode;
import eu.passerelle.treatment.IdentityForm;
import eu.passerelle.treatment.NoticeGiven;

/**
 * Which patient a record system has open, for whom.
 *
 * @param user subject of the professional at the identity provider
 * @param form of the country, filled in
 * @param notice may be one that is not stated
 */
record PatientContext(String user, CountryCode country, IdentityForm form, NoticeGiven notice) {
    @Override
    public String toString() {
        return "PatientContext[…]";
    }
}
