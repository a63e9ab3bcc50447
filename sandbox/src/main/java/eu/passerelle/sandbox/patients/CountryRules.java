package eu.passerelle.sandbox.patients;

import eu.passerelle.border.CountryCode;
import eu.passerelle.national.choice.ChoiceMatrix;

/** The law of the sandbox countries: invented, and unlike each other on purpose. */
final class CountryRules {
    /** Opts in; nobody but the patient opens a restricted part, but an emergency need not know the access code. */
    private static final ChoiceMatrix LUXEMBOURG = new ChoiceMatrix(false, true, false, true);

    private CountryRules() {}

    static ChoiceMatrix of(CountryCode country) {
        return switch (country.value()) {
            case "GR" -> ChoiceMatrix.optOut();
            case "LU" -> LUXEMBOURG;
            default -> ChoiceMatrix.optIn();
        };
    }
}
