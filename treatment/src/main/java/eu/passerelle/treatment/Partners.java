package eu.passerelle.treatment;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.CountryOfAffiliation;
import eu.passerelle.discovery.Partner;
import java.util.List;
import java.util.Optional;

/** The countries that can be asked, and the way to each; whatever is asked through here is recorded first. */
public interface Partners {
    List<Partner> all();

    Optional<Partner> of(CountryCode country);

    /** Asks on behalf of somebody. Never fails: a partner that is gone answers with a fault. */
    CountryOfAffiliation reach(CountryCode country, Access access);

    /** The country of a consultation, on behalf of its professional. */
    default CountryOfAffiliation reach(Consultation consultation) {
        return reach(consultation.partner().country(), consultation.access());
    }
}
