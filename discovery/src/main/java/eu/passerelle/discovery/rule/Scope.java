package eu.passerelle.discovery.rule;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.trust.ProfessionalRole;
import java.util.Optional;

/**
 * Whom a rule is about; empty means any.
 *
 * @param country of affiliation
 * @param kind of document that is asked for
 * @param role of the professional here
 */
public record Scope(Optional<CountryCode> country, Optional<DocumentKind> kind, Optional<ProfessionalRole> role) {
    public static final Scope ANY = new Scope(Optional.empty(), Optional.empty(), Optional.empty());

    public boolean covers(CountryCode asked, DocumentKind wanted, ProfessionalRole whose) {
        return country.filter(code -> !code.equals(asked)).isEmpty()
                && kind.filter(known -> known != wanted).isEmpty()
                && role.filter(known -> known != whose).isEmpty();
    }

    /**
     * How specific it is: the country weighs more than the kind of document and the role together, the kind more than
     * the role. Of two scopes that cover the same question, equal ranks mean equal scopes.
     */
    int rank() {
        return (country.isPresent() ? 4 : 0) + (kind.isPresent() ? 2 : 0) + (role.isPresent() ? 1 : 0);
    }
}
